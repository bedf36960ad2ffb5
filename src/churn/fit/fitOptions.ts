import { InputError } from '../../errors/index.js';
import { DUPLICATE_ID } from '../../errors/kinds/config.js';
import { INVALID_OPTION } from '../../errors/kinds/metrics.js';
import { requireList } from '../../errors/requireList.js';
import { requireObject } from '../../errors/requireObject.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { checkId } from '../../metrics/checkId.js';
import { checkChoice } from '../../metrics/checkChoice.js';
import type { Word } from '../../sla/index.js';
import { checkFitSignals, type FitSignal, type FitTarget } from './fitSignal.js';

/** A band of a fitted card, by its least probability. */
export interface ProbabilityBand {
  readonly id: string;
  /** Between 0 and 1; none for the first band. */
  readonly from?: number;
}

/** What is fitted, and what the card is like. */
export interface FitScorecardOptions {
  readonly target: FitTarget;
  readonly signals: readonly FitSignal[];
  /** Weight of the penalty l2 / 2 × Σ coefficient², the intercept left out; 0 for none. */
  readonly l2: number;
  /** Rows that lack a signal: an error, or left out and counted. Default: `throw`. */
  readonly onMissing?: Word<'throw' | 'drop'>;
  /** The card's id. Default: `fitted`. */
  readonly id?: string;
  /** Default: `low`, `medium` from 0.3, `high` from 0.6. */
  readonly bands?: readonly ProbabilityBand[];
}

/** The bands of a card that names none. */
export const DEFAULT_BANDS: readonly ProbabilityBand[] = [
  { id: 'low' },
  { id: 'medium', from: 0.3 },
  { id: 'high', from: 0.6 },
];

/** Refuses options that would end in a wrong fit. */
export function checkFitOptions(options: FitScorecardOptions): void {
  requireOptions(options, ['target', 'signals', 'l2', 'onMissing', 'id', 'bands']);
  const { l2, id = 'fitted', bands = DEFAULT_BANDS } = options;
  checkFitSignals(options.signals);
  if (typeof l2 !== 'number' || !(l2 >= 0 && l2 <= 1e12)) {
    throw new InputError(INVALID_OPTION, 'options.l2', l2, 'a number from 0 to 1e12');
  }
  checkChoice(options.onMissing ?? 'throw', 'onMissing', ['throw', 'drop']);
  checkId(id);
  requireList(bands, 'options.bands');
  for (const [index, band] of bands.entries()) checkBand(bands, band, index);
  if (bands.length === 0) {
    throw new InputError(INVALID_OPTION, 'options.bands', bands, 'at least one band');
  }
}

function checkBand(bands: readonly ProbabilityBand[], band: ProbabilityBand, index: number): void {
  const at = `options.bands[${index}]`;
  requireObject(band, at, 'a band');
  checkId(band.id, `bands[${index}].id`);
  if (bands.some((other, place) => place < index && other.id === band.id)) {
    throw new InputError(DUPLICATE_ID, `${at}.id`, band.id);
  }
  const { from } = band;
  const before = index === 0 ? 0 : (bands[index - 1]?.from ?? 0);
  const isRight =
    index === 0 ? from === undefined : typeof from === 'number' && from > before && from < 1;
  if (isRight) return;
  const expected = index === 0 ? 'none on the first band' : `above ${before} and below 1`;
  throw new InputError(INVALID_OPTION, `${at}.from`, from, expected);
}
