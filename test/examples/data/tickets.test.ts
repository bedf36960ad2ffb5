import { describe, expect, it } from 'vitest';
import { helpdeskTicket } from '../../../examples/data/helpdeskTickets.js';
import { incidentTicket } from '../../../examples/data/incidentTickets.js';
import { parseHelpdeskCsv } from '../../../examples/data/readHelpdeskCsv.js';
import { parseIncidentCsv } from '../../../examples/data/readIncidentZip.js';
import type { TicketEvent } from '../../../src/ticket/index.js';
import { incidentCsv } from '../../support/incidentCsv.js';

const OPENED = Date.parse('2016-02-29T01:16:00Z');

function eventsOf(records: readonly Readonly<Record<string, string>>[]): readonly TicketEvent[] {
  const [incident] = parseIncidentCsv(incidentCsv(records), 'log.zip');
  if (incident === undefined) throw new Error('no incident');
  return incidentTicket(incident).events;
}

describe('incidentTicket', () => {
  it('opens with the first row and tells what each row changed', () => {
    const events = eventsOf([
      { ident_state: 'New' },
      { ident_state: 'Active', sys_updated_at: '1/3/2016 08:00', priority: '2' },
      {
        ident_state: 'Resolved',
        sys_updated_at: '2/3/2016 08:00',
        priority: '2',
        assignment_group: '70',
        assigned_to: '5',
      },
    ]);
    const at = (day: number): number => Date.UTC(2016, 2, day, 8);
    expect(events).toEqual([
      { at: OPENED, type: 'created', by: 'customer', priority: '3', group: '56' },
      { at: at(1), type: 'priority_changed', to: '2' },
      { at: at(1), type: 'status_changed', to: 'Active' },
      { at: at(2), type: 'group_changed', to: '70' },
      { at: at(2), type: 'assigned', to: '5' },
      { at: at(2), type: 'status_changed', to: 'Resolved' },
    ]);
  });

  it('takes a missing value for what the log told before', () => {
    const events = eventsOf([
      { ident_state: 'Active' },
      { ident_state: '-100', assignment_group: '?' },
      { ident_state: 'Active' },
    ]);
    expect(events.map(({ type }) => type)).toEqual(['created', 'status_changed']);
  });
});

describe('helpdeskTicket', () => {
  it('is created with the first event and solved with the last', () => {
    const [one] = parseHelpdeskCsv(
      'CaseID,ActivityID,CompleteTimestamp\n2,1,2012-04-03 16:55:38\n2,6,2012-04-05 17:15:52\n',
      'helpdesk.csv',
    );
    if (one === undefined) throw new Error('no case');
    const [first, last] = [Date.UTC(2012, 3, 3, 16, 55, 38), Date.UTC(2012, 3, 5, 17, 15, 52)];
    expect(helpdeskTicket(one)).toEqual({
      id: '2',
      events: [
        { at: first, type: 'created', by: 'customer' },
        { at: first, type: 'field_changed', field: 'activity', to: 1 },
        { at: last, type: 'field_changed', field: 'activity', to: 6 },
        { at: last, type: 'status_changed', to: 'solved' },
      ],
    });
  });
});
