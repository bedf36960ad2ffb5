import { isCustopsError } from '../errors/index.js';
import { toEpochMs, type InstantLike } from '../time/index.js';
import { addToPacks } from './packs.js';
import type { ExcusedSpan } from './slaState.js';
import type { Update } from './update.js';

/** Keeps a stretch that the contract leaves out. One that is no stretch is left to the log's review. */
export function excuse({ state, move: { event } }: Update): void {
  const { from, to, reason, approvedBy } = event as Readonly<Record<string, unknown>>;
  try {
    const span: ExcusedSpan = {
      from: toEpochMs(from as InstantLike),
      to: toEpochMs(to as InstantLike),
      reason: typeof reason === 'string' ? reason : null,
      approvedBy: typeof approvedBy === 'string' ? approvedBy : null,
    };
    if (span.from < span.to) addToPacks(state.excused, span);
  } catch (error) {
    if (!isCustopsError(error)) throw error;
  }
}

/** Excused stretches in order, overlapping ones cut to what the earlier ones leave. */
export function excusedInOrder(spans: readonly ExcusedSpan[]): ExcusedSpan[] {
  const sorted = [...spans].sort((a, b) => a.from - b.from);
  const result: ExcusedSpan[] = [];
  let covered = -Infinity;
  for (const span of sorted) {
    const from = Math.max(span.from, covered);
    if (from < span.to) result.push({ ...span, from });
    covered = Math.max(covered, span.to);
  }
  return result;
}
