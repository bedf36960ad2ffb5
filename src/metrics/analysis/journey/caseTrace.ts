import { InputError } from '../../../errors/index.js';
import { WRONG_TYPE } from '../../../errors/kinds/config.js';
import { INVALID_MEASUREMENT } from '../../../errors/kinds/metrics.js';
import { requireList } from '../../../errors/requireList.js';
import { requireObject } from '../../../errors/requireObject.js';
import { toEpochMs } from '../../../time/index.js';
import type { JourneyCase, JourneyStep } from './journeyCase.js';

/** A case as the analysis reads it: its steps in order of time, activities by their number. */
export interface CaseTrace {
  readonly activities: readonly number[];
  /** Epoch ms of each step. */
  readonly times: readonly number[];
}

/** Numbers for names, in the order in which they first come. */
export interface Numbering {
  readonly names: string[];
  readonly numbers: Map<string, number>;
}

/** Reads the steps of a case up to now; what comes later has not happened. */
export function caseTrace(
  journeyCase: JourneyCase,
  place: string,
  { numbering, now }: { readonly numbering: Numbering; readonly now: number },
): CaseTrace {
  requireObject(journeyCase, place, 'a case with an id and steps');
  const { id, steps } = journeyCase as Readonly<Record<keyof JourneyCase, unknown>>;
  if (typeof id !== 'string') throw new InputError(WRONG_TYPE, `${place}.id`, id, 'a text');
  requireList(steps, `${place}.steps`);
  const read = (steps as readonly JourneyStep[])
    .map((step, index) => readStep(step, `${place}.steps[${index}]`))
    .filter(({ at }) => at <= now)
    .sort((a, b) => a.at - b.at);
  return {
    activities: read.map(({ activity }) => numberOf(activity, numbering)),
    times: read.map(({ at }) => at),
  };
}

function readStep(
  step: JourneyStep,
  place: string,
): { readonly activity: string; readonly at: number } {
  requireObject(step, place, 'a step with an activity and an instant');
  const activity: unknown = step.activity;
  if (typeof activity !== 'string')
    throw new InputError(INVALID_MEASUREMENT, `${place}.activity`, activity, 'a text');
  return { activity, at: toEpochMs(step.at, `${place}.at`) };
}

function numberOf(name: string, { names, numbers }: Numbering): number {
  let number = numbers.get(name);
  if (number === undefined) {
    number = names.push(name) - 1;
    numbers.set(name, number);
  }
  return number;
}
