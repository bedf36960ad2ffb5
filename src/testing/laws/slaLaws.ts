import {
  advanceClocks,
  evaluateSla,
  readClocks,
  startClocks,
  type ClockReading,
  type Sla,
} from '../../sla/index.js';
import { sortEvents, type Ticket, type TicketEvent } from '../../ticket/index.js';
import { toEpochMs } from '../../time/index.js';
import type { LawCase } from './lawCase.js';
import type { BareLaw } from './policyLaw.js';

/** The laws of clocks. */
export function slaLaws(sla: Sla): BareLaw[] {
  return [
    { code: 'fold_is_batch', subject: 'sla', breach: (each) => foldBreach(sla, each) },
    { code: 'pause_is_not_due_earlier', subject: 'sla', breach: (each) => pauseBreach(sla, each) },
  ];
}

/** Event by event, the state stored as JSON in between, against the whole log. */
function foldBreach(sla: Sla, { ticket, laterMs }: LawCase): string | null {
  const events = sortEvents(ticket.events);
  const now = Math.max(...events.map(({ at }) => toEpochMs(at)), 0) + laterMs;
  let state = startClocks(sla, ticket);
  for (const event of events) state = advanceClocks(sla, stored(state), event);
  const fold = readClocks(sla, stored(state), { now }).clocks;
  const batch = evaluateSla(sla, ticket, { now }).clocks;
  const odd = sla.clockIds.find((id) => JSON.stringify(fold[id]) !== JSON.stringify(batch[id]));
  return odd === undefined ? null : `clock ${odd} of ${ticket.id} read at ${now}`;
}

function stored<T>(state: T): T {
  return JSON.parse(JSON.stringify(state)) as T;
}

/** The same ticket with and without a wait for the customer, where the same row decides. */
function pauseBreach(sla: Sla, { at, ms, laterMs, ticket }: LawCase): string | null {
  const now = at + ms + laterMs;
  const created: TicketEvent = { ...ticket.events[0], at, type: 'created' };
  const plain: Ticket = { ...ticket, events: [created] };
  const waiting: TicketEvent[] = [
    { at: at + ms, type: 'status_changed', to: 'pending' },
    { at: now, type: 'status_changed', to: 'open' },
  ];
  const before = evaluateSla(sla, plain, { now }).clocks;
  const after = evaluateSla(sla, { ...plain, events: [created, ...waiting] }, { now }).clocks;
  const odd = sla.clockIds.find((id) => isEarlier(before[id], after[id]));
  return odd === undefined ? null : `clock ${odd}, paused from ${at + ms} to ${now}`;
}

function isEarlier(before: ClockReading | undefined, after: ClockReading | undefined): boolean {
  const [dueBefore, dueAfter] = [before?.dueAt ?? null, after?.dueAt ?? null];
  if (dueBefore === null || dueAfter === null) return false;
  return before?.targetId === after?.targetId && dueAfter < dueBefore;
}
