import type { ClockReading, SlaConfig } from 'custops';
import { officeTime } from './report/formatting.js';

/** What a clock was promised, in words: `30h`, `3 business days`; a dash without a target. */
export type TargetText = (clock: Pick<ClockReading, 'targetId' | 'targetMs'>) => string;

/** Says targets as the clocks answer them; those that are no span of time as their rows do. */
export function targetTexts({ policies }: SlaConfig): TargetText {
  const rows = new Map(
    policies.flatMap(({ id, targets }) =>
      targets.map(({ id: own, metric, within }, index) => [
        // As the answers name a row that has no id of its own.
        `${id}/${own ?? `${metric}[${index}]`}`,
        typeof within === 'string' ? inWords(within) : '–',
      ]),
    ),
  );
  return ({ targetId, targetMs }) =>
    targetMs === null ? (rows.get(targetId ?? '') ?? '–') : officeTime(targetMs);
}

function inWords(within: string): string {
  const days = /^(\d+)bd$/.exec(within)?.[1];
  if (days === undefined) return within;
  return `${days} business day${days === '1' ? '' : 's'}`;
}
