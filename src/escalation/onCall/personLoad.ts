/** How much of something a person had. */
export interface LoadFigure {
  /** Time on call in it. */
  readonly ms: number;
  /** How many of them the person was on call in at all: shifts, nights, weekends, holidays. */
  readonly n: number;
  /** `ms` over the mean of all people: 1 is a fair share. Null when nobody had any. */
  readonly shareOfMean: number | null;
}

/** What being on call cost a person. */
export interface PersonLoad {
  readonly person: string;
  readonly onCall: LoadFigure;
  readonly nights: LoadFigure;
  readonly weekends: LoadFigure;
  readonly holidays: LoadFigure;
}

/** How the load of a period is spread. */
export interface OnCallLoad {
  readonly people: readonly PersonLoad[];
  /** How long nobody was on call. */
  readonly uncoveredMs: number;
}
