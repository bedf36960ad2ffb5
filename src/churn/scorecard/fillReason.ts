import type { ReadSignal } from './signalRecord.js';

/** The author's reason with the signal's value and sample size in their places. */
export function fillReason(reason: string | undefined, { value, n }: ReadSignal): string | null {
  if (reason === undefined) return null;
  return reason.replace(/\{(value|n)\}/g, (_, key: string) => shown(key === 'n' ? n : value));
}

/** Two decimals are enough for a sentence; the exact value stands beside it. */
function shown(value: ReadSignal['value']): string {
  if (value === null) return 'unknown';
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : String(value);
}
