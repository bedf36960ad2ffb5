import type { CompiledPath, CompiledWhen } from './compiledPath.js';
import type { EscalationState, LevelTimes, MutableState } from './escalationState.js';

/** A time of a level of a scheduled policy. */
export interface LevelTime {
  readonly level: number;
  readonly cycle: number;
  readonly at: number;
}

/** Whether levels of a scheduled policy are told as things stand. */
function isTelling(path: CompiledPath, state: EscalationState): boolean {
  if (state.status === 'resolved') return false;
  return !path.stopsOnAck || (!state.paused && state.status !== 'acknowledged');
}

/** The next time of any level; of equal ones the level that is listed first. */
export function nextLevelTime(path: CompiledPath, state: EscalationState): LevelTime | null {
  if (!isTelling(path, state)) return null;
  let next: LevelTime | null = null;
  for (const [level, { when }] of path.levels.entries()) {
    const cycle = state.times[level]!.over;
    const at = timeOf(path, state, { when, cycle });
    if (at < (next?.at ?? Infinity)) next = { level, cycle, at };
  }
  return next;
}

/** The instant of a level's time; Infinity when there is none. */
function timeOf(
  path: CompiledPath,
  state: EscalationState,
  { when, cycle }: { readonly when: CompiledWhen; readonly cycle: number },
): number {
  if (when.from === 'open') {
    if (cycle > path.repeat) return Infinity;
    const ms = when.ms + (cycle === 0 ? 0 : cycle * path.repeatEveryMs);
    const opening = path.clock.opening(state.startedAt);
    return opening === Infinity ? Infinity : path.clock.add(opening, ms);
  }
  if (cycle > 0) return Infinity;
  const at = dueTime(state, when);
  return at === null ? Infinity : Math.max(at, state.openedAt, state.due.knownAt);
}

/** Where a level lies by the SLA clock, wherever the opening lies. */
function dueTime(
  { due, openedAt }: EscalationState,
  when: Exclude<CompiledWhen, { readonly from: 'open' }>,
): number | null {
  const { dueAt, warnings } = due;
  switch (when.from) {
    case 'warning':
      return Object.hasOwn(warnings, when.id) ? (warnings[when.id] ?? null) : null;
    case 'due':
      return dueAt === null ? null : dueAt + when.ms;
    case 'share':
      return dueAt === null
        ? null
        : Math.round(openedAt + ((dueAt - openedAt) * when.percent) / 100);
    default:
      return when satisfies never;
  }
}

/** Notes that the times before an instant are over: what was missed is not made up for. */
export function passMissed(path: CompiledPath, state: MutableState, at: number): void {
  state.times = path.levels.map(({ when }, level) => {
    const times = state.times[level]!;
    if (when.from !== 'open') {
      const isOver = times.over > 0 || timeOf(path, state, { when, cycle: 0 }) < at;
      return isOver ? { ...times, over: 1 } : times;
    }
    let over = Math.max(times.over, firstCycleFrom(path, state, { ms: when.ms, at }));
    while (timeOf(path, state, { when, cycle: over }) < at) over += 1;
    return { ...times, over };
  });
}

/** A cycle whose time is near before an instant, without going through all of them. */
function firstCycleFrom(
  { clock, repeat, repeatEveryMs }: CompiledPath,
  state: EscalationState,
  { ms, at }: { readonly ms: number; readonly at: number },
): number {
  const opening = clock.opening(state.startedAt);
  if (repeat === 0 || opening >= at) return 0;
  const passed = Math.floor((clock.between(opening, at) - ms) / repeatEveryMs);
  return Math.min(Math.max(passed, 0), repeat + 1);
}

/** At a new opening levels count from there; those by the SLA clock wait for what it says next. */
export function restartTimes(path: CompiledPath, state: MutableState): void {
  state.times = path.levels.map(({ when }, level) =>
    when.from === 'open' ? NONE_OVER : { over: state.times[level]!.over, told: false },
  );
}

/** All levels are to come. */
export function allToCome(path: CompiledPath): readonly LevelTimes[] {
  return path.isScheduled ? path.levels.map(() => NONE_OVER) : [];
}

const NONE_OVER: LevelTimes = Object.freeze({ over: 0, told: false });

/** Takes what the SLA clock says now: a missed level is to come again when its time moved ahead. */
export function changeDue(
  path: CompiledPath,
  state: MutableState,
  due: EscalationState['due'],
): void {
  if (!isTelling(path, state)) passMissed(path, state, due.knownAt);
  state.due = due;
  state.times = path.levels.map(({ when }, level) => {
    const times = state.times[level]!;
    if (when.from === 'open' || times.told || times.over === 0) return times;
    const at = dueTime(state, when);
    return at !== null && at > due.knownAt ? NONE_OVER : times;
  });
}
