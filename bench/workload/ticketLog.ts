import type { SlaConfig, Ticket, TicketEvent } from 'custops';
import { randomSource } from '../harness/randomSource.js';

const minuteMs = 60_000;
const from = Date.UTC(2023, 0, 2);
const days = 3 * 365;
const dayMs = 24 * 60 * minuteMs;

/** The end of every log: what is open then has been open for long. */
export const logEnd = Date.UTC(2026, 5, 1, 10);

/** How many events a ticket has. */
export const eventsPerTicket = 8;

const targets = (factor: number) => [
  { metric: 'first_response', within: `${factor}h` },
  { metric: 'next_response', within: `${4 * factor}h` },
  { metric: 'resolution', within: `${24 * factor}h`, pauseOn: ['pending'] },
];

/** Three clocks under two tiers: the promises that nearly every desk makes. */
export const replayPolicy = {
  policies: [
    { id: 'gold', when: { tier: 'gold' }, calendar: 'office', targets: targets(1) },
    { id: 'everybody', calendar: 'office', targets: targets(2) },
  ],
} satisfies SlaConfig;

/**
 * Tickets of three years: asked, answered, waited for, solved or not; no two alike. Nothing in it
 * is rare (no merges, no reopenings, no two events at one instant), so that a short reducer can
 * answer the same.
 */
export function ticketLog(size: number, seed: number): Ticket[] {
  const random = randomSource(seed);
  return Array.from({ length: size }, (_, place) => {
    let at = from + Math.floor(random() * days * 24 * 60) * minuteMs;
    const later = (): number => (at += (1 + Math.floor(random() ** 3 * 3_000)) * minuteMs);
    const isSolved = random() < 0.85;
    const events: TicketEvent[] = [{ at, type: 'created', by: 'customer' }];
    while (events.length < eventsPerTicket - (isSolved ? 1 : 0)) events.push(step(random, later()));
    if (isSolved) events.push({ at: later(), type: 'status_changed', to: 'solved' });
    return { id: `t${place}`, tier: random() < 0.3 ? 'gold' : 'standard', events };
  }).filter(({ events }) => Number(events[0].at) + 400 * dayMs < logEnd);
}

const steps: readonly ((at: number) => TicketEvent)[] = [
  (at) => ({ at, type: 'public_reply', by: 'agent' }),
  (at) => ({ at, type: 'public_reply', by: 'customer' }),
  (at) => ({ at, type: 'status_changed', to: 'pending' }),
  (at) => ({ at, type: 'status_changed', to: 'open' }),
  (at) => ({ at, type: 'internal_note', by: 'agent' }),
  (at) => ({ at, type: 'assigned', to: `agent ${at % 7}` }),
];

const step = (random: () => number, at: number): TicketEvent =>
  steps[Math.floor(random() * steps.length)](at);
