import type { CompiledPath } from './compiledPath.js';
import type { EscalationState } from './escalationState.js';
import { nextLevelTime, type LevelTime } from './levelTimes.js';

/** Something that happens by itself at an instant. */
export type Timer =
  | { readonly kind: 'first' | 'next' | 'renotify' | 'ack_timeout'; readonly at: number }
  | { readonly kind: 'scheduled'; readonly at: number; readonly time: LevelTime };

/** What happens next if nobody does anything; null when nothing does. */
export function nextTimer(path: CompiledPath, state: EscalationState): Timer | null {
  const timer = path.isScheduled ? scheduledTimer(path, state) : sequentialTimer(path, state);
  return timer !== null && timer.at < Infinity ? timer : null;
}

function scheduledTimer(path: CompiledPath, state: EscalationState): Timer | null {
  const time = nextLevelTime(path, state);
  const timeout = ackTimer(path, state);
  // An acknowledgement that runs out lets the level of the same instant be told.
  if (timeout !== null && timeout.at <= (time?.at ?? Infinity)) return timeout;
  return time === null ? null : { kind: 'scheduled', at: time.at, time };
}

function sequentialTimer(path: CompiledPath, state: EscalationState): Timer | null {
  if (state.status === 'acknowledged' && path.stopsOnAck) return ackTimer(path, state);
  const runs = state.status === 'triggered' || state.status === 'acknowledged';
  if (!runs || state.paused || state.ended) return null;
  const { clock, levels } = path;
  const { from, doneMs } = state.delay;
  const level = levels[state.level];
  if (level === undefined) return { kind: 'first', at: clock.opening(from) };
  const { afterMs, renotifyMs, renotifyMax } = level;
  const reminderMs = (state.reminders + 1) * renotifyMs;
  if (state.reminders < renotifyMax && reminderMs < afterMs) {
    return { kind: 'renotify', at: addTo(path, from, reminderMs - doneMs) };
  }
  return { kind: 'next', at: addTo(path, from, afterMs - doneMs) };
}

function ackTimer(path: CompiledPath, state: EscalationState): Timer | null {
  if (state.status !== 'acknowledged' || state.paused) return null;
  const { from, doneMs } = state.delay;
  return { kind: 'ack_timeout', at: addTo(path, from, path.ackTimeoutMs - doneMs) };
}

/** What was left never lies behind: a state that says so is taken to be due at once. */
function addTo({ clock }: CompiledPath, from: number, ms: number): number {
  return ms === Infinity ? Infinity : clock.add(from, Math.max(0, ms));
}
