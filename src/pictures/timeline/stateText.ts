import type { ClockReading, ClockStatus } from '../../sla/index.js';
import { briefDuration } from './briefDuration.js';
import { FAINT_INK } from '../style.js';

const COLORS: Readonly<Record<ClockStatus, string>> = {
  inactive: FAINT_INK,
  running: '#1d4ed8',
  paused: '#92400e',
  met: '#15803d',
  breached: '#b91c1c',
  cancelled: FAINT_INK,
};

/** The colour of a clock's state; the state stands there in words too. */
export function stateColor({ state }: ClockReading): string {
  return COLORS[state];
}

/** `breached, 5h 10m of 4h`. */
export function stateText({ state, elapsedMs, targetMs, startedAt }: ClockReading): string {
  if (startedAt === null) return state;
  const target = targetMs === null ? '' : ` of ${briefDuration(targetMs)}`;
  return `${state}, ${briefDuration(elapsedMs)}${target}`;
}
