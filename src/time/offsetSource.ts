import { SECOND_MS } from './timeUnits.js';

/**
 * Tells a zone's offset from UTC at an instant, so that a host can pin its own tzdata.
 *
 * @param timeZone - the zone's name as the config wrote it
 * @param epochMs - the instant
 * @returns local time minus UTC in ms, a whole number of seconds
 * @throws anything, or gives NaN, for a zone that it does not know
 */
export type OffsetSource = (timeZone: string, epochMs: number) => number;

/** Names of UTC itself, which need no Intl. */
const UTC_NAMES = /^(Etc\/)?(UTC|GMT)$/;

/**
 * Makes the look-up of a zone by the runtime's own tzdata, read through Intl.
 *
 * @throws RangeError for a name that Intl does not know
 */
export function intlLookUp(timeZone: string): (epochMs: number) => number {
  if (UTC_NAMES.test(timeZone)) return () => 0;
  // Runtimes take '+05:30' and abbreviations such as BST (Dhaka's); IANA names are neither.
  if (!/^(?!(?![CEMW]ET|[EHM]ST|GMT|UCT)..T$)[A-Z]/i.test(timeZone)) throw new RangeError();
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (epochMs) => {
    const wholeSecond = Math.floor(epochMs / SECOND_MS) * SECOND_MS;
    const [month, date, year, hour, minute, second] = format
      .format(wholeSecond)
      .split(/\D+/)
      .map(Number);
    return Date.UTC(year ?? 0, (month ?? 0) - 1, date, hour, minute, second) - wholeSecond;
  };
}
