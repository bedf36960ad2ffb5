import type { EscalationPolicyConfig } from '../../escalation/index.js';
import { spanMs } from '../../time/spanMs.js';

/** After opening, by the time of the path, when each level is told; null where that is not fixed. */
export function levelArrivals({ levels, trigger }: EscalationPolicyConfig): (number | null)[] {
  if (trigger === 'scheduled') {
    return levels.map(({ when }) =>
      when !== undefined && 'sinceOpen' in when ? spanMs(when.sinceOpen) : null,
    );
  }
  let sum: number | null = 0;
  return levels.map(({ escalateAfter }) => {
    const arrival = sum;
    const delay = escalateAfter === undefined ? null : spanMs(escalateAfter);
    sum = arrival === null || delay === null ? null : arrival + delay;
    return arrival;
  });
}
