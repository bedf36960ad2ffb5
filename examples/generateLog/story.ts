import { addBusinessMs, type Calendar, type TicketEvent } from 'custops';

const MINUTE = 60_000;

/** An event without its instant. */
type Happening = TicketEvent extends infer Event
  ? Event extends TicketEvent
    ? Omit<Event, 'at'>
    : never
  : never;

/** A ticket's log as it is written, with the instant that the story has come to. */
export interface Story {
  /** Where the story has come to, epoch ms. */
  readonly at: number;
  readonly events: readonly TicketEvent[];
  /** True once nothing more can happen before now. */
  readonly over: boolean;
  /** Office hours go by: what an agent does next. */
  work(minutes: number): void;
  /** Time goes by, at night as well: what a customer or a machine does next. */
  wait(minutes: number): void;
  /** Another office takes the ticket. */
  handTo(calendar: Calendar): void;
  /** Something happens at the instant that the story has come to. */
  tell(happening: Happening): void;
}

/**
 * Begins a story.
 *
 * @param start - epoch ms
 * @param now - epoch ms; what would happen later is not told
 */
export function beginStory(start: number, now: number, calendar: Calendar): Story {
  const events: TicketEvent[] = [];
  let at = start;
  let hours = calendar;
  return {
    get at() {
      return at;
    },
    get over() {
      return at > now;
    },
    events,
    work(minutes) {
      // Whole seconds, as logs have them.
      at = addBusinessMs(hours, at, Math.round(minutes * 60) * 1000) ?? Infinity;
    },
    wait(minutes) {
      at += Math.round((minutes * MINUTE) / 1000) * 1000;
    },
    handTo(next) {
      hours = next;
    },
    tell(happening) {
      if (at > now) return;
      events.push({ at: new Date(at).toISOString(), ...happening } as TicketEvent);
    },
  };
}
