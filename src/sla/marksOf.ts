import type { Because } from '../errors/index.js';
import type { ClockMark, ClockReading } from './clockReading.js';
import type { TraceStep } from './trace.js';

/** The instants that matter in a cycle's life, in order of time. */
export function marksOf(cycle: ClockReading, steps: readonly TraceStep[]): ClockMark[] {
  const because: Because = {
    code: 'target',
    detail: { policyId: cycle.policyId, targetId: cycle.targetId },
  };
  const moved = steps.map(({ at, kind, because: why }) => ({
    at: new Date(at),
    kind,
    because: why,
  }));
  const warnings = cycle.warnings.flatMap(({ id, at }) =>
    at === null
      ? []
      : [{ at, kind: 'warning' as const, because: { code: 'warning', detail: { id } } }],
  );
  const due = cycle.dueAt && { at: cycle.dueAt, kind: 'due' as const, because };
  const breach = cycle.breachedAt && { at: cycle.breachedAt, kind: 'breached' as const, because };
  const marks: (ClockMark | null)[] = [...moved, ...warnings, due, breach];
  return marks.filter((mark) => mark !== null).sort((a, b) => a.at.getTime() - b.at.getTime());
}
