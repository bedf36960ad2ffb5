import { formatInstant } from '../time/formatInstant.js';
import { wallTime } from '../time/wallTime.js';
import type { Zone } from '../time/zone.js';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An instant as parts of local text. */
export interface LocalText {
  /** `09:30`, with seconds only when there are any. */
  readonly time: string;
  /** `Mon`. */
  readonly weekday: string;
  /** `30 Mar`. */
  readonly date: string;
  /** `Mar`. */
  readonly month: string;
  readonly year: string;
  /** `+02:00`. */
  readonly offset: string;
}

/** Tells an instant in the local time of a zone. */
export function localText(zone: Zone, epochMs: number): LocalText {
  const { year, month, day, weekday, hour, minute, second } = wallTime(zone, epochMs);
  const name = MONTHS[month - 1] ?? '';
  const seconds = second === 0 ? '' : `:${twoDigits(second)}`;
  return {
    time: `${twoDigits(hour)}:${twoDigits(minute)}${seconds}`,
    weekday: WEEKDAYS[weekday] ?? '',
    date: `${day} ${name}`,
    month: name,
    year: String(year),
    offset: formatInstant(epochMs, zone).slice(-6),
  };
}

/** `Mon 30 Mar 2026 09:30`. */
export function fullText(zone: Zone, epochMs: number): string {
  const { weekday, date, year, time } = localText(zone, epochMs);
  return `${weekday} ${date} ${year} ${time}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
