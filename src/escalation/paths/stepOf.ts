import type { EscalationStep } from './escalationStep.js';
import { checkAt } from './standingOf.js';
import type { Walk } from './walk.js';

/**
 * What a walk gave: where it stands, as `standingOf` tells it, and what came of it. Written out,
 * since to spread one answer into another costs as much as all the rest of a step.
 */
export function stepOf(walk: Walk): EscalationStep {
  const { state, notifications, skips, changes } = walk;
  const { paused, cycle, told, cursors } = state;
  const status = paused ? 'paused' : state.status;
  const since = new Date(state.changedAt);
  const levelId = walk.levelId();
  if (status === 'exhausted') {
    return { status, since, levelId, cycle, told, state, notifications, skips, changes, cursors };
  }
  const next = checkAt(walk);
  if (status === 'unreachable') {
    return {
      ...{ status, since, levelId, cycle, told, fallback: told, recheckAt: next },
      ...{ state, notifications, skips, changes, cursors },
    };
  }
  return {
    status,
    since,
    levelId,
    cycle,
    told,
    nextCheckAt: next,
    state,
    notifications,
    skips,
    changes,
    cursors,
  };
}
