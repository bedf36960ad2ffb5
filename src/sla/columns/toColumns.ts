import { InputError, isCustopsError } from '../../errors/index.js';
import { TOO_MANY_EVENT_TYPES } from '../../errors/kinds/columns.js';
import { INVALID_EVENT, INVALID_TICKET } from '../../errors/kinds/ticket.js';
import { creationComment } from '../../ticket/creation.js';
import type { Ticket, TicketEvent } from '../../ticket/index.js';
import { toEpochMs } from '../../time/index.js';
import { compiledOf, type Sla } from '../sla.js';
import { askedOfTickets, type AskedOfTickets } from './askedOfTickets.js';
import { columnCodes } from './columnCodes.js';
import { derivedTypes } from '../derivedTypes.js';
import { DictionaryWriter } from './dictionaryWriter.js';
import { eventDetail, eventTo } from './eventDetail.js';
import type { TicketColumns } from './ticketColumns.js';

/** How many an unsigned byte can tell apart. */
const MOST_TYPES = 256;
const { auto: AUTO, internal: INTERNAL } = columnCodes.flags;

/**
 * Writes tickets as columns, with what some rules ask of them.
 *
 * Attributes and keys of events that the rules do not ask for are left out, and so are the ids: a
 * row is the place of a ticket in the list. To evaluate the columns under several rules, as in a
 * comparison, hand over all of them.
 *
 * @param sla - rules compiled by `defineSla`, or a list of several
 * @param tickets - the tickets, their events in any order
 * @returns columns for `evaluateColumns`
 * @throws InputError `invalid_ticket`, `invalid_event`, `invalid_instant`,
 *   `instant_without_offset`, `instant_out_of_range`, naming ticket and event:
 *   `tickets[3].events[2].at`; `too_many_event_types` when the rules' own types are more than a
 *   column can tell apart; `not_an_sla`
 * @example
 * ```ts
 * import { defineSla, toColumns } from 'custops';
 *
 * const sla = defineSla(
 *   { policies: [{ id: 'gold', when: { tier: 'gold' }, calendar: '24x7', targets: [{ metric: 'first_response', within: '1h' }] }] },
 *   { calendars: [] },
 * );
 * const columns = toColumns(sla, [{ id: 't1', tier: 'gold', topic: 'billing', events: [{ at: 0, type: 'created' }] }]);
 * columns.offsets; // => Uint32Array.of(0, 1)
 * Object.keys(columns.attributes); // => ['priority', 'group', 'assignee', 'tier']
 * columns.dictionary; // => [null, 'gold']
 * ```
 */
export function toColumns(sla: Sla | readonly Sla[], tickets: readonly Ticket[]): TicketColumns {
  const asked = askedTogether(Array.isArray(sla) ? (sla as readonly Sla[]) : [sla as Sla]);
  const writer = new DictionaryWriter();
  const columns = newColumns(asked, { tickets, dictionary: writer.dictionary });
  const types = new Map([...columnCodes.types, ...columns.types].map((type, code) => [type, code]));
  let place = 0;
  for (const [row, ticket] of tickets.entries()) {
    for (const [name, codes] of Object.entries(columns.attributes)) {
      codes[row] = writer.codeOf(Object.hasOwn(ticket, name) ? ticket[name] : undefined);
    }
    for (const [index, event] of ticket.events.entries()) {
      columns.at[place] = instantOf(event, row, index);
      writeEvent(columns, event, { place, types, asked, writer });
      place += 1;
    }
    columns.offsets[row + 1] = place;
  }
  return columns;
}

function askedTogether(all: readonly Sla[]): AskedOfTickets {
  const each = all.map((sla) => askedOfTickets(compiledOf(sla)));
  return {
    attributes: [...new Set(each.flatMap(({ attributes }) => attributes))],
    keys: [...new Set(each.flatMap(({ keys }) => keys))],
    types: [...new Set(each.flatMap(({ types }) => types))],
  };
}

/** Columns of the right lengths with nothing in them. */
function newColumns(
  { attributes, types }: AskedOfTickets,
  { tickets, dictionary }: { readonly tickets: readonly Ticket[]; readonly dictionary: unknown[] },
): TicketColumns {
  const n = countEvents(tickets);
  const names = ['priority', 'group', 'assignee', ...attributes];
  const known: readonly string[] = [...columnCodes.types, ...derivedTypes];
  // The last one stands for all types that trigger nothing.
  const own = [...types.filter((type) => !known.includes(type)), ''];
  if (columnCodes.types.length + own.length > MOST_TYPES) {
    throw new InputError(TOO_MANY_EVENT_TYPES, 'sla', own.length, `at most ${MOST_TYPES}`);
  }
  return {
    offsets: new Uint32Array(tickets.length + 1),
    at: new Float64Array(n),
    type: new Uint8Array(n),
    by: new Uint8Array(n),
    flags: new Uint8Array(n),
    to: new Uint32Array(n),
    detail: new Uint32Array(n),
    attributes: Object.fromEntries(names.map((name) => [name, new Uint32Array(tickets.length)])),
    dictionary,
    types: own,
  };
}

function countEvents(tickets: readonly Ticket[]): number {
  if (!Array.isArray(tickets)) throw new InputError(INVALID_TICKET, 'tickets', tickets, 'a list');
  let n = 0;
  for (const [row, ticket] of tickets.entries()) {
    const { id, events } = (ticket as Partial<Ticket> | null | undefined) ?? {};
    if (typeof id !== 'string' || !Array.isArray(events)) {
      const expected = 'an object with an id and events';
      throw new InputError(INVALID_TICKET, `tickets[${row}]`, ticket, expected);
    }
    n += events.length;
  }
  return n;
}

function instantOf(event: TicketEvent, row: number, index: number): number {
  try {
    return toEpochMs(event.at);
  } catch (error) {
    const place = `tickets[${row}].events[${index}]`;
    if (typeof event !== 'object' || (event as unknown) === null) {
      throw new InputError(INVALID_EVENT, place, event);
    }
    // Asked again for the name alone: building it for each event would cost more than the rest.
    if (isCustopsError(error)) toEpochMs(event.at, `${place}.at`);
    throw error;
  }
}

interface EventPlace {
  readonly place: number;
  readonly types: ReadonlyMap<unknown, number>;
  readonly asked: AskedOfTickets;
  readonly writer: DictionaryWriter;
}

function writeEvent(
  columns: TicketColumns,
  event: TicketEvent,
  { place, types, asked, writer }: EventPlace,
): void {
  const isInternal = event.type === 'created' && creationComment(event) === 'internal';
  columns.type[place] = types.get(event.type) ?? types.get('') ?? 0;
  columns.by[place] = Math.max(0, columnCodes.actors.indexOf(event.by ?? ''));
  columns.flags[place] = (event.auto === true ? AUTO : 0) | (isInternal ? INTERNAL : 0);
  columns.to[place] = writer.codeOf(eventTo(event, asked));
  columns.detail[place] = writer.codeOf(eventDetail(event, asked));
}
