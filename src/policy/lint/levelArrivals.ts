import type { EscalationPolicyConfig } from '../../escalation/index.js';
import { parseDuration, type DurationLike } from '../../time/index.js';

/** After opening, by the time of the path, when each level is told; null where that is not fixed. */
export function levelArrivals({ levels, trigger }: EscalationPolicyConfig): (number | null)[] {
  if (trigger === 'scheduled') {
    return levels.map(({ when }) =>
      when !== undefined && 'sinceOpen' in when ? realMs(when.sinceOpen) : null,
    );
  }
  let sum: number | null = 0;
  return levels.map(({ escalateAfter }) => {
    const arrival = sum;
    const delay = escalateAfter === undefined ? null : realMs(escalateAfter);
    sum = arrival === null || delay === null ? null : arrival + delay;
    return arrival;
  });
}

/** A span in ms, null for days. */
export function realMs(span: DurationLike): number | null {
  const parsed = parseDuration(span);
  return parsed.unit === 'ms' ? parsed.ms : null;
}
