import { requireList } from '../../errors/requireList.js';
import { requireOptions } from '../../errors/requireOptions.js';
import type { ClockExplanation } from '../../sla/index.js';
import { requireExplanation } from '../../sla/requireExplanation.js';
import { requireZone } from '../../time/requireZone.js';
import { checkPictureText, checkPictureWidth, DEFAULT_WIDTH } from '../checkPicture.js';
import { drawTimeline } from './drawTimeline.js';
import { timelineLanes } from './timelineLane.js';

/** How a timeline is drawn. */
export interface TimelineSvgOptions {
  /** The IANA zone whose local times are printed. */
  readonly timeZone: string;
  /** Default: the ticket's id. */
  readonly title?: string;
  /** Pixels, 320 to 10000. Default: 960. The height follows from the number of clocks. */
  readonly width?: number;
}

/**
 * Draws a ticket's clocks as an SVG picture: a lane for each clock with the stretches that were
 * counted, paused, closed, holiday, excused or done, and marks for warnings, due, breach and stop.
 *
 * What counted after a breach is drawn apart. The time after the last clock was done is cut off,
 * the future up to the last due instant is shown. Stretches thinner than two pixels are drawn
 * together, in proportion to their time, so that the picture of any log stays small. The string
 * holds no scripts, styles or references to other files, all texts are escaped, and equal
 * arguments give equal strings.
 *
 * @param explanations - from `explainClock`, one lane each, in this order; they may have gone through JSON
 * @param options - `timeZone`: whose local times are printed; `title`: default the ticket's id; `width`: in pixels
 * @returns an `<svg>` element with a title and a description for screen readers; `No clocks.` for an empty list
 * @throws InputError `unknown_option`, `unknown_time_zone`, `invalid_picture_option` (width,
 *   title), `wrong_type` (no list), `invalid_explanation`, or a code of `toEpochMs` naming the place
 *   in `explanations`
 * @example
 * ```ts
 * import { defineSla, explainClock, timelineSvg } from 'custops';
 *
 * const sla = defineSla(
 *   { policies: [{ id: 'all', calendar: '24x7', targets: [{ metric: 'first_response', within: '1h' }] }] },
 *   { calendars: [] },
 * );
 * const ticket = { id: 't1', events: [{ at: '2026-03-02T09:00:00Z', type: 'created' }] } as const;
 * const explanation = explainClock(sla, ticket, 'first_response', { now: '2026-03-02T09:20:00Z' });
 * timelineSvg([explanation], { timeZone: 'Europe/Berlin' }).slice(0, 4); // => '<svg'
 * ```
 */
export function timelineSvg(
  explanations: readonly ClockExplanation[],
  options: TimelineSvgOptions,
): string {
  requireOptions(options, ['timeZone', 'title', 'width']);
  const { timeZone, width = DEFAULT_WIDTH } = options;
  const zone = requireZone(timeZone, 'options.timeZone');
  requireList(explanations, 'explanations');
  for (const [index, each] of explanations.entries()) {
    requireExplanation(each, `explanations[${index}]`);
  }
  checkPictureWidth(width);
  const title: unknown = options.title ?? defaultTitle(explanations);
  checkPictureText(title, 'options.title');
  return drawTimeline(timelineLanes(explanations), { zone, title, width });
}

function defaultTitle(explanations: readonly ClockExplanation[]): string {
  const ids = [...new Set(explanations.map((each) => each.ticketId))];
  return ids.length === 1 ? `Ticket ${String(ids[0])}` : 'Tickets';
}
