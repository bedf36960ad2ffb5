import { missingPoints, pointsRange, type PointsRange } from './pointsRange.js';
import { staleAfterMs } from './staleAfterMs.js';
import type { ScorecardConfig, ScorecardSignal } from './scorecardConfig.js';

/** A signal of a card with what can be known of it before any value. */
export interface CompiledSignal extends PointsRange {
  readonly config: ScorecardSignal;
  readonly missing: number;
  /** Null for any age. */
  readonly staleAfterMs: number | null;
}

/** A card ready to score. */
export interface CompiledScorecard {
  readonly config: ScorecardConfig;
  readonly signals: readonly CompiledSignal[];
}

/** Works out what a checked card can give. */
export function compileScorecard(config: ScorecardConfig): CompiledScorecard {
  const signals = config.signals.map((signal): CompiledSignal => {
    const range = pointsRange(signal);
    const { staleAfter } = signal;
    return {
      ...range,
      config: signal,
      missing: missingPoints(signal, range),
      staleAfterMs: staleAfter === undefined ? null : staleAfterMs(staleAfter),
    };
  });
  return { config, signals };
}
