import type { CompiledLevel } from './compiledPath.js';
import { nextInRing } from './enterLevel.js';
import type { Walk } from './walk.js';

/** Reminds the level that was entered; where nobody is there, the reminder passes in silence. */
export function remind(walk: Walk, at: number): void {
  const { path, state } = walk;
  const level = path.levels[state.level]!;
  state.reminders += 1;
  const people = peopleToRemind(walk, level, at);
  if (people.length === 0) return;
  state.told = people;
  walk.notify(level, people, { at, reason: 'renotify' });
}

/** A ring reminds whom it told; all other targets are looked up again. */
function peopleToRemind(walk: Walk, level: CompiledLevel, at: number): readonly string[] {
  const { told } = walk.state;
  if (level.isRing) return told.length > 0 ? told : nextInRing(walk, level, at);
  const { people } = level.everybody(at);
  return people.length === 0 && level.ifEmpty === 'owner' ? [level.owner] : people;
}
