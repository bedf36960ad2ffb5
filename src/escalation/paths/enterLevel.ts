import type { CompiledLevel } from './compiledPath.js';
import type { NotificationReason } from './escalationStep.js';
import type { Walk } from './walk.js';

/** How a level is entered. */
export interface Entry {
  readonly at: number;
  readonly reason: NotificationReason;
  /** By a timer of the path; by hand otherwise. */
  readonly isTimed: boolean;
}

/**
 * Enters a level and, where it reaches nobody, those behind it at the same instant, until somebody
 * is told, a level waits, the path ends, or every level was passed over.
 */
export function enterLevel(walk: Walk, first: number, entry: Entry): void {
  const { path, state } = walk;
  const { at } = entry;
  let place = first;
  for (let passed = 0; ;) {
    state.level = place;
    const level = path.levels[place]!;
    if (meet(walk, level, entry) !== 'empty') {
      state.ended = false;
      startDelay(walk, at);
      goOn(walk, entry);
      return;
    }
    passed += 1;
    if (passed === path.levels.length) {
      giveUp(walk, at);
      return;
    }
    place += 1;
    if (place < path.levels.length) continue;
    if (!beginsAgain(walk, at)) return;
    place = 0;
  }
}

/** Goes on behind the last level: to the first one in the next cycle, or to the end of the path. */
export function beginsAgain(walk: Walk, at: number): boolean {
  const { path, state } = walk;
  // A scheduled path goes round by hand only, and then as often as asked.
  const isAgain = path.isScheduled || state.cycle < path.repeat;
  // A pass that took no time would be gone through again and again within one instant.
  if (!isAgain || (state.passAt === at && !path.isScheduled)) {
    state.ended = true;
    walk.become('exhausted', at, { code: isAgain ? 'pass_without_time' : 'last_level' });
    return false;
  }
  state.cycle += 1;
  state.passAt = at;
  return true;
}

/** Tells a level, or notes that nobody is there. */
export function meet(
  walk: Walk,
  level: CompiledLevel,
  { at, reason }: Pick<Entry, 'at' | 'reason'>,
): 'told' | 'waits' | 'empty' {
  const { state } = walk;
  const people = level.isRing ? nextInRing(walk, level, at) : level.everybody(at).people;
  if (people.length > 0) {
    state.told = people;
    walk.notify(level, people, { at, reason });
    return 'told';
  }
  if (level.ifEmpty === 'owner') {
    state.told = [level.owner];
    walk.notify(level, state.told, { at, reason: 'owner' });
    return 'told';
  }
  state.told = [];
  walk.skip(level, at, level.ifEmpty === 'wait' ? 'empty_wait' : 'empty');
  return level.ifEmpty === 'wait' ? 'waits' : 'empty';
}

/** Whoever is next in the ring of a level and is there; moves the ring behind them. */
export function nextInRing(walk: Walk, level: CompiledLevel, at: number): readonly string[] {
  const { cursors } = walk.state;
  const { length } = level.targets;
  const start = Object.hasOwn(cursors, level.id) ? cursors[level.id]! : 0;
  for (let turn = 0; turn < length; turn++) {
    const place = (start + turn) % length;
    const { people } = level.targets[place]!(at);
    if (people.length === 0) continue;
    walk.state.cursors = { ...cursors, [level.id]: (place + 1) % length };
    return people;
  }
  return [];
}

/** Begins to count anew. */
export function startDelay(walk: Walk, at: number): void {
  walk.state.delay = { from: at, doneMs: 0 };
  walk.state.reminders = 0;
}

/** A level was entered: the path runs, unless an acknowledgement stands that does not stop it. */
function goOn(walk: Walk, { at, reason, isTimed }: Entry): void {
  const { path, state } = walk;
  const stands = isTimed && !path.stopsOnAck && state.status === 'acknowledged';
  if (!stands) walk.become('triggered', at, { code: reason });
}

function giveUp(walk: Walk, at: number): void {
  walk.state.ended = true;
  walk.become('unreachable', at, { code: 'nobody_on_any_level' });
  const { people } = walk.path.fallback(at);
  walk.state.told = people;
  if (people.length > 0) walk.notify(null, people, { at, reason: 'fallback' });
}
