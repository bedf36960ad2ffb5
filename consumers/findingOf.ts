import type { Finding } from './consumer.js';
import type { Verdict } from './program/verdictOn.js';

/** What a runtime printed, as a finding. */
export function findingOf(printed: string): Finding {
  const { answers, rounded, different, places } = JSON.parse(printed) as Verdict;
  const digits = rounded === 0 ? '' : ` (${rounded} with other last digits)`;
  return {
    what: `${answers} answers${digits}`,
    differences: different === 0 ? [] : [`${different} are different:`, ...places],
  };
}
