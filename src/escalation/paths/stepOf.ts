import type { EscalationStep } from './escalationStep.js';
import { standingOf } from './standingOf.js';
import type { Walk } from './walk.js';

/** What a walk gave. */
export function stepOf(walk: Walk): EscalationStep {
  const { state, notifications, skips, changes } = walk;
  const { cursors } = state;
  return { ...standingOf(walk), state, notifications, skips, changes, cursors };
}
