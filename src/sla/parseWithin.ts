import type { Issue } from '../errors/index.js';
import { issue } from '../errors/issue.js';
import { issueOf } from '../errors/issueOf.js';
import { TARGET_NOT_POSITIVE, TARGET_TOO_LONG } from '../errors/kinds/sla.js';
import { parseDuration, type DurationLike } from '../time/index.js';
import type { CompiledWithin } from './compiledSla.js';
import type { Within } from './slaConfig.js';

/** Longer targets are typing mistakes, and would lead past the end of the time line. */
const MOST_MS = 50 * 365.25 * 86_400_000;
const MOST_DAYS = 50 * 366;

/** A target as it was read, or what is wrong with it. */
export type ParsedWithin =
  | { readonly within: CompiledWithin | null; readonly issue: null }
  | { readonly within: null; readonly issue: Issue };

/** Reads the `within` of a target row. */
export function parseWithin(
  within: Within | null,
  path: readonly (string | number)[],
): ParsedWithin {
  if (within === null) return { within: null, issue: null };
  if (typeof within === 'object' && 'field' in within) {
    return { within: { unit: 'field', field: within.field }, issue: null };
  }
  try {
    return judged(parseDuration(within as DurationLike), within, path);
  } catch (error) {
    return { within: null, issue: issueOf(error, path, { received: within }) };
  }
}

function judged(
  parsed: ReturnType<typeof parseDuration>,
  received: unknown,
  path: readonly (string | number)[],
): ParsedWithin {
  const amount = parsed.unit === 'ms' ? parsed.ms : parsed.days;
  const most = parsed.unit === 'ms' ? MOST_MS : MOST_DAYS;
  if (amount <= 0) return { within: null, issue: issue(TARGET_NOT_POSITIVE, path, { received }) };
  if (amount > most) return { within: null, issue: issue(TARGET_TOO_LONG, path, { received }) };
  return { within: parsed, issue: null };
}
