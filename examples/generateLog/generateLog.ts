import { defineCalendar, type Calendar, type Ticket } from 'custops';
import { deskCalendars } from '../desk/deskCalendars.js';
import { drawArrivals } from './arrivals.js';
import { seededRandom } from './random.js';
import { writeTicket } from './writeTicket.js';

/** What to generate. */
export interface GenerateOptions {
  readonly seed: number;
  readonly tickets: number;
}

/** A log that nobody kept: tickets of three offices, the same for the same seed. */
export interface GeneratedLog {
  readonly tickets: readonly Ticket[];
  /** Epoch ms; nothing in the log is later. */
  readonly now: number;
}

/** Nine weeks with Presidents' Day, Easter and the clock changes of all three offices in them. */
const FROM = Date.UTC(2026, 1, 9);
/** A Thursday: Berlin in the afternoon, New York in the morning, Sydney asleep. */
const NOW = Date.UTC(2026, 3, 9, 13, 20);

/**
 * Generates a helpdesk's log: spikes on Mondays, pending and on hold, reopenings, bots and
 * automatic replies, merges, hand-overs between agents and offices, issues that come back, surveys.
 * Agents work in their office's hours.
 */
export function generateLog({ seed, tickets }: GenerateOptions): GeneratedLog {
  const random = seededRandom(seed);
  const extras = seededRandom(seed + 1);
  const calendars = new Map<string, Calendar>(
    deskCalendars.map((config) => [config.id ?? '', defineCalendar(config)]),
  );
  const arrivals = drawArrivals(random, tickets, { from: FROM, to: NOW });
  return {
    now: NOW,
    tickets: arrivals.map((arrival, before) =>
      writeTicket(random, arrival, { number: before + 1, calendars, now: NOW, extras }),
    ),
  };
}
