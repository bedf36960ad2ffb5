import { InputError } from '../../errors/index.js';
import { INVALID_PICTURE_OPTION } from '../../errors/kinds/pictures.js';
import { oneOf } from '../../errors/oneOf.js';
import { requireOptions } from '../../errors/requireOptions.js';
import type { MetricUnit } from '../../metrics/index.js';
import { requireZone } from '../../time/requireZone.js';
import { checkPictureText, checkPictureWidth, DEFAULT_WIDTH } from '../checkPicture.js';
import { drawSeries } from './drawSeries.js';
import type { Series } from './series.js';
import { seriesLines } from './seriesLine.js';

/** How series are drawn. */
export interface SeriesSvgOptions {
  /** The IANA zone whose dates stand below the picture. */
  readonly timeZone: string;
  /** What the values are measured in: shares are written in percent, ms as lengths of time. Default: `count`. */
  readonly unit?: MetricUnit;
  /** Default: the names of the series, `Series` for none. */
  readonly title?: string;
  /** Pixels, 320 to 10000. Default: 960. */
  readonly width?: number;
}

const UNITS: readonly MetricUnit[] = ['ms', 'ratio', 'count', 'score', 'minor_units'];

/**
 * Draws series over time as an SVG picture: a line for each, its intervals as a band, gaps where
 * nothing was measured, control limits where they are given.
 *
 * A point stands in the middle of its period; one between two gaps shows its interval as a bar. A
 * value beyond its limits is ringed. Shares are zoomed in to, every other axis begins at 0. The
 * string holds no scripts, styles or references to other files, all texts are escaped, and equal
 * arguments give equal strings.
 *
 * @param series - up to 8, each with a name and up to 5,000 points in order of time: `from`, `to`, `value`, `low`, `high`, `limits`; what `bucketMetric` answers fits once its `result` is spread
 * @param options - `timeZone`; `unit` of the values; `title`; `width`: in pixels
 * @returns an `<svg>` element with a title and a description for screen readers
 * @throws InputError `unknown_option`, `unknown_time_zone`, `invalid_picture_option` (unit, title,
 *   width), `invalid_picture_data`, `wrong_type`, or a code of `toEpochMs` naming the place in
 *   `series`
 * @example
 * ```ts
 * import { bucketMetric, measure, rateMetric, seriesSvg } from 'custops';
 *
 * const met = rateMetric({ id: 'met', counts: (row: { met: boolean; at: string }) => row.met });
 * const monthly = bucketMetric(met, { at: (row) => row.at, bucket: 'month', timeZone: 'UTC' });
 * const rows = [
 *   { at: '2026-01-15T09:00:00Z', met: true },
 *   { at: '2026-03-15T09:00:00Z', met: false },
 * ];
 * const points = measure(monthly, rows).map(({ from, to, result }) => ({ from, to, ...result }));
 * const svg = seriesSvg([{ name: 'met', points }], { timeZone: 'UTC', unit: 'ratio' });
 * svg.includes('1 Feb 2026: nothing measured'); // => true
 * ```
 */
export function seriesSvg(series: readonly Series[], options: SeriesSvgOptions): string {
  requireOptions(options, ['timeZone', 'title', 'unit', 'width']);
  const { timeZone, unit = 'count', width = DEFAULT_WIDTH } = options;
  const zone = requireZone(timeZone, 'options.timeZone');
  checkPictureWidth(width);
  if (!UNITS.includes(unit))
    throw new InputError(INVALID_PICTURE_OPTION, 'options.unit', unit, oneOf(UNITS));
  const lines = seriesLines(series);
  const names = lines.map(({ name }) => name).join(', ');
  const title: unknown = options.title ?? (names === '' ? 'Series' : names);
  checkPictureText(title, 'options.title');
  return drawSeries(lines, { zone, title, unit, width });
}
