import type { CountedDays } from './countedDays.js';
import { hourSlots } from './hourSlots.js';

/** A local hour of the day, or of one weekday. */
export interface HourFigures {
  /** 0 to 23. */
  readonly hour: number;
  readonly n: number;
  /** How many such hours there were; less where clocks skipped one, more where they repeated it. */
  readonly hours: number;
  /** Items an hour; null without such an hour. */
  readonly perHour: number | null;
}

/** Items and exposure of each weekday and hour: 7 rows of 24. */
export function weekHours({ zone, days }: CountedDays<unknown>): HourFigures[][] {
  const tallies = Array.from({ length: 7 }, () =>
    Array.from({ length: 24 }, (_, hour) => ({ hour, n: 0, hours: 0 })),
  );
  for (const { day, weekday, items } of days) {
    const { hourOf, exposure } = hourSlots(zone, day);
    for (const tally of tallies[weekday] ?? []) tally.hours += exposure[tally.hour] ?? 0;
    for (const { at } of items) {
      const tally = tallies[weekday]?.[hourOf(at)];
      if (tally !== undefined) tally.n++;
    }
  }
  return tallies.map((row) => row.map(withRate));
}

/** The same hours of several weekdays together. */
export function dayHours(week: readonly (readonly HourFigures[])[]): HourFigures[] {
  return Array.from({ length: 24 }, (_, hour) => {
    const same = week.map((row) => row[hour]);
    return withRate({
      hour,
      n: same.reduce((sum, each) => sum + (each?.n ?? 0), 0),
      hours: same.reduce((sum, each) => sum + (each?.hours ?? 0), 0),
    });
  });
}

function withRate(tally: Pick<HourFigures, 'hour' | 'n' | 'hours'>): HourFigures {
  return { ...tally, perHour: tally.hours === 0 ? null : tally.n / tally.hours };
}
