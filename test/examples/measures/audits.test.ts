import { describe, expect, it } from 'vitest';
import { deskPauses } from '../../../examples/desk/deskPauses.js';
import { auditedDowngrades } from '../../../examples/measures/auditedDowngrades.js';
import { auditedPauses } from '../../../examples/measures/auditedPauses.js';
import { alwaysOpen, defineCalendar } from '../../../src/calendar/index.js';
import { defineSla } from '../../../src/sla/index.js';
import type { Ticket, TicketEvent } from '../../../src/ticket/index.js';

const HOUR = 3_600_000;

function ticket(id: string, ...events: readonly object[]): Ticket {
  const created = { at: 0, type: 'created', by: 'customer', priority: 'high' };
  return { id, events: [created, ...events] as TicketEvent[] };
}

const status = (hour: number, to: string): object => ({
  at: hour * HOUR,
  type: 'status_changed',
  to,
});

describe('auditedPauses', () => {
  it('counts all pauses and adds up what the suspect ones hid, the longest first', () => {
    const items = [
      ticket('short', status(1, 'pending'), status(2, 'open')),
      ticket('long', status(1, 'pending'), status(5, 'open')),
      ticket('answered', { at: HOUR, type: 'public_reply', by: 'agent' }, status(2, 'pending')),
    ].map((each) => ({ ticket: each }));
    const { n, suspect, hiddenMs } = auditedPauses(items, () => ({ now: 9 * HOUR }));
    expect([n, hiddenMs]).toEqual([3, 5 * HOUR]);
    expect(suspect.map(({ ticketId }) => ticketId)).toEqual(['long', 'short']);
  });
});

describe('auditedDowngrades', () => {
  it('names the tickets, those first that were spared a breach', () => {
    const sla = defineSla(
      {
        policies: [
          {
            id: 'all',
            calendar: '24x7',
            targets: [
              { metric: 'resolution', when: { priority: 'high' }, within: '2h', pauseOn: [] },
              { metric: 'resolution', within: '8h', pauseOn: [] },
            ],
          },
        ],
      },
      { calendars: [] },
    );
    const lowered = { at: HOUR, type: 'priority_changed', to: 'low' };
    const tickets = [
      ticket('soon', lowered, status(1.5, 'solved')),
      ticket('late', lowered, status(5, 'solved')),
      ticket('left', status(5, 'solved')),
    ];
    const found = auditedDowngrades(sla, tickets, 9 * HOUR);
    expect(found.map(({ ticketId, downgrade }) => [ticketId, downgrade.sparedBreach])).toEqual([
      ['late', true],
      ['soon', false],
    ]);
  });
});

describe('deskPauses', () => {
  const berlin = defineCalendar({
    id: 'berlin',
    timeZone: 'Europe/Berlin',
    hours: { mon: [['09:00', '17:00']] },
  });

  it.each([
    ['gold-urgent', 'berlin', ['pending'], alwaysOpen],
    ['gold', 'berlin', ['pending', { status: 'on_hold', reason: 'vendor' }], berlin],
    ['bronze', 'berlin', ['pending', 'on_hold'], berlin],
    ['bronze', null, ['pending', 'on_hold'], alwaysOpen],
  ])('reads %s of %s by its own rules', (policyId, group, pauseOn, calendar) => {
    expect(deskPauses([berlin], { policyId, group })).toEqual({ pauseOn, calendar });
  });
});
