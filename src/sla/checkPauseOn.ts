import { issue, type Issue } from '../errors/issue.js';
import { UNKNOWN_STATUS_IN_POLICY } from '../errors/kinds/sla.js';
import { didYouMean } from '../errors/nearestName.js';
import { oneOf } from '../errors/oneOf.js';
import { STATUS_CATEGORIES } from '../ticket/statusCategories.js';
import type { PauseOn } from './clockConfig.js';
import type { SlaConfig } from './slaConfig.js';

/** Checks the statuses that pause a clock. */
export function checkPauseOn(
  pauseOn: PauseOn | undefined,
  config: SlaConfig,
  path: readonly (string | number)[],
): Issue[] {
  const known = [...STATUS_CATEGORIES, ...Object.keys(config.statusCategories ?? {})];
  return (pauseOn ?? []).flatMap((pause, index) => {
    const status = typeof pause === 'string' ? pause : pause.status;
    if (known.includes(status)) return [];
    const expected = oneOf(known);
    const hint = didYouMean(status, known);
    return [
      issue(UNKNOWN_STATUS_IN_POLICY, [...path, index], { received: status, expected, hint }),
    ];
  });
}
