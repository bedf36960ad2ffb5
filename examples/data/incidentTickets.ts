import type { Ticket, TicketEvent } from 'custops';
import type { Incident, IncidentRow } from './readIncidentZip.js';

/** What the log's states mean to the clocks; `-100` is a gap in the log and says nothing. */
export const incidentStatusCategories = {
  New: 'new',
  Active: 'open',
  'Awaiting User Info': 'pending',
  'Awaiting Vendor': 'on_hold',
  'Awaiting Problem': 'on_hold',
  'Awaiting Evidence': 'on_hold',
  Resolved: 'solved',
  Closed: 'closed',
} as const;

/**
 * An incident as a ticket: opened, then what each row of the audit log changed.
 *
 * The log tells states and owners but no messages, so clocks of replies have nothing to read.
 * Leaving Resolved or Closed is a reopening; the log's own reopen_count agrees in every incident.
 */
export function incidentTicket({ number, rows }: Incident): Ticket {
  const [first] = rows;
  const events: TicketEvent[] = [
    {
      at: first.openedAt,
      type: 'created',
      by: 'customer',
      priority: first.priority,
      ...(first.group === null ? {} : { group: first.group }),
      ...(first.assignee === null ? {} : { assignee: first.assignee }),
    },
  ];
  let before: IncidentRow = { ...first, state: 'New' };
  for (const row of rows) {
    events.push(...changes(before, row));
    before = withoutGaps(before, row);
  }
  return { id: number, events };
}

function changes(before: IncidentRow, row: IncidentRow): TicketEvent[] {
  const at = row.updatedAt;
  const events: TicketEvent[] = [];
  if (row.priority !== before.priority) {
    events.push({ at, type: 'priority_changed', to: row.priority });
  }
  if (row.group !== null && row.group !== before.group) {
    events.push({ at, type: 'group_changed', to: row.group });
  }
  if (row.assignee !== null && row.assignee !== before.assignee) {
    events.push({ at, type: 'assigned', to: row.assignee });
  }
  if (isState(row.state) && row.state !== before.state) {
    events.push({ at, type: 'status_changed', to: row.state });
  }
  return events;
}

/** A missing value keeps what the log last told. */
function withoutGaps(before: IncidentRow, row: IncidentRow): IncidentRow {
  return {
    ...row,
    state: isState(row.state) ? row.state : before.state,
    group: row.group ?? before.group,
    assignee: row.assignee ?? before.assignee,
  };
}

function isState(state: string): boolean {
  return Object.hasOwn(incidentStatusCategories, state);
}
