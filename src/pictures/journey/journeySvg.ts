import { InputError } from '../../errors/index.js';
import { INVALID_PICTURE_OPTION } from '../../errors/kinds/pictures.js';
import { requireOptions } from '../../errors/requireOptions.js';
import type { Journey } from '../../metrics/index.js';
import { checkPictureText, checkPictureWidth, DEFAULT_WIDTH } from '../checkPicture.js';
import { drawJourney } from './drawJourney.js';
import { requireJourney } from './requireJourney.js';

/** How a journey is drawn. */
export interface JourneySvgOptions {
  /** Default: `Journey`. */
  readonly title?: string;
  /** Pixels, 320 to 10000. Default: 960. The height follows from the number of activities. */
  readonly width?: number;
  /** Draw at most so many activities, 1 to 60, those of the main path first. Default: 14. */
  readonly activities?: number;
  /** Draw at most so many edges, 1 to 200, those of the main path first. Default: 24. */
  readonly edges?: number;
}

const MOST_ACTIVITIES = 60;
const MOST_EDGES = 200;

/**
 * Draws a journey as an SVG picture: the main path down the middle, the other activities beside it,
 * what follows what with its count and median wait, ways back dashed.
 *
 * An edge is as wide as it is frequent. Labels never overlap: one that finds no place is left to
 * the edge's tooltip and the description, which tell every edge that is drawn. What is not drawn
 * is counted in the subtitle. The string holds no scripts, styles or references to other files,
 * all texts are escaped, and equal arguments give equal strings.
 *
 * @param journey - from `journey`; it may have gone through JSON
 * @param options - `title`; `width`: in pixels; `activities`, `edges`: at most so many of each
 * @returns an `<svg>` element with a title and a description for screen readers
 * @throws InputError `unknown_option`, `invalid_picture_option` (title, width, activities, edges),
 *   `invalid_picture_data` (no journey), `wrong_type`
 * @example
 * ```ts
 * import { journey, journeySvg } from 'custops';
 *
 * const steps = [
 *   { activity: 'open', at: '2026-03-02T09:00:00Z' },
 *   { activity: 'solved', at: '2026-03-02T10:00:00Z' },
 * ];
 * journeySvg(journey([{ id: 't1', steps }]), { title: 'March' }).slice(0, 4); // => '<svg'
 * ```
 */
export function journeySvg(journey: Journey, options: JourneySvgOptions = {}): string {
  requireOptions(options, ['activities', 'edges', 'title', 'width']);
  const { title = 'Journey', width = DEFAULT_WIDTH, activities = 14, edges = 24 } = options;
  checkPictureText(title, 'options.title');
  checkPictureWidth(width);
  checkNumber(activities, 'options.activities', MOST_ACTIVITIES);
  checkNumber(edges, 'options.edges', MOST_EDGES);
  requireJourney(journey);
  return drawJourney(journey, { title, width, activities, edges });
}

function checkNumber(value: unknown, argument: string, most: number): void {
  if (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most) return;
  throw new InputError(INVALID_PICTURE_OPTION, argument, value, `an integer from 1 to ${most}`);
}
