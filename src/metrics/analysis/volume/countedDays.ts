import { InputError } from '../../../errors/index.js';
import { REVERSED_RANGE } from '../../../errors/kinds/calendar.js';
import { requireList } from '../../../errors/requireList.js';
import { toEpochMs } from '../../../time/index.js';
import { requireZone } from '../../../time/requireZone.js';
import { dayAt } from '../../../time/wallClock.js';
import { weekdayOf } from '../../../time/weekdayOf.js';
import type { Zone } from '../../../time/zone.js';
import { checkFunction } from '../../checkFunction.js';
import { checkIterable } from '../../measure.js';
import { readDate } from './readDate.js';
import type { VolumeOptions } from './volumeOptions.js';

/** A date with the items that came in on it. */
export interface CountedDay<Item> {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** 0 for Monday to 6 for Sunday. */
  readonly weekday: number;
  /** In the order in which they were given, with their instants in epoch ms. */
  readonly items: { readonly item: Item; readonly at: number }[];
}

/** The dates of a period with their items, and what is not among them. */
export interface CountedDays<Item> {
  readonly zone: Zone;
  /** Every date of the period that is not left out, those without items too. */
  readonly days: readonly CountedDay<Item>[];
  /** Items on the dates. */
  readonly n: number;
  /** Items before the first date or after the last. */
  readonly outside: number;
  /** Items on dates that are left out. */
  readonly onLeftOut: number;
  /** Items without an instant. */
  readonly undated: number;
}

/** Puts items onto the dates of the period. Without a period it reaches from the first to the last. */
export function countedDays<Item>(
  items: Iterable<Item>,
  options: VolumeOptions<Item>,
): CountedDays<Item> {
  const { zone, from, to, leftOut } = readPeriod(options);
  const { dated, undated } = readItems(items, options, zone);
  const given = dated.map(({ day }) => day);
  const first = from ?? least(given);
  const last = to ?? most(given);
  const days = new Map<number, CountedDay<Item>>();
  for (let day = first; day <= last; day++) {
    if (!leftOut.has(day)) days.set(day, { day, weekday: weekdayOf(day), items: [] });
  }
  let outside = 0;
  let onLeftOut = 0;
  for (const { day, item, at } of dated) {
    const counted = days.get(day);
    if (counted !== undefined) counted.items.push({ item, at });
    else if (day < first || day > last) outside++;
    else onLeftOut++;
  }
  const n = dated.length - outside - onLeftOut;
  return { zone, days: [...days.values()], n, outside, onLeftOut, undated };
}

// A loop, since a spread of a million arguments overflows the stack. Without items there are no days.
function least(days: readonly number[]): number {
  return days.reduce((a, b) => Math.min(a, b), Infinity);
}
function most(days: readonly number[]): number {
  return days.reduce((a, b) => Math.max(a, b), -Infinity);
}

interface Period {
  readonly zone: Zone;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly leftOut: ReadonlySet<number>;
}

function readPeriod<Item>({ timeZone, from, to, leaveOut = [] }: VolumeOptions<Item>): Period {
  const zone = requireZone(timeZone, 'options.timeZone');
  const first = from === undefined ? undefined : readDate(from, 'options.from');
  const last = to === undefined ? undefined : readDate(to, 'options.to');
  if (first !== undefined && last !== undefined && last < first)
    throw new InputError(REVERSED_RANGE, 'options.to', to, `${String(from)} or later`);
  requireList(leaveOut, 'options.leaveOut', 'a list of dates');
  const leftOut = leaveOut.map((date, index) => readDate(date, `options.leaveOut[${index}]`));
  return { zone, from: first, to: last, leftOut: new Set(leftOut) };
}

interface DatedItem<Item> {
  readonly day: number;
  readonly item: Item;
  readonly at: number;
}

function readItems<Item>(
  items: Iterable<Item>,
  { at }: VolumeOptions<Item>,
  zone: Zone,
): { readonly dated: readonly DatedItem<Item>[]; readonly undated: number } {
  checkFunction(at, 'options.at');
  checkIterable(items);
  const dated: DatedItem<Item>[] = [];
  let index = 0;
  let undated = 0;
  for (const item of items) {
    const instant = at(item) ?? null;
    const place = index++;
    if (instant === null) {
      undated++;
      continue;
    }
    const ms = toEpochMs(instant, `items[${place}]`);
    dated.push({ day: dayAt(zone, ms), item, at: ms });
  }
  return { dated, undated };
}
