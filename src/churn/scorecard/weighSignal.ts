import { InputError } from '../../errors/index.js';
import { INVALID_SIGNAL } from '../../errors/kinds/churn.js';
import type { CompiledSignal } from './compileScorecard.js';
import { linePoints } from './pointsRange.js';
import type { SignalValue } from './signalRecord.js';
import { isInRange } from './valueRange.js';

/** What a value is worth, and by what; null when it is not worth anything that the card knows. */
export interface Weighed {
  readonly code: 'bin' | 'category' | 'otherwise' | 'line' | 'beyond_line';
  readonly points: number;
  /** Which of the signal's bins. */
  readonly bin?: number;
  readonly reason?: string | undefined;
}

/**
 * The points of a value that is there.
 *
 * @returns null for a category that the card does not list
 * @throws InputError `invalid_signal` - a text where the card counts
 */
export function weighSignal(
  { config }: CompiledSignal,
  value: SignalValue,
  argument: string,
): Weighed | null {
  const { bins, categories, otherwise, line } = config;
  if (categories !== undefined) {
    const name = String(value);
    const points = Object.hasOwn(categories, name) ? categories[name] : undefined;
    if (points !== undefined) return { code: 'category', points };
    return otherwise === undefined ? null : { code: 'otherwise', points: otherwise };
  }
  if (typeof value !== 'number') {
    throw new InputError(INVALID_SIGNAL, argument, value, 'a number, as the card counts with it');
  }
  if (line !== undefined) {
    const held = Math.min(line.to, Math.max(line.from, value));
    const counted = line.beyond === 'extend' ? value : held;
    const points = linePoints(line, counted);
    if (!Number.isFinite(points)) {
      throw new InputError(INVALID_SIGNAL, argument, value, 'a number whose points are finite');
    }
    return { code: held === value ? 'line' : 'beyond_line', points };
  }
  // The bins tile: one of them holds the value.
  const place = (bins ?? []).findIndex((bin) => isInRange(bin, value));
  const bin = bins?.[place];
  return { code: 'bin', points: bin?.points ?? 0, bin: place, reason: bin?.reason };
}
