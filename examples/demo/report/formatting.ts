import { formatDuration } from 'custops';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A stretch of office time: `42m`, `6h05m`, `104h`. Days would mislead, so there are none. */
export function officeTime(ms: number | null): string {
  if (ms === null) return '–';
  return formatDuration(roundTo(ms, ms < MINUTE ? 1000 : ms < 100 * HOUR ? MINUTE : HOUR));
}

/** A stretch of calendar time: hours up to two days, then days. */
export function calendarTime(ms: number | null): string {
  return ms === null || ms < 2 * DAY ? officeTime(ms) : `${(ms / DAY).toFixed(1)} days`;
}

function roundTo(ms: number, step: number): number {
  return Math.round(ms / step) * step;
}

/** A rate in percent: `81.4 %`. */
export function percent(rate: number | null): string {
  return rate === null ? '–' : `${(100 * rate).toFixed(1)} %`;
}

/** A count with thousands apart: `24,918`. */
export function count(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A date and time for reading, `Thu 9 Apr 2026, 15:20`. */
export function instantText(instant: Date | number | null, timeZone: string): string {
  if (instant === null) return '–';
  const parts = new Map(
    dateFormat(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const date = `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}`;
  return `${date}, ${part('hour')}:${part('minute')}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timeZone, format);
  return format;
}
