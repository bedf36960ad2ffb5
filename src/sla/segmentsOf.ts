import { closures, openIntervals } from '../calendar/index.js';
import type { Because } from '../errors/index.js';
import { calendarOf } from './calendarOf.js';
import type { ClockSegment, SegmentKind } from './clockReading.js';
import type { CompiledSla } from './compiledSla.js';
import type { ExcusedSpan } from './slaState.js';
import type { TraceKind, TraceStep } from './trace.js';

/** What a cycle does between two steps. */
interface Phase {
  readonly from: number;
  readonly to: number;
  readonly mode: 'running' | 'paused' | 'done';
  readonly calendarId: string;
  readonly because: Because;
}

/** Cuts the life of a cycle into what was counted, paused, closed or done, up to an instant. */
export function segmentsOf(
  sla: CompiledSla,
  steps: readonly TraceStep[],
  { end, excused }: { readonly end: number; readonly excused: readonly ExcusedSpan[] },
): ClockSegment[] {
  return phasesOf(steps, end).flatMap((phase) =>
    phase.mode === 'running'
      ? runningSegments(sla, phase).flatMap((each) => excusedParts(each, excused))
      : [segment(phase, phase.mode)],
  );
}

/** A counted stretch, the parts that the contract excuses told apart. */
function excusedParts(counted: ClockSegment, excused: readonly ExcusedSpan[]): ClockSegment[] {
  if (counted.kind !== 'counted') return [counted];
  const parts: ClockSegment[] = [];
  const end = counted.to.getTime();
  let at = counted.from.getTime();
  const add = (to: number, change: Partial<ClockSegment>): void => {
    if (to <= at) return;
    parts.push({ ...counted, from: new Date(at), to: new Date(to), ms: to - at, ...change });
    at = to;
  };
  for (const { from, to, reason, approvedBy } of excused) {
    add(Math.min(from, end), {});
    const because = { code: 'excused', detail: { reason, approvedBy } };
    add(Math.min(to, end), { kind: 'excused', because });
  }
  add(end, {});
  return parts;
}

const MODE_AFTER: Readonly<Record<TraceKind, Phase['mode'] | null>> = {
  started: 'running',
  paused: 'paused',
  resumed: 'running',
  reopened: 'running',
  carried: 'running',
  stopped: 'done',
  cancelled: 'done',
  target_changed: null,
  calendar_changed: null,
};

function phasesOf(steps: readonly TraceStep[], end: number): Phase[] {
  const phases: Phase[] = [];
  let mode: Phase['mode'] = 'running';
  let because: Because = { code: 'created' };
  for (const [index, step] of steps.entries()) {
    const changed = MODE_AFTER[step.kind];
    if (changed !== null) {
      mode = changed;
      because = step.because;
    }
    const to = steps[index + 1]?.at ?? end;
    if (to > step.at)
      phases.push({ from: step.at, to, mode, calendarId: step.calendarId, because });
  }
  return phases;
}

/** A running stretch: its open parts count, the rest is closed, or a holiday where one is named. */
function runningSegments(sla: CompiledSla, phase: Phase): ClockSegment[] {
  const calendar = calendarOf(sla, phase.calendarId);
  const open = openIntervals(calendar, phase.from, phase.to);
  const segments: ClockSegment[] = [];
  let at = phase.from;
  for (const { from, to } of open) {
    segments.push(...closedSegments(sla, { ...phase, from: at, to: from.getTime() }));
    segments.push(segment({ ...phase, from: from.getTime(), to: to.getTime() }, 'counted'));
    at = to.getTime();
  }
  segments.push(...closedSegments(sla, { ...phase, from: at }));
  return segments;
}

function closedSegments(sla: CompiledSla, phase: Phase): ClockSegment[] {
  const calendar = calendarOf(sla, phase.calendarId);
  const segments: ClockSegment[] = [];
  const closed = { ...phase, because: { code: 'outside_hours' } };
  let at = phase.from;
  for (const closure of closures(calendar, phase.from, phase.to)) {
    const from = Math.max(at, closure.from.getTime());
    const to = Math.min(phase.to, closure.to.getTime());
    if (to <= from) continue;
    if (from > at) segments.push(segment({ ...closed, from: at, to: from }, 'closed'));
    const because = { code: closure.kind, detail: { date: closure.date, name: closure.name } };
    segments.push(segment({ ...phase, from, to, because }, 'holiday'));
    at = to;
  }
  if (phase.to > at) segments.push(segment({ ...closed, from: at }, 'closed'));
  return segments;
}

function segment({ from, to, calendarId, because }: Phase, kind: SegmentKind): ClockSegment {
  const ofCalendar = kind === 'counted' || kind === 'closed' || kind === 'holiday';
  return {
    from: new Date(from),
    to: new Date(to),
    kind,
    ms: to - from,
    calendarId: ofCalendar ? calendarId : null,
    because,
  };
}
