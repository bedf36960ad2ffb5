import { creationComment, creatorSide } from '../../ticket/creation.js';
import type { TicketEvent } from '../../ticket/index.js';
import type { LogReading } from './logReading.js';
import type { Mark } from './mark.js';

/** An event with its instant and its place in the sorted log. */
export interface PlacedEvent {
  readonly event: TicketEvent;
  readonly at: number;
  readonly index: number;
}

/** Takes an event as the mark that it may be. */
export function markOf({ event, at, index }: PlacedEvent): Mark {
  return { at, event: index, code: event.type, actor: event.actor ?? null };
}

/** Notes what an event says: messages, a handover, an assignment, an escalation. */
export function noteEvent(
  reading: LogReading,
  placed: PlacedEvent,
  decisions: ReadonlySet<string> | null,
): void {
  const { event } = placed;
  if (event.by === 'agent' && event.auto !== true) noteTouch(reading, placed);
  noteDecision(reading, placed, decisions);
  if (event.type === 'escalated') noteEscalation(reading, placed);
  else if (event.type === 'assigned') noteAssignee(reading, placed, 'to');
  else if (event.type === 'handed_over') reading.handover ??= markOf(placed);
  else if (event.type === 'public_reply') noteMessage(reading, placed, event.by);
  else if (event.type === 'created') {
    noteAssignee(reading, placed, 'assignee');
    if (creationComment(event) === 'public') noteMessage(reading, placed, authorOf(event));
  }
}

/** A creation by nobody in particular or a third party counts as the customer's. */
function authorOf(event: TicketEvent): string | undefined {
  return creatorSide(event) === 'customer' ? 'customer' : event.by;
}

function noteMessage(reading: LogReading, placed: PlacedEvent, by: string | undefined): void {
  if (placed.event.auto === true) return;
  const mark = markOf(placed);
  if (by === 'customer') {
    reading.customerMessages.push(mark);
    reading.firstCustomerMessage ??= mark;
  } else if (by === 'agent') {
    reading.agentReplies.push(mark);
    if (reading.handover !== null) reading.replyAfterHandover ??= mark;
    if (reading.firstCustomerMessage === null) return;
    reading.reply ??= mark;
    reading.replyOrBot ??= mark;
  } else if (by === 'bot') {
    reading.botReplies.push(mark);
    if (reading.firstCustomerMessage !== null) reading.replyOrBot ??= mark;
  }
}

/**
 * Only assignments that the log tells count: the `assignee` that a host keeps on the ticket is
 * mostly the latest one, and would make a handoff of nothing.
 */
function noteAssignee(reading: LogReading, { event, index }: PlacedEvent, key: string): void {
  const to = (event as unknown as Readonly<Record<string, unknown>>)[key];
  if (typeof to !== 'string' || to === reading.lastAssignee) return;
  if (reading.lastAssignee !== null) reading.handoffs.push(index);
  reading.lastAssignee = to;
  reading.assignees.add(to);
}

/** What one person changes at one instant is one update, however many events tell of it. */
function noteTouch(reading: LogReading, placed: PlacedEvent): void {
  const mark = markOf(placed);
  const last = reading.touches.at(-1);
  if (last?.at === mark.at && last.actor === mark.actor) return;
  reading.touches.push(mark);
}

function noteEscalation(reading: LogReading, placed: PlacedEvent): void {
  const { level } = placed.event as { readonly level?: unknown };
  const known = typeof level === 'string' || typeof level === 'number' ? level : null;
  const escalation = { mark: markOf(placed), level: known, decision: null };
  reading.escalations.push(escalation);
  const same = reading.undecided.get(escalation.mark.actor);
  if (same === undefined) reading.undecided.set(escalation.mark.actor, [escalation]);
  else same.push(escalation);
}

/**
 * An escalation is decided by the host's own event for it; without such types, by the next act of
 * an agent other than the one who escalated, another escalation apart.
 */
function noteDecision(
  reading: LogReading,
  placed: PlacedEvent,
  decisions: ReadonlySet<string> | null,
): void {
  if (reading.undecided.size === 0 || !isDecision(placed.event, decisions)) return;
  const mark = markOf(placed);
  // All but one list go at the first decision, so that a long log is read in linear time.
  for (const [actor, waiting] of reading.undecided) {
    if (decisions === null && actor !== null && actor === mark.actor) continue;
    for (const each of waiting) each.decision = mark;
    reading.undecided.delete(actor);
  }
}

function isDecision(event: TicketEvent, decisions: ReadonlySet<string> | null): boolean {
  if (decisions !== null) return decisions.has(event.type);
  return event.by === 'agent' && event.auto !== true && event.type !== 'escalated';
}
