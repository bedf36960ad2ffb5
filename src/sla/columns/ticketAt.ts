import type { Ticket, TicketEvent } from '../../ticket/index.js';
import { columnCodes } from './columnCodes.js';
import type { TicketColumns } from './ticketColumns.js';

const { auto: AUTO, internal: INTERNAL } = columnCodes.flags;

/** Types of which a `to` that gives none is null. */
const NULLABLE: ReadonlySet<string> = new Set(['priority_changed', 'group_changed', 'assigned']);

/** One ticket of some columns as an object, with what the columns hold of it. */
export function ticketAt(columns: TicketColumns, ticket: number): Ticket {
  const { attributes, dictionary, offsets } = columns;
  const own = Object.entries(attributes).flatMap(([name, codes]) => {
    const code = codes[ticket]!;
    return code === 0 ? [] : [[name, dictionary[code]] as const];
  });
  const events: TicketEvent[] = [];
  for (let event = offsets[ticket]!; event < offsets[ticket + 1]!; event++) {
    events.push(eventAt(columns, event));
  }
  return { id: '', ...Object.fromEntries(own), events };
}

function eventAt(columns: TicketColumns, event: number): TicketEvent {
  const { dictionary, types } = columns;
  const code = columns.type[event]!;
  const type = columnCodes.types[code] ?? types[code - columnCodes.types.length]!;
  const by = columns.by[event]!;
  const flags = columns.flags[event]!;
  const to = columns.to[event]!;
  const key = type === 'created' ? 'status' : 'to';
  return {
    ...(dictionary[columns.detail[event]!] as object | null),
    at: columns.at[event]!,
    type,
    ...(by > 0 && { by: columnCodes.actors[by] }),
    ...((flags & AUTO) !== 0 && { auto: true }),
    ...(type === 'created' && { comment: (flags & INTERNAL) === 0 ? 'public' : 'internal' }),
    ...(to > 0 && { [key]: dictionary[to] }),
    ...(to === 0 && NULLABLE.has(type) && { to: null }),
  } as TicketEvent;
}
