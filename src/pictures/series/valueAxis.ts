import type { MetricUnit } from '../../metrics/index.js';
import type { Extent } from '../../svg/index.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../time/timeUnits.js';
import { setOff } from '../countText.js';
import { waitText } from '../waitText.js';

/** The axis of values: what it spans, where it is marked, and how values are written. */
export interface ValueAxis {
  readonly extent: Extent;
  readonly ticks: readonly number[];
  readonly text: (value: number) => string;
  /** The same with a digit more, for values between the marks. */
  readonly fineText: (value: number) => string;
}

const MOST_TICKS = 6;
/** Values closer than this, in proportion to how large they are, are drawn as equal. */
const LEAST_SPAN = 1e-8;
/** Room above and below shares that are equal. */
const SHARE_ROOM = 0.05;
/** Round lengths of time, in ms. */
const TIME_STEPS: readonly number[] = [
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND_MS),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE_MS),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR_MS),
];

/** Makes an axis that holds the values. Shares are zoomed in to; all else begins at 0. */
export function valueAxis(values: readonly number[], unit: MetricUnit): ValueAxis {
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
  if (least > most) return axisOf({ from: 0, to: 1 }, unit);
  if (unit === 'ratio') return axisOf(shareExtent(least, most), unit);
  return axisOf({ from: Math.min(0, least), to: Math.max(0, most) }, unit);
}

/** From the least to the most, with room around equal ones: of shares of a whole, within it. */
function shareExtent(least: number, most: number): Extent {
  const size = Math.max(Math.abs(least), Math.abs(most));
  if (most - least > LEAST_SPAN * Math.max(1, size)) return { from: least, to: most };
  if (least < 0 || most > 1) return { from: least - size / 4, to: most + size / 4 };
  return { from: Math.max(0, least - SHARE_ROOM), to: Math.min(1, most + SHARE_ROOM) };
}

function axisOf({ from, to }: Extent, unit: MetricUnit): ValueAxis {
  const span = to - from > LEAST_SPAN ? to - from : 1;
  const step = stepOf(span / (MOST_TICKS - 1), unit);
  const first = Math.floor(from / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(to / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  return {
    extent: { from: first * step, to: last * step },
    ticks,
    text: textOf(unit, step),
    fineText: textOf(unit, step / 10),
  };
}

/** A step of lengths of time is a second at least, the least that their texts tell. */
function stepOf(least: number, unit: MetricUnit): number {
  if (unit !== 'ms') return roundStep(least);
  const step = TIME_STEPS.find((each) => each >= least);
  return step ?? DAY_MS * roundStep(least / DAY_MS);
}

/** The least of 1, 2, 5 times a power of ten that is no less. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const times = [1, 2, 5, 10].find((each) => each * power >= least * (1 - 1e-9)) ?? 10;
  return times * power;
}

function textOf(unit: MetricUnit, step: number): (value: number) => string {
  const digits = (size: number): number => Math.min(9, Math.max(0, -Math.floor(Math.log10(size))));
  if (unit === 'ms') return (value) => `${value < 0 ? '-' : ''}${waitText(Math.abs(value))}`;
  if (unit === 'ratio') return (value) => `${plain(100 * value, digits(100 * step))} %`;
  return (value) => plain(value, digits(step));
}

function plain(value: number, digits: number): string {
  const text = value.toFixed(digits);
  // Thousands are set off before the point alone.
  const [whole = '', part] = text.split('.');
  const grouped = setOff(whole);
  return part === undefined ? grouped : `${grouped}.${part}`;
}
