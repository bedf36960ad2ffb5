import type { Weekday } from '../../../calendar/index.js';
import { InputError } from '../../../errors/index.js';
import { INVALID_MEASUREMENT } from '../../../errors/kinds/metrics.js';
import { requireOptions } from '../../../errors/requireOptions.js';
import { checkFunction } from '../../checkFunction.js';
import { countedDays } from './countedDays.js';
import { hourSlots } from './hourSlots.js';
import { VOLUME_OPTIONS, type VolumeOptions } from './volumeOptions.js';
import { WEEKDAYS } from './weekdays.js';

/** How work is told apart and weighed. */
export interface StaffingLoadOptions<Item> extends VolumeOptions<Item> {
  /** `live` work must be taken at once (telephone, chat); `deferrable` work may wait until it is due (mail, tickets); null leaves the item out. */
  readonly kind: (item: Item) => 'live' | 'deferrable' | null;
  /** How long a person works on it, in ms; null where it is not known. */
  readonly handleMs: (item: Item) => number | null;
}

/** The work that one local hour brings on average, in the shape that Erlang formulas take. */
export interface HourlyLoad {
  /** Items in such an hour. */
  readonly arrivals: number;
  readonly intervalMs: number;
  /** The mean of the items whose handling time is known; null without one. */
  readonly handleMs: number | null;
  /** Items behind it. */
  readonly n: number;
  /** Those of them whose handling time is known. */
  readonly timed: number;
}

/** One hour of one weekday. */
export interface StaffingHour {
  readonly weekday: Weekday;
  /** 0 to 23. */
  readonly hour: number;
  /** How many such hours there were. */
  readonly hours: number;
  readonly live: HourlyLoad;
  readonly deferrable: HourlyLoad;
}

/** What each hour of a week brings, live and deferrable work apart. */
export interface StaffingLoad {
  /** 168 hours, from Monday midnight. */
  readonly hours: readonly StaffingHour[];
  /** Items that are counted. */
  readonly n: number;
  /** Items that are neither live nor deferrable. */
  readonly notApplicable: number;
  /** Items on no date that counts, and without an instant. */
  readonly outside: number;
}

/** A whole day is the longest that anybody works on one item at a stretch. */
const MOST_HANDLE_MS = 86_400_000;

interface Tally {
  n: number;
  timed: number;
  handleMs: number;
}

/**
 * The work that each hour of a week brings on average: the input of staffing.
 *
 * Live and deferrable work are told apart because they are staffed differently: who calls waits for
 * seconds and each hour must hold enough people, what may wait until tomorrow only has to be done
 * by its due instant. Hours are averaged over how many there were in the period, so that clock
 * changes and a fifth Monday do not count twice.
 *
 * @param items - any iterable
 * @param options - as for `volumeProfile`; `kind`: `live`, `deferrable` or null; `handleMs`: from 0 to 24 hours, or null
 * @returns 168 hours; `live` and `deferrable` fit `erlangC` where `handleMs` is known
 * @throws InputError as `volumeProfile`; `invalid_measurement` for another kind or an impossible handling time
 * @example
 * ```ts
 * import { staffingLoad } from 'custops';
 *
 * const calls = ['2026-03-02T09:10:00Z', '2026-03-02T09:40:00Z', '2026-03-09T09:20:00Z'];
 * const { hours } = staffingLoad(calls, {
 *   at: (call) => call,
 *   timeZone: 'UTC',
 *   kind: () => 'live',
 *   handleMs: () => 240_000,
 * });
 * hours[9]?.live; // => { arrivals: 1.5, intervalMs: 3600000, handleMs: 240000, n: 3, timed: 3 }
 * ```
 */
export function staffingLoad<Item>(
  items: Iterable<Item>,
  options: StaffingLoadOptions<Item>,
): StaffingLoad {
  requireOptions(options, [...VOLUME_OPTIONS, 'kind', 'handleMs']);
  const { kind, handleMs } = options;
  checkFunction(kind, 'options.kind');
  checkFunction(handleMs, 'options.handleMs');
  const { at, timeZone, from, to, leaveOut } = options;
  const period = {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(leaveOut === undefined ? {} : { leaveOut }),
  };
  const { zone, days, outside, onLeftOut, undated } = countedDays(items, {
    at,
    timeZone,
    ...period,
  });
  const exposure = Array<number>(168).fill(0);
  const tallies = exposure.map(() => ({ live: emptyTally(), deferrable: emptyTally() }));
  let n = 0;
  let notApplicable = 0;
  for (const { day, weekday, items: ofDay } of days) {
    const slots = hourSlots(zone, day);
    for (const [hour, long] of slots.exposure.entries()) {
      exposure[weekday * 24 + hour] = (exposure[weekday * 24 + hour] ?? 0) + long;
    }
    for (const { item, at: instant } of ofDay) {
      const work = readWork(kind(item), handleMs(item));
      const tally = work && tallies[weekday * 24 + slots.hourOf(instant)]?.[work.kind];
      if (!work || !tally) {
        notApplicable++;
        continue;
      }
      n++;
      tally.n++;
      if (work.ms !== null) tally.timed++;
      tally.handleMs += work.ms ?? 0;
    }
  }
  return {
    hours: tallies.map(({ live, deferrable }, place) => {
      const hours = exposure[place] ?? 0;
      return {
        weekday: WEEKDAYS[Math.floor(place / 24)] ?? 'mon',
        hour: place % 24,
        hours,
        live: loadOf(live, hours),
        deferrable: loadOf(deferrable, hours),
      };
    }),
    n,
    notApplicable,
    outside: outside + onLeftOut + undated,
  };
}

function readWork(
  kind: unknown,
  ms: unknown,
): { readonly kind: 'live' | 'deferrable'; readonly ms: number | null } | null {
  if (kind === null) return null;
  if (kind !== 'live' && kind !== 'deferrable')
    throw new InputError(INVALID_MEASUREMENT, 'options.kind', kind, 'live, deferrable or null');
  if (ms === null) return { kind, ms };
  if (typeof ms === 'number' && ms >= 0 && ms <= MOST_HANDLE_MS) return { kind, ms };
  const expected = 'ms from 0 to 86400000, or null';
  throw new InputError(INVALID_MEASUREMENT, 'options.handleMs', ms, expected);
}

function emptyTally(): Tally {
  return { n: 0, timed: 0, handleMs: 0 };
}

function loadOf({ n, timed, handleMs }: Tally, hours: number): HourlyLoad {
  return {
    arrivals: hours === 0 ? 0 : n / hours,
    intervalMs: 3_600_000,
    handleMs: timed === 0 ? null : handleMs / timed,
    n,
    timed,
  };
}
