import { enterLevel, startDelay } from './enterLevel.js';
import type { ReadEvent } from './escalationEvent.js';
import { changeDue, passMissed, restartTimes } from './levelTimes.js';
import { openPath } from './openPath.js';
import { giveBack, passMissedUnlessTelling } from './runUntil.js';
import type { Walk } from './walk.js';

/** Brings an event in. What does not fit the status, such as a second acknowledgement, is ignored. */
export function applyEvent(walk: Walk, event: ReadEvent): void {
  const { path, state } = walk;
  const { at } = event;
  switch (event.type) {
    case 'tick':
      return;
    case 'due':
      if (path.isScheduled) changeDue(path, state, event.due);
      return;
    case 'ack':
      acknowledge(walk, at);
      return;
    case 'unack':
      if (state.status === 'acknowledged') giveBack(walk, { at, reason: 'unack' });
      return;
    case 'escalate':
      escalate(walk, at);
      return;
    case 'resolve':
      walk.become('resolved', at, { code: 'resolve' });
      return;
    case 'reopen':
      reopen(walk, at);
      return;
    case 'pause':
      pause(walk, at);
      return;
    case 'resume':
      resume(walk, at);
      return;
    default:
      event satisfies never;
  }
}

function acknowledge(walk: Walk, at: number): void {
  const { path, state } = walk;
  if (state.status === 'acknowledged' || state.status === 'resolved') return;
  // Where an acknowledgement stops nothing, the delay of the level goes on.
  if (path.isScheduled || path.stopsOnAck) startDelay(walk, at);
  walk.become('acknowledged', at, { paused: state.paused, code: 'ack' });
}

/** On to the next level at once; behind the last one round again, though no repeat be left. */
function escalate(walk: Walk, at: number): void {
  const { path, state } = walk;
  if (state.status === 'resolved') return;
  passMissedUnlessSilent(walk, at);
  const isLast = state.level + 1 >= path.levels.length;
  if (isLast) state.cycle += 1;
  const place = isLast ? 0 : state.level + 1;
  state.passAt = place === 0 ? at : null;
  enterLevel(walk, place, { at, reason: 'manual', isTimed: false });
}

/** A level told by hand lets a scheduled path go on, without what it missed meanwhile. */
function passMissedUnlessSilent(walk: Walk, at: number): void {
  const { status, paused } = walk.state;
  if (paused || status === 'acknowledged') passMissedUnlessTelling(walk, at);
}

function reopen(walk: Walk, at: number): void {
  const { path, state } = walk;
  if (state.status !== 'resolved') return;
  if (path.isScheduled) {
    passMissed(path, state, at);
    restartTimes(path, state);
  }
  openPath(walk, { at, reason: 'reopened' });
}

function pause(walk: Walk, at: number): void {
  const { path, state } = walk;
  const runs = state.status === 'triggered' || state.status === 'acknowledged';
  if (!runs || state.paused) return;
  const { from, doneMs } = state.delay;
  state.delay = { from: at, doneMs: doneMs + path.clock.between(from, at) };
  walk.become(state.status, at, { paused: true, code: 'pause' });
}

function resume(walk: Walk, at: number): void {
  const { state } = walk;
  if (!state.paused) return;
  passMissedUnlessTelling(walk, at);
  state.delay = { from: at, doneMs: state.delay.doneMs };
  walk.become(state.status, at, { code: 'resume' });
}
