import { toEpochMs } from '../time/index.js';
import { isInstant } from '../time/isInstant.js';
import { addToPacks } from './packs.js';
import type { ExcusedSpan } from './slaState.js';
import type { Update } from './update.js';

/** Keeps a stretch that the contract leaves out. One without instants is left to the log's review. */
export function excuse({ state, move: { event } }: Update): void {
  const { from, to, reason, approvedBy } = event as Readonly<Record<string, unknown>>;
  if (!isInstant(from) || !isInstant(to)) return;
  addToPacks(state.excused, {
    from: toEpochMs(from),
    to: toEpochMs(to),
    reason: typeof reason === 'string' ? reason : null,
    approvedBy: typeof approvedBy === 'string' ? approvedBy : null,
  });
}

/** Excused stretches in order, overlapping ones cut to what the earlier ones leave, none empty. */
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
