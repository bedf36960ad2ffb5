import { isCustopsError } from '../errors/index.js';
import { parseDuration } from '../time/index.js';
import type { WarningRule } from './compiledSla.js';

const SHARE = /^(\d{1,3}(?:\.\d+)?)%$/;

/** Reads a warning such as `75%` of the target or `30m` before due; null when it is neither. */
export function parseWarning(text: string): WarningRule | null {
  const share = SHARE.exec(text);
  if (share !== null) {
    const percent = Number(share[1]);
    return percent > 0 && percent <= 100 ? { id: text, percent } : null;
  }
  try {
    const before = parseDuration(text);
    return before.unit === 'ms' && before.ms > 0 ? { id: text, beforeMs: before.ms } : null;
  } catch (error) {
    if (isCustopsError(error)) return null;
    throw error;
  }
}
