import { applyEvent, type EventContext } from '../../ticket/applyEvent.js';
import { sortEvents, type Ticket, type TicketEvent } from '../../ticket/index.js';
import { ticketEvents } from '../../ticket/replayTicket.js';
import { startTicketState } from '../../ticket/startTicketState.js';
import { isDone } from '../../ticket/statusCategories.js';
import type { TicketRules } from '../../ticket/ticketRules.js';
import { toEpochMs } from '../../time/index.js';
import { factAttributes } from './factAttributes.js';
import { emptyReading, type LogReading } from './logReading.js';
import type { Mark } from './mark.js';
import { noteEvent } from './noteEvent.js';
import { noteStatus } from './noteStatus.js';

/** A sorted log up to now, and where the ticket's life begins in it. */
interface Log {
  readonly events: readonly TicketEvent[];
  /** Epoch ms of each event up to now. */
  readonly times: readonly number[];
  /** The creation's place, or 0 in a log without one. */
  readonly birth: number;
}

/** How a log is read. */
export interface LogOptions {
  readonly now: number;
  readonly rules: TicketRules;
  /** The event types that decide an escalation; null when the next act of an agent does. */
  readonly decisions: ReadonlySet<string> | null;
  /** Whether clocks will ask what the ticket was while they ran. */
  readonly keepsHistory: boolean;
}

/** Reads a log once, from its creation to now. What came before the creation counts for nothing. */
export function readLog(
  ticket: Ticket,
  { now, rules, decisions, keepsHistory }: LogOptions,
): LogReading {
  const log = openLog(ticketEvents(ticket), now);
  const reading = emptyReading(startTicketState(ticket, rules), keepsHistory);
  const context = { at: now, rules };
  for (let from = 0; from < log.times.length;) {
    context.at = log.times[from] ?? now;
    let to = from + 1;
    while (log.times[to] === context.at) to++;
    readInstant(reading, log, { from, to, context, decisions });
    from = to;
  }
  if (reading.category !== null) {
    const { category, categorySince } = reading;
    reading.stretches.push({ category, from: categorySince, to: now });
  }
  return reading;
}

function openLog(unsorted: readonly TicketEvent[], now: number): Log {
  const events = sortEvents(unsorted);
  const times: number[] = [];
  for (const event of events) {
    const at = toEpochMs(event.at);
    if (at > now) break;
    times.push(at);
  }
  const created = events.findIndex(({ type }) => type === 'created');
  return { events, times, birth: created >= 0 && created < times.length ? created : 0 };
}

/** Never read: places come from the log itself. */
const NO_EVENT: Pick<TicketEvent, 'type' | 'actor'> = { type: '' };

/** The events `[from, to)` of one instant. */
interface Instant {
  readonly from: number;
  readonly to: number;
  readonly context: EventContext;
  readonly decisions: ReadonlySet<string> | null;
}

/** Reads the events of one instant. */
function readInstant(
  reading: LogReading,
  { events, times, birth }: Log,
  { from, to, context, decisions }: Instant,
): void {
  const { state } = reading;
  const { at } = context;
  const lives = at >= (times[birth] ?? at);
  let mover: number | null = null;
  let solver: number | null = null;
  let changed = 0;
  const take = (index: number): void => {
    const event = events[index];
    if (event === undefined) return;
    const before = state.category;
    changed |= applyEvent(state, event, context);
    if (state.category !== before) {
      mover = index;
      if (state.category === 'solved') solver = index;
      else if (!isDone(state.category)) solver = null;
    }
    // A second creation says nothing.
    if (lives && (event.type !== 'created' || index === birth)) {
      noteEvent(reading, { event, at, index }, decisions);
    }
  };
  const begins = birth >= from && birth < to;
  // The creation comes first at its instant, wherever the log has it.
  if (begins) take(birth);
  for (let index = from; index < to; index++) if (!begins || index !== birth) take(index);
  if (!lives) return;
  const mark = (index: number): Mark => {
    const { type, actor } = events[index] ?? NO_EVENT;
    return { at, event: index, code: type, actor: actor ?? null };
  };
  if (begins) {
    reading.birth = mark(birth);
    reading.atStart = factAttributes(state);
  }
  noteAttributes(reading, { at, changed: changed !== 0 || begins });
  const solve = solver === null ? null : mark(solver);
  noteStatus(reading, state.category ?? 'new', { mark: mark(mover ?? from), solve });
}

/** Keeps what the ticket is from here on. Most instants change nothing. */
function noteAttributes(
  { history, state, atStart }: LogReading,
  { at, changed }: { readonly at: number; readonly changed: boolean },
): void {
  if (history === null || !changed) return;
  const isFirst = history.length === 0;
  history.push({ at, attributes: isFirst && atStart ? atStart : factAttributes(state) });
}
