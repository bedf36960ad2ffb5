import { MINUTE_MS } from '../../time/timeUnits.js';
import type { Ticket, TicketEvent } from '../../ticket/index.js';
import type { ArbitraryOf, FastCheck } from './fastCheck.js';

const FIRST = Date.UTC(2026, 0, 1);
const MINUTES_OF_YEAR = 365 * 1440;
const PRIORITIES = ['urgent', 'high', 'normal', 'low'];
const KINDS = [
  ...['customer_reply', 'agent_reply', 'note', 'assigned', 'priority', 'status', 'status', 'solve'],
] as const;

/** What may happen next, and so many minutes later. */
interface Step {
  readonly kind: (typeof KINDS)[number];
  readonly minutes: number;
  /** Picks among what the kind allows. */
  readonly pick: number;
}

/**
 * A ticket of 2026 whose log follows the grammar: created first, in order of time, no status or
 * assignee twice in a row, reopened only after it was solved.
 */
export function arbitraryTicket(fc: FastCheck): ArbitraryOf<Ticket> {
  const step: ArbitraryOf<Step> = fc.record({
    kind: fc.constantFrom(...KINDS),
    minutes: fc.integer({ min: 1, max: 2_000 }),
    pick: fc.integer({ min: 0, max: 5 }),
  });
  return fc
    .record({
      id: fc.integer({ min: 1, max: 9_999 }).map((n) => `t${n}`),
      tier: fc.constantFrom('gold', 'silver', 'bronze'),
      priority: fc.constantFrom(...PRIORITIES),
      created: fc.integer({ min: 0, max: MINUTES_OF_YEAR }),
      steps: fc.array(step, { minLength: 0, maxLength: 10 }),
    })
    .map(({ id, tier, priority, created, steps }) => {
      const at = FIRST + created * MINUTE_MS;
      const log = { at, status: 'new', assignee: '', priority };
      const first: TicketEvent = { at, type: 'created', by: 'customer', priority };
      return { id, tier, events: [first, ...steps.map((each) => next(log, each))] };
    });
}

/** Where a log stands while it is written. */
interface Standing {
  at: number;
  status: string;
  assignee: string;
  priority: string;
}

/** The event of a step; what would not fit becomes what does. */
function next(log: Standing, { kind, minutes, pick }: Step): TicketEvent {
  log.at += minutes * MINUTE_MS;
  const { at } = log;
  if (log.status === 'solved') {
    log.status = 'open';
    return { at, type: 'reopened', by: 'customer' };
  }
  if (kind === 'customer_reply') return { at, type: 'public_reply', by: 'customer' };
  if (kind === 'agent_reply') return { at, type: 'public_reply', by: 'agent' };
  if (kind === 'note') return { at, type: 'internal_note', by: 'agent' };
  if (kind === 'assigned') {
    log.assignee = other(['ana', 'ben', 'cy'], log.assignee, pick);
    return { at, type: 'assigned', to: log.assignee };
  }
  if (kind === 'priority') {
    log.priority = other(PRIORITIES, log.priority, pick);
    return { at, type: 'priority_changed', to: log.priority };
  }
  const to = kind === 'solve' ? 'solved' : other(['open', 'pending', 'on_hold'], log.status, pick);
  log.status = to;
  return { at, type: 'status_changed', to, by: 'agent' };
}

function other(values: readonly string[], current: string, pick: number): string {
  const rest = values.filter((each) => each !== current);
  return rest[pick % rest.length] ?? current;
}
