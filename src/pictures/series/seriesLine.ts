import { InputError } from '../../errors/index.js';
import { INVALID_PICTURE_DATA } from '../../errors/kinds/pictures.js';
import { requireList } from '../../errors/requireList.js';
import { requireObject } from '../../errors/requireObject.js';
import { toEpochMs } from '../../time/index.js';
import type { Series, SeriesLimits, SeriesPoint } from './series.js';

/** A point as it is drawn: instants in epoch ms. */
export interface LinePoint {
  readonly from: number;
  readonly to: number;
  readonly value: number | null;
  /** Both or none. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly limits: SeriesLimits | null;
}

/** A series as it is drawn. */
export interface SeriesLine {
  readonly name: string;
  readonly points: readonly LinePoint[];
}

/** More points than a picture has pixels tell nothing more. */
const MOST_POINTS = 5_000;
/** Differences of larger numbers are lost to rounding. */
const MOST_VALUE = 1e15;
/** As many as can be told apart. */
const MOST_SERIES = 8;

/** Checks series and reads their instants. */
export function seriesLines(series: readonly Series[]): SeriesLine[] {
  requireList(series, 'series');
  if (series.length > MOST_SERIES) refuse('series', series.length, `at most ${MOST_SERIES} series`);
  return series.map((each, index) => lineOf(each, `series[${index}]`));
}

function lineOf(series: Series, place: string): SeriesLine {
  requireObject(series, place, 'a series with a name and points');
  const { name, points } = series as Readonly<Record<keyof Series, unknown>>;
  if (typeof name !== 'string') return refuse(`${place}.name`, name, 'a text');
  requireList(points, `${place}.points`);
  const list = points as readonly SeriesPoint[];
  if (list.length > MOST_POINTS) {
    refuse(`${place}.points`, list.length, `at most ${MOST_POINTS} points`);
  }
  const read = list.flatMap((point, index) => readPoint(point, `${place}.points[${index}]`));
  for (const [index, point] of read.entries()) {
    const before = read[index - 1];
    if (before !== undefined && point.from < before.from)
      refuse(`${place}.points`, new Date(point.from), 'points in order of time');
  }
  return { name, points: read };
}

function readPoint(point: SeriesPoint, place: string): LinePoint[] {
  requireObject(point, place, 'a point with from and value');
  if (point.from === null) return [];
  const from = toEpochMs(point.from, `${place}.from`);
  const to = toEpochMs(point.to ?? point.from, `${place}.to`);
  if (to < from) refuse(`${place}.to`, point.to, 'from or later');
  const value = numberOrNull(point.value, `${place}.value`);
  const low = numberOrNull(point.low ?? null, `${place}.low`);
  const high = numberOrNull(point.high ?? null, `${place}.high`);
  const interval = low === null || high === null || value === null ? null : { low, high };
  if (interval !== null && interval.low > interval.high)
    refuse(`${place}.high`, high, 'low or more');
  return [{ from, to, value, interval, limits: readLimits(point.limits ?? null, place) }];
}

function readLimits(limits: SeriesLimits | null, place: string): SeriesLimits | null {
  if (limits === null) return null;
  requireObject(limits, `${place}.limits`, 'center, low and high');
  const read = (key: keyof SeriesLimits): number => {
    const value = numberOrNull(limits[key], `${place}.limits.${key}`);
    return value ?? refuse(`${place}.limits.${key}`, value, 'a number');
  };
  const [center, low, high] = [read('center'), read('low'), read('high')];
  if (low > high) refuse(`${place}.limits.high`, high, 'low or more');
  return { center, low, high };
}

function numberOrNull(value: unknown, argument: string): number | null {
  if (value === null) return null;
  if (typeof value === 'number' && Math.abs(value) <= MOST_VALUE) return value;
  return refuse(argument, value, `a number from -${MOST_VALUE} to ${MOST_VALUE}, or null`);
}

function refuse(argument: string, value: unknown, expected: string): never {
  throw new InputError(INVALID_PICTURE_DATA, argument, value, expected);
}
