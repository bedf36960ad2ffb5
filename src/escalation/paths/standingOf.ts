import { END_INSTANT } from '../../time/instantRange.js';
import type { EscalationStanding } from './escalationStep.js';
import { nextTimer } from './nextTimer.js';
import type { Walk } from './walk.js';

/** Where a walk stands, as an answer. */
export function standingOf(walk: Walk): EscalationStanding {
  const { state } = walk;
  const { status, paused, cycle, told } = state;
  const standing = { since: new Date(state.changedAt), levelId: walk.levelId(), cycle, told };
  if (paused) return { status: 'paused', ...standing, nextCheckAt: checkAt(walk) };
  switch (status) {
    case 'exhausted':
      return { status, ...standing };
    case 'unreachable':
      return { status, ...standing, fallback: told, recheckAt: checkAt(walk) };
    case 'triggered':
    case 'acknowledged':
    case 'resolved':
      return { status, ...standing, nextCheckAt: checkAt(walk) };
    default:
      return status satisfies never;
  }
}

/** One ms after the timer: what happens at its very instant comes first. */
export function checkAt({ path, state }: Walk): Date | null {
  const at = nextTimer(path, state)?.at ?? Infinity;
  return at + 1 < END_INSTANT ? new Date(at + 1) : null;
}
