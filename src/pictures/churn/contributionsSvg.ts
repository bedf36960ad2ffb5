import type { ChurnContribution, ChurnRisk } from '../../churn/index.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { checkPictureText, checkPictureWidth } from '../checkPicture.js';
import { HEADER_HEIGHT, headerSvg } from '../headerSvg.js';
import { pictureId } from '../pictureId.js';
import { pictureSvg } from '../pictureSvg.js';
import { MARGIN } from '../style.js';
import { contributionRows, ROW_HEIGHT } from './contributionRows.js';
import { pointsText } from './pointsText.js';
import { requireRisk } from './requireRisk.js';

/** How contributions are drawn. */
export interface ContributionsSvgOptions {
  /** Default: `Churn risk`. */
  readonly title?: string;
  /** Pixels, 320 to 10000. Default: 720. The height follows from the number of signals. */
  readonly width?: number;
}

/** A little air below the header. */
const HEADER = HEADER_HEIGHT + 8;
const MOST_ROWS = 40;

/**
 * Draws what made a churn score: a bar for each signal, those that raise the risk to the right and
 * those that lower it to the left, the largest first. Bars of missing signals are hollow, with a
 * line over the points that they could have given.
 *
 * Beyond 40 signals the smallest are put together in one bar. The string holds no scripts, styles
 * or references, all texts are escaped, and equal arguments give equal strings.
 *
 * @param risk - what `scoreChurnRisk` answered; it may have gone through JSON
 * @param options - `title`; `width` in pixels
 * @returns an `<svg>` element with a title and a description for screen readers
 * @throws InputError `unknown_option`, `invalid_picture_option`, `invalid_picture_data` for what is
 *   no risk, `wrong_type`
 * @example
 * ```ts
 * import { contributionsSvg, defineScorecard, scoreChurnRisk } from 'custops';
 *
 * const card = defineScorecard({
 *   id: 'renewals',
 *   signals: [{ signal: 'plan', categories: { monthly: 30, yearly: 5 }, missing: 'worst' }],
 *   bands: [{ id: 'all' }],
 * });
 * const risk = scoreChurnRisk(card, { plan: 'monthly' }, { now: '2026-03-02T09:00:00Z' });
 * contributionsSvg(risk, { title: 'Customer c1' }).slice(0, 4); // => '<svg'
 * ```
 */
export function contributionsSvg(risk: ChurnRisk, options: ContributionsSvgOptions = {}): string {
  requireOptions(options, ['title', 'width']);
  const { title = 'Churn risk', width = 720 } = options;
  checkPictureText(title, 'options.title');
  checkPictureWidth(width);
  requireRisk(risk);
  const rows = shown(risk.contributions);
  const room = width - 2 * MARGIN;
  const names = { from: MARGIN, to: MARGIN + room * 0.34 };
  const place = { top: HEADER, names, bars: { from: names.to + 8, to: width - MARGIN } };
  const subtitle = subtitleOf(risk);
  const drawn = contributionRows(rows, place);
  const description = `${[subtitle, ...rows.map(described)].join('. ')}.`;
  return pictureSvg({
    id: pictureId('contributions', [title, width, description, drawn]),
    title,
    description,
    width,
    height: HEADER + rows.length * ROW_HEIGHT + MARGIN,
    children: [headerSvg(title, subtitle, width), drawn],
  });
}

/** The largest first; of equal ones in the card's order. */
function shown(contributions: readonly ChurnContribution[]): ChurnContribution[] {
  const sorted = [...contributions].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  if (sorted.length <= MOST_ROWS) return sorted;
  const rest = sorted.slice(MOST_ROWS - 1);
  const sum = (key: 'points' | 'low' | 'high'): number =>
    rest.reduce((before, each) => before + each[key], 0);
  const signal = `${rest.length} others`;
  const others = { points: sum('points'), low: sum('low'), high: sum('high'), signal };
  const none = { value: null, n: null, state: 'known', reason: null } as const;
  return [...sorted.slice(0, MOST_ROWS - 1), { ...none, ...others, because: { code: 'others' } }];
}

function subtitleOf({ score, band, probability, coverage, range }: ChurnRisk): string {
  const plain = (points: number): string => pointsText(points).replace('+', '');
  const chance = typeof probability === 'number' ? `, ${Math.round(probability * 100)} %` : '';
  const known = `${Math.round(coverage * 100)} % known`;
  const span =
    range.low < range.high ? `, could be ${plain(range.low)} to ${plain(range.high)}` : '';
  return `Score ${plain(score)}, ${band}${chance}; ${known}${span}`;
}

function described({ signal, points, state, reason }: ChurnContribution): string {
  const note = state === 'known' ? '' : `, ${state}`;
  return `${signal ?? 'base'} ${pointsText(points)}${note}${reason === null ? '' : `: ${reason}`}`;
}
