import { enterLevel, startDelay } from './enterLevel.js';
import type { Walk } from './walk.js';

/** Begins the path: the first level at once, or at the opening when time does not count yet. */
export function openPath(
  walk: Walk,
  { at, reason }: { readonly at: number; readonly reason: 'entered' | 'reopened' },
): void {
  const { path, state } = walk;
  state.startedAt = at;
  state.level = -1;
  state.cycle = 0;
  state.told = [];
  state.ended = false;
  state.opening = reason;
  startDelay(walk, at);
  walk.become('triggered', at, { code: reason === 'entered' ? 'opened' : 'reopen' });
  if (path.isScheduled || path.clock.opening(at) !== at) return;
  state.passAt = at;
  enterLevel(walk, 0, { at, reason, isTimed: false });
}
