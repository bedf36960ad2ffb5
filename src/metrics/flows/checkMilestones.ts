import { InputError } from '../../errors/index.js';
import { INVALID_OPTION } from '../../errors/kinds/metrics.js';

const MAX_MILESTONES = 1000;

/** Refuses milestones that are no list of different names. */
export function checkMilestones(milestones: unknown): void {
  const list: readonly unknown[] = Array.isArray(milestones) ? milestones : [];
  const isRight =
    list.length > 0 &&
    list.length <= MAX_MILESTONES &&
    list.every((each) => typeof each === 'string' && each !== '') &&
    new Set(list).size === list.length;
  if (isRight) return;
  const expected = `different names, 1 to ${MAX_MILESTONES}`;
  throw new InputError(INVALID_OPTION, 'options.milestones', milestones, expected);
}
