import { InputError } from '../../errors/index.js';
import { INVALID_FACTS } from '../../errors/kinds/metrics.js';
import { toEpochMs } from '../../time/index.js';
import type { Judged } from './countFold.js';
import type { Counted } from '../classification.js';
import type { ClockCycleFact } from '../facts/clockCycleFact.js';

/** What a cycle, or a ticket by its cycles, is to an attainment. */
export type Verdict =
  | 'met'
  | 'breached'
  | 'notYetDue'
  | 'paused'
  | 'cancelled'
  | 'cancelledByMerge'
  | 'noTarget'
  | 'breachedBeforeMerge'
  | 'excluded'
  | 'notApplicable';

/** How each verdict counts. */
export const COUNTED: Readonly<Record<Verdict, Counted>> = {
  met: 'numerator',
  breached: 'denominator',
  notYetDue: 'immature',
  paused: 'immature',
  cancelled: 'excluded',
  cancelledByMerge: 'excluded',
  noTarget: 'not_applicable',
  breachedBeforeMerge: 'excluded',
  excluded: 'excluded',
  notApplicable: 'not_applicable',
};

/** A verdict with its reason. */
export type Judgement = Judged<Verdict>;

const STATES: ReadonlySet<unknown> = new Set([
  ...['inactive', 'running', 'paused', 'met', 'breached', 'cancelled'],
]);

/** As of when a cycle is judged, and by which figures; `path` names it in an error. */
export interface JudgeContext {
  readonly asOf: number;
  readonly path: string;
  readonly figures: 'raw' | 'adjusted';
}

/** Judges one cycle. */
export function judgeCycle(
  cycle: ClockCycleFact,
  { asOf, path, figures }: JudgeContext,
): Judgement {
  const state: unknown = (cycle as ClockCycleFact | null | undefined)?.state;
  if (!STATES.has(state)) {
    throw new InputError(INVALID_FACTS, `${path}.state`, state, "a clock's state");
  }
  const verdict = verdictOf(judgedAs(cycle, figures), { asOf, path });
  const { metric, cycle: index, policyId, targetId } = cycle;
  const code = CODES[verdict];
  return { side: verdict, because: { code, detail: { metric, cycle: index, policyId, targetId } } };
}

/** Facts that were stored before they had adjusted figures have none. */
function judgedAs(cycle: ClockCycleFact, figures: 'raw' | 'adjusted'): ClockCycleFact {
  const adjusted =
    figures === 'raw' ? null : (cycle.adjusted as ClockCycleFact['adjusted'] | undefined);
  return adjusted ? { ...cycle, state: adjusted.state, dueAt: adjusted.dueAt } : cycle;
}

/** Codes are snake_case, as all codes. */
const CODES: Readonly<Record<Verdict, string>> = {
  met: 'met',
  breached: 'breached',
  notYetDue: 'not_yet_due',
  paused: 'paused',
  cancelled: 'cancelled',
  cancelledByMerge: 'cancelled_by_merge',
  noTarget: 'no_target',
  breachedBeforeMerge: 'breached_before_merge',
  excluded: 'excluded',
  notApplicable: 'no_clock',
};

function verdictOf(
  cycle: ClockCycleFact,
  { asOf, path }: { readonly asOf: number; readonly path: string },
): Verdict {
  const { state, dueAt } = cycle;
  // A breach is never withdrawn, not by a later cancel either; its due instant has passed.
  if (state === 'breached') return 'breached';
  if (state === 'cancelled') return cycle.cancelledByMerge ? 'cancelledByMerge' : 'cancelled';
  if (!cycle.hasTarget) return 'noTarget';
  if (state === 'paused') return 'paused';
  // Met, but due after now: it counts when its time has come, so that quick closes do not flatter
  // the month. At the very instant of due a running clock is no breach yet, so neither counts.
  const isPast = dueAt !== null && toEpochMs(dueAt, `${path}.dueAt`) < asOf;
  return state === 'met' && isPast ? 'met' : 'notYetDue';
}
