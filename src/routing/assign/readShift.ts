import { isOpen, nextClose, nextOpen, type Calendar } from '../../calendar/index.js';
import { InputError } from '../../errors/index.js';
import { UNKNOWN_SHIFT } from '../../errors/kinds/routing.js';
import { REVERSED_SPAN } from '../../errors/kinds/sla.js';
import { oneOf } from '../../errors/oneOf.js';
import { toEpochMs } from '../../time/index.js';
import type { CompiledRouting } from '../policy/routing.js';
import { refuseAgent } from './refuseAgent.js';
import type { WorkShift } from './routingAgent.js';

/** When an agent works: by a calendar, in stretches of time in their order, or always. */
export type AgentShift =
  | { readonly kind: 'always' }
  | { readonly kind: 'calendar'; readonly calendar: Calendar }
  | { readonly kind: 'stretches'; readonly stretches: readonly Stretch[] };

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads the shift of an agent.
 *
 * @throws InputError `unknown_shift`, `reversed_span`, `invalid_agent`, and those of instants
 */
export function readShift(routing: CompiledRouting, shift: unknown, where: string): AgentShift {
  if (shift === undefined) return { kind: 'always' };
  if (typeof shift === 'string') {
    const calendar = routing.calendars.get(shift);
    if (calendar !== undefined) return { kind: 'calendar', calendar };
    throw new InputError(UNKNOWN_SHIFT, where, shift, oneOf([...routing.calendars.keys()]));
  }
  const list: readonly unknown[] = Array.isArray(shift) ? Array.from(shift) : [shift];
  const stretches = list.map((each, index) =>
    readStretch(each, Array.isArray(shift) ? `${where}[${index}]` : where),
  );
  return { kind: 'stretches', stretches: stretches.sort((a, b) => a.from - b.from) };
}

function readStretch(shift: unknown, where: string): Stretch {
  if (typeof shift !== 'object' || shift === null || Array.isArray(shift)) {
    refuseAgent(where, shift, 'the id of a calendar, { from, to }, or a list of those');
  }
  const { from, to } = shift as WorkShift;
  const stretch = { from: toEpochMs(from, `${where}.from`), to: toEpochMs(to, `${where}.to`) };
  if (stretch.to < stretch.from) throw new InputError(REVERSED_SPAN, where, shift);
  return stretch;
}

/** Whether somebody with that shift works at an instant. */
export function isOnShift(shift: AgentShift, now: number): boolean {
  switch (shift.kind) {
    case 'always':
      return true;
    case 'calendar':
      return isOpen(shift.calendar, now);
    case 'stretches':
      return shift.stretches.some(({ from, to }) => from <= now && now < to);
  }
}

/** The first instant after `now` at which a shift starts; Infinity when none does. */
export function nextShiftStart(shift: AgentShift, now: number): number {
  switch (shift.kind) {
    case 'always':
      return Infinity;
    case 'calendar':
      return nextStart(shift.calendar, now);
    case 'stretches':
      return shift.stretches.find(({ from, to }) => from > now && to > from)?.from ?? Infinity;
  }
}

/** A calendar that is open starts again after its next close. */
function nextStart(calendar: Calendar, now: number): number {
  const from = isOpen(calendar, now) ? nextClose(calendar, now) : new Date(now);
  return from === null ? Infinity : (nextOpen(calendar, from)?.getTime() ?? Infinity);
}
