import type { WarningRule } from './compiledSla.js';
import { parseSpan } from './parseSpan.js';

const SHARE = /^(\d{1,3}(?:\.\d+)?)%$/;

/** Reads a warning such as `75%` of the target or `30m` before due; null when it is neither. */
export function parseWarning(text: string): WarningRule | null {
  const share = SHARE.exec(text);
  if (share !== null) {
    const percent = Number(share[1]);
    return percent > 0 && percent <= 100 ? { id: text, percent } : null;
  }
  const beforeMs = parseSpan(text);
  return beforeMs === null ? null : { id: text, beforeMs };
}
