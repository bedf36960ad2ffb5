import { beginsAgain, enterLevel, meet } from './enterLevel.js';
import { passMissed, type LevelTime } from './levelTimes.js';
import { nextTimer, type Timer } from './nextTimer.js';
import { remind } from './remind.js';
import type { Walk } from './walk.js';

/**
 * Lets everything happen that happens by itself before an instant.
 *
 * @param limit - epoch ms, not included
 * @param argument - what an error names when that takes too many steps
 */
export function runUntil(walk: Walk, limit: number, argument: string): void {
  for (;;) {
    const timer = nextTimer(walk.path, walk.state);
    if (timer === null || timer.at >= limit) return;
    walk.step(limit, argument);
    fire(walk, timer);
  }
}

function fire(walk: Walk, timer: Timer): void {
  const { path, state } = walk;
  const { at } = timer;
  switch (timer.kind) {
    case 'first':
      state.passAt = at;
      enterLevel(walk, 0, { at, reason: state.opening, isTimed: true });
      return;
    case 'next': {
      const isLast = state.level + 1 >= path.levels.length;
      if (isLast && !beginsAgain(walk, at)) return;
      const place = isLast ? 0 : state.level + 1;
      enterLevel(walk, place, { at, reason: 'entered', isTimed: true });
      return;
    }
    case 'renotify':
      remind(walk, at);
      return;
    case 'ack_timeout':
      giveBack(walk, { at, reason: 'ack_timeout' });
      return;
    case 'scheduled':
      tellOnTime(walk, timer.time);
      return;
    default:
      timer satisfies never;
  }
}

/**
 * Takes an acknowledgement back: the level that was entered last is entered again. Of a scheduled
 * policy only the status changes, since each level has its own time.
 */
export function giveBack(
  walk: Walk,
  { at, reason }: { readonly at: number; readonly reason: 'unack' | 'ack_timeout' },
): void {
  const { path, state } = walk;
  if (path.isScheduled) {
    passMissedUnlessTelling(walk, at);
    walk.become('triggered', at, { code: reason });
    return;
  }
  state.passAt = null;
  enterLevel(walk, Math.max(state.level, 0), { at, reason, isTimed: false });
}

/** Before levels are told again: those whose time came meanwhile are over. */
export function passMissedUnlessTelling({ path, state }: Walk, at: number): void {
  if (path.isScheduled && path.stopsOnAck) passMissed(path, state, at);
}

function tellOnTime(walk: Walk, { level: place, cycle, at }: LevelTime): void {
  const { path, state } = walk;
  const before = state.told;
  state.level = place;
  state.cycle = cycle;
  const outcome = meet(walk, path.levels[place]!, { at, reason: 'scheduled' });
  const isTold = outcome === 'told';
  state.times = state.times.map((times, level) =>
    level === place ? { over: times.over + 1, told: times.told || isTold } : times,
  );
  if (state.status !== 'unreachable') return;
  if (isTold) walk.become('triggered', at, { paused: state.paused, code: 'scheduled' });
  // The fallback remains who was told in the end.
  else state.told = before;
}
