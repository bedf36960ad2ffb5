import { onCallAt, onCallGaps, onCallShifts, type OnCallSchedule } from '../../escalation/index.js';
import type { LawCase } from './lawCase.js';
import type { BareLaw } from './policyLaw.js';

/** Shifts and gaps tile a period, and in a gap nobody is on call. */
export function scheduleLaw(schedule: OnCallSchedule): BareLaw {
  return {
    code: 'gaps_are_shifts_with_nobody',
    subject: `schedules/${schedule.id}`,
    breach: (lawCase) => scheduleBreach(schedule, lawCase),
  };
}

function scheduleBreach(schedule: OnCallSchedule, { at, ms, laterMs }: LawCase): string | null {
  const period = { from: at, to: at + ms + laterMs };
  const gaps = onCallGaps(schedule, period);
  const runs = [...onCallShifts(schedule, period), ...gaps].sort(
    (a, b) => a.startAt.getTime() - b.startAt.getTime(),
  );
  let end = period.from;
  for (const { startAt, endAt } of runs) {
    if (startAt.getTime() !== end) return `nothing is said of ${end} to ${startAt.getTime()}`;
    end = endAt.getTime();
  }
  if (end !== period.to) return `nothing is said of ${end} to ${period.to}`;
  const middle = at + ms;
  const isGap = gaps.some(
    ({ startAt, endAt }) => startAt.getTime() <= middle && middle < endAt.getTime(),
  );
  const { people } = onCallAt(schedule, middle);
  return isGap === (people.length === 0) ? null : `${people.join(', ') || 'nobody'} at ${middle}`;
}
