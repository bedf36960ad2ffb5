/** The answers about one clock, a row a ticket; of several cycles the latest. */
export interface ClockColumns {
  /** A place in `columnCodes.states`. */
  readonly state: Uint8Array;
  /** The policy that decided: a place in `policyIds`, -1 for none. */
  readonly policy: Int32Array;
  /** The target row: a place in `targetIds`, -1 for none. */
  readonly target: Int32Array;
  /** Epoch ms, as in the columns below, where `Infinity` says that there is no such instant. */
  readonly startedAt: Float64Array;
  readonly dueAt: Float64Array;
  readonly breachedAt: Float64Array;
  readonly stoppedAt: Float64Array;
  readonly cancelledAt: Float64Array;
  /** Counted up to the stop or to now, ms. */
  readonly elapsedMs: Float64Array;
  /** How many cycles there were. */
  readonly cycles: Uint32Array;
}

/** What `evaluateColumns` answers, in the order of the tickets. */
export interface SlaColumns<ClockId extends string = string> {
  /** How many tickets there are. */
  readonly n: number;
  readonly policyIds: readonly string[];
  readonly targetIds: readonly string[];
  /** The policy of each ticket: a place in `policyIds`, -1 for none. */
  readonly policy: Int32Array;
  readonly clocks: Readonly<Record<ClockId, ClockColumns>>;
}

/** Columns for the answers about one clock. */
export function newClockColumns(n: number): ClockColumns {
  return {
    state: new Uint8Array(n),
    policy: new Int32Array(n),
    target: new Int32Array(n),
    startedAt: new Float64Array(n),
    dueAt: new Float64Array(n),
    breachedAt: new Float64Array(n),
    stoppedAt: new Float64Array(n),
    cancelledAt: new Float64Array(n),
    elapsedMs: new Float64Array(n),
    cycles: new Uint32Array(n),
  };
}
