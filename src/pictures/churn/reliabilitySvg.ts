import type { ChurnModelQuality, ReliabilityBin } from '../../churn/index.js';
import { InputError } from '../../errors/index.js';
import { INVALID_PICTURE_DATA } from '../../errors/kinds/pictures.js';
import { requireList } from '../../errors/requireList.js';
import { requireObject } from '../../errors/requireObject.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { checkPictureText, checkPictureWidth } from '../checkPicture.js';
import { HEADER_HEIGHT, headerSvg } from '../headerSvg.js';
import { pictureId } from '../pictureId.js';
import { pictureSvg } from '../pictureSvg.js';
import { MARGIN } from '../style.js';
import { reliabilityPlot } from './reliabilityPlot.js';

/** How reliability is drawn. */
export interface ReliabilitySvgOptions {
  /** Default: `Reliability`. */
  readonly title?: string;
  /** Pixels, 320 to 10000. Default: 520. */
  readonly width?: number;
}

/** A little air below the header. */
const HEADER = HEADER_HEIGHT + 8;
const LABELS = 56;

/**
 * Draws whether probabilities keep their word: for each group of predictions the mean that was
 * predicted against the share that churned, with its interval. On the diagonal both are the same;
 * below it the model says too much. The bars at the bottom tell how many predictions there are.
 *
 * The string holds no scripts, styles or references, all texts are escaped, and equal arguments
 * give equal strings.
 *
 * @param quality - what `evaluateChurnModel` answered; it may have gone through JSON
 * @param options - `title`; `width` in pixels
 * @returns an `<svg>` element with a title and a description for screen readers
 * @throws InputError `unknown_option`, `invalid_picture_option`, `invalid_picture_data` for what is
 *   no reliability table, `wrong_type`
 * @example
 * ```ts
 * import { evaluateChurnModel, reliabilitySvg } from 'custops';
 *
 * const quality = evaluateChurnModel([
 *   { probability: 0.9, churned: true },
 *   { probability: 0.2, churned: false },
 * ]);
 * reliabilitySvg(quality).slice(0, 4); // => '<svg'
 * ```
 */
export function reliabilitySvg(
  quality: Pick<ChurnModelQuality, 'reliability'>,
  options: ReliabilitySvgOptions = {},
): string {
  requireOptions(options, ['title', 'width']);
  const { title = 'Reliability', width = 520 } = options;
  checkPictureText(title, 'options.title');
  checkPictureWidth(width);
  const bins = binsOf(quality);
  const n = bins.reduce((sum, bin) => sum + bin.n, 0);
  const subtitle = n === 0 ? 'no predictions' : `predicted and observed churn, n = ${n}`;
  const side = width - 2 * MARGIN - LABELS;
  const drawn = reliabilityPlot(bins, { left: MARGIN + LABELS, top: HEADER, side });
  const description = `${[subtitle, ...bins.flatMap(described)].join('. ')}.`;
  return pictureSvg({
    id: pictureId('reliability', [title, width, description, drawn]),
    title,
    description,
    width,
    height: HEADER + side + LABELS + MARGIN,
    children: [headerSvg(title, subtitle, width), drawn],
  });
}

function binsOf(quality: Pick<ChurnModelQuality, 'reliability'>): readonly ReliabilityBin[] {
  requireObject(quality, 'quality', 'what evaluateChurnModel answers');
  const { reliability } = quality;
  requireList(reliability, 'quality.reliability', 'a reliability table');
  reliability.forEach((bin, i) => {
    const at = `quality.reliability[${i}]`;
    requireObject(bin, at, 'a row of the table');
    const { n, from, to, meanPredicted, observed, low, high } = bin;
    const shares = [from, to, ...(n === 0 ? [] : [meanPredicted, observed, low, high])];
    const isRight =
      Number.isSafeInteger(n) &&
      n >= 0 &&
      shares.every((each) => typeof each === 'number' && each >= 0 && each <= 1);
    if (!isRight)
      throw new InputError(INVALID_PICTURE_DATA, at, bin, 'a row of a reliability table');
  });
  return reliability;
}

function described({ n, meanPredicted, observed }: ReliabilityBin): string[] {
  if (n === 0) return [];
  const percent = (share: number | null): string => `${Math.round((share ?? 0) * 100)} %`;
  return [`Predicted ${percent(meanPredicted)}, observed ${percent(observed)}, n = ${n}`];
}
