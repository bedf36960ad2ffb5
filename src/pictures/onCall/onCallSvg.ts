import { requireOptions } from '../../errors/requireOptions.js';
import type { OnCallRota } from '../../escalation/index.js';
import { requireZone } from '../../time/requireZone.js';
import { checkPictureText, checkPictureWidth, DEFAULT_WIDTH } from '../checkPicture.js';
import { drawRota } from './drawRota.js';
import { readRota } from './readRota.js';

/** How a rota is drawn. */
export interface OnCallSvgOptions {
  /** The zone of the axis. Default: the schedule's. */
  readonly timeZone?: string;
  /** Default: `On call: ` and the schedule's id. */
  readonly title?: string;
  /** Pixels, 320 to 10000. Default: 960. The height follows from the number of layers. */
  readonly width?: number;
}

/**
 * Draws the rota of a period as an SVG picture: a lane for each layer, and below them the final
 * schedule with its gaps marked.
 *
 * A person has one colour in all lanes; after ten people the colours come again. The name stands
 * in each bar that has room; the bars' tooltips and the description tell the others. The string
 * holds no scripts, styles or references to other files, all texts are escaped, and equal arguments
 * give equal strings.
 *
 * @param rota - from `onCallRota`; it may have gone through JSON
 * @param options - `timeZone`: of the axis; `title`; `width`: in pixels
 * @returns an `<svg>` element with a title and a description for screen readers
 * @throws InputError `unknown_option`, `invalid_picture_option` (title, width),
 *   `invalid_picture_data` (no rota), `unknown_time_zone`, `wrong_type`
 * @example
 * ```ts
 * import { defineOnCallSchedule, onCallRota, onCallSvg } from 'custops';
 *
 * const weeks = defineOnCallSchedule({
 *   id: 'support',
 *   timeZone: 'Europe/Berlin',
 *   layers: [{ id: 'w', anchor: '2026-01-05T09:00', handoff: { unit: 'week', every: 1 }, slots: [['ana'], ['ben']] }],
 * });
 * const rota = onCallRota(weeks, { from: '2026-03-01T00:00Z', to: '2026-04-01T00:00Z' });
 * onCallSvg(rota, { timeZone: 'Europe/London' }).slice(0, 4); // => '<svg'
 * ```
 */
export function onCallSvg(rota: OnCallRota, options: OnCallSvgOptions = {}): string {
  requireOptions(options, ['timeZone', 'title', 'width']);
  const read = readRota(rota);
  const {
    title = `On call: ${read.id}`,
    width = DEFAULT_WIDTH,
    timeZone = read.timeZone,
  } = options;
  checkPictureText(title, 'options.title');
  checkPictureWidth(width);
  return drawRota(read, { title, width, zone: requireZone(timeZone, 'options.timeZone') });
}
