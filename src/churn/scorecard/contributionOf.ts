import type { Because } from '../../errors/index.js';
import type { ChurnContribution } from './churnRisk.js';
import type { CompiledSignal } from './compileScorecard.js';
import { fillReason } from './fillReason.js';
import { readSignal, type SignalRecord } from './signalRecord.js';
import { weighSignal } from './weighSignal.js';

/** What a signal of the card does to the score of a customer. */
export function contributionOf(
  signal: CompiledSignal,
  signals: SignalRecord,
  now: number,
): ChurnContribution {
  const { config, staleAfterMs } = signal;
  const name = config.signal;
  const read = readSignal(signals, name);
  const { value, at, n } = read;
  if (value === null) return missing(signal, { code: 'missing' });
  const isStale = staleAfterMs !== null && at !== null && now - at > staleAfterMs;
  if (isStale && config.whenStale === 'missing') {
    return { ...missing(signal, { code: 'too_old', detail: { ageMs: now - at } }), value, n };
  }
  const weighed = weighSignal(signal, value, `signals.${name}`);
  if (weighed === null) return { ...missing(signal, { code: 'unknown_category' }), value, n };
  const { code, points, bin, reason } = weighed;
  return {
    signal: name,
    value,
    n,
    points,
    low: points,
    high: points,
    state: isStale ? 'stale' : 'known',
    reason: fillReason(reason ?? config.reason, read),
    because: { code, ...(bin === undefined ? {} : { detail: { bin } }) },
  };
}

function missing(signal: CompiledSignal, because: Because): ChurnContribution {
  const { config, missing: points, least, most } = signal;
  return {
    signal: config.signal,
    value: null,
    n: null,
    points,
    low: Math.min(least, points),
    high: Math.max(most, points),
    state: because.code === 'too_old' ? 'stale' : 'missing',
    reason: null,
    because,
  };
}
