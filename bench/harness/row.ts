import type * as Custops from 'custops';
import type { MinuteOracle } from '../workload/minuteOracle.js';
import type { PeerErrors } from './answers.js';
import type { Check } from './check.js';
import type { Contender } from './contender.js';
import { duration } from './figures.js';
import { measure, type Effort, type Samples } from './measure.js';
import { spread, type Spread } from './spread.js';

/** One row of the table: what was done, what custops took for it, and every bound. */
export interface Row {
  readonly id: string;
  readonly title: string;
  readonly figure: string;
  readonly checks: readonly Check[];
  readonly times: readonly { readonly name: string; readonly ns: Spread }[];
  readonly errors: readonly PeerErrors[];
}

/** Another package, or the loop that a team writes by hand. Instants are epoch ms. */
export interface Peer {
  readonly name: string;
  readonly between: (start: number | Date, end: number | Date) => number;
  readonly add?: (start: number, ms: number) => number;
  readonly addDate?: (start: Date, ms: number) => Date;
}

/** What every row is given: the built package, the calendar and its truth, what to compare with. */
export interface Bench {
  readonly custops: typeof Custops;
  readonly calendar: Custops.Calendar;
  readonly oracle: MinuteOracle;
  /** The references of the arithmetic, the same for all rows. */
  readonly searches: readonly Contender[];
  readonly peers: readonly Peer[];
  readonly effort: Effort;
}

/** A row by its name; each file of rows/ exports some of these. */
export interface RowMaker {
  readonly id: string;
  readonly run: (bench: Bench) => Row | Promise<Row>;
}

/** A row of what was counted or timed otherwise. */
export const row = (id: string, title: string, rest: Partial<Row>): Row => ({
  id,
  title,
  figure: '',
  checks: [],
  times: [],
  errors: [],
  ...rest,
});

export interface CompareOptions {
  readonly effort: Effort;
  readonly checks: (samples: Samples) => readonly Check[];
  readonly errors?: readonly PeerErrors[];
}

/** Times contenders against each other and makes a row of it; the first one is custops. */
export function compare(
  named: { readonly id: string; readonly title: string },
  contenders: readonly Contender[],
  { effort, checks, errors = [] }: CompareOptions,
): Row {
  const samples = measure(contenders, effort);
  const times = contenders.map(({ name }) => ({ name, ns: spread(samples.get(name) ?? []) }));
  return row(named.id, named.title, {
    figure: duration(times[0].ns.median),
    checks: checks(samples),
    times,
    errors,
  });
}
