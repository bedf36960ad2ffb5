import { CustopsError } from '../../errors/index.js';
import { LAW_BROKEN } from '../../errors/kinds/testing.js';
import { requireObject } from '../../errors/requireObject.js';
import type { PolicySet } from '../../policy/index.js';
import { requirePolicySet } from '../../policy/policySet.js';
import { toEpochMs } from '../../time/index.js';
import { calendarLaws } from './calendarLaws.js';
import type { BareLaw, PolicyLaw } from './policyLaw.js';
import { pathLaw } from './pathLaw.js';
import { scheduleLaw } from './scheduleLaw.js';
import { slaLaws } from './slaLaws.js';

/**
 * The laws that hold for every policy set, for a team to try on its own: each calendar's time
 * between undoes what was added and never puts a later start earlier, clocks read event by event are
 * those of the whole log, a pause makes nothing due earlier, a path told step by step is the plan,
 * and on call there is either somebody or a gap.
 *
 * @param set - from `definePolicySet`
 * @returns the laws of each calendar, of the service levels, of each path and each schedule; a law's
 *   `check` throws `law_broken`, which any test runner and fast-check show
 * @throws InputError `not_a_policy_set`
 * @example
 * ```ts
 * import { definePolicySet, policyArbitraries, policyLaws } from 'custops';
 * import fc from 'fast-check';
 *
 * const set = definePolicySet({
 *   id: 'desk',
 *   calendars: [{ id: 'office', timeZone: 'Europe/Berlin', hours: { mon: [['09:00', '17:00']] } }],
 * });
 * const { lawCase } = policyArbitraries(fc);
 * for (const law of policyLaws(set)) fc.assert(fc.property(lawCase, law.check), { numRuns: 10 });
 * policyLaws(set).map(({ code, subject }) => `${code} ${subject}`)[0]; // => 'between_undoes_add calendars/office'
 * ```
 */
export function policyLaws(set: PolicySet): readonly PolicyLaw[] {
  requirePolicySet(set);
  const laws: readonly BareLaw[] = [
    ...set.calendars.flatMap(calendarLaws),
    ...(set.config.sla === undefined ? [] : slaLaws(set.sla)),
    ...set.escalation.map(pathLaw),
    ...set.schedules.map(scheduleLaw),
  ];
  return laws.map(({ code, subject, breach }) => ({
    code,
    subject,
    check: (lawCase) => {
      requireObject(lawCase, 'lawCase');
      const told = breach({ ...lawCase, at: toEpochMs(lawCase.at, 'lawCase.at') });
      if (told === null) return;
      throw new CustopsError(
        LAW_BROKEN.code,
        `${code} of ${subject} ${LAW_BROKEN.text}: ${told}`,
        'Error',
      );
    },
  }));
}
