import type { CalendarConfig } from '../../calendar/index.js';
import type { OnCallScheduleConfig } from '../../escalation/index.js';
import type { PolicySetConfig } from '../../policy/index.js';
import type { Ticket } from '../../ticket/index.js';
import { arbitraryCalendar } from './arbitraryCalendar.js';
import { arbitraryPolicySet } from './arbitraryPolicySet.js';
import { arbitrarySchedule } from './arbitrarySchedule.js';
import { arbitraryTicket } from './arbitraryTicket.js';
import { requireFastCheck, type ArbitraryOf, type FastCheck } from './fastCheck.js';
import type { LawCase } from '../laws/lawCase.js';

/** Random configs and logs for fast-check; every config passes the function that defines it. */
export interface PolicyArbitraries {
  /** For `defineCalendar`. */
  readonly calendar: ArbitraryOf<CalendarConfig>;
  /** For `defineOnCallSchedule`. */
  readonly schedule: ArbitraryOf<OnCallScheduleConfig>;
  /** A log that follows the grammar, with a tier and a priority. */
  readonly ticket: ArbitraryOf<Ticket>;
  /** For `definePolicySet`. */
  readonly policySet: ArbitraryOf<PolicySetConfig>;
  /** What a law of `policyLaws` is tried with. */
  readonly lawCase: ArbitraryOf<LawCase>;
}

const YEAR_MS = 31_536_000_000;

/**
 * Random calendars, schedules, tickets and policy sets for fast-check, which is taken as an
 * argument and never imported. All of them lie in 2026.
 *
 * @param fc - fast-check: `import fc from 'fast-check'`
 * @returns arbitraries that `fc.property` takes
 * @throws InputError `wrong_type` when a part of fast-check is missing
 * @example
 * ```ts
 * import { defineCalendar, policyArbitraries } from 'custops';
 * import fc from 'fast-check';
 *
 * const { calendar } = policyArbitraries(fc);
 * fc.assert(fc.property(calendar, (config) => defineCalendar(config).id === 'generated'), { numRuns: 10 });
 * ```
 */
export function policyArbitraries(fc: FastCheck): PolicyArbitraries {
  requireFastCheck(fc);
  const ticket = arbitraryTicket(fc);
  const span = fc.integer({ min: 1, max: 7 * 86_400_000 });
  return {
    calendar: arbitraryCalendar(fc),
    schedule: arbitrarySchedule(fc),
    ticket,
    policySet: arbitraryPolicySet(fc),
    lawCase: fc.record({
      at: fc.integer({ min: 0, max: YEAR_MS }).map((ms) => Date.UTC(2026, 0, 1) + ms),
      ms: span,
      laterMs: span,
      ticket,
    }),
  };
}
