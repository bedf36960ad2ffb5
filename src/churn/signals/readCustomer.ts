import { coreOf } from '../../calendar/calendar.js';
import { alwaysOpen } from '../../calendar/index.js';
import { InputError } from '../../errors/index.js';
import { INVALID_CUSTOMER } from '../../errors/kinds/churn.js';
import { requireObject } from '../../errors/requireObject.js';
import { ratingsOf, ticketFacts, type TicketFactsOptions } from '../../metrics/index.js';
import { compiledOf } from '../../sla/sla.js';
import { compareCodePoints } from '../../ticket/compareCodePoints.js';
import type { Ticket } from '../../ticket/index.js';
import { toEpochMs, type InstantLike } from '../../time/index.js';
import type { ChurnCustomer, ChurnFeed } from './churnCustomer.js';
import { signalSettings, type ChurnSignalsOptions } from './churnSignalsOptions.js';
import type { Observation, ReadInvoice, ReadTicket, SignalContext } from './signalContext.js';

interface Span {
  readonly from: number;
  readonly now: number;
}

/**
 * Reads a customer's log.
 *
 * @throws InputError `invalid_customer`, what `ticketFacts` throws, or a code of `toEpochMs`
 */
export function readCustomer(customer: ChurnCustomer, options: ChurnSignalsOptions): SignalContext {
  const { windowMs, ...settings } = signalSettings(options);
  requireObject(customer, 'customer', 'a customer');
  if (typeof customer.id !== 'string') throw invalid('customer.id', customer.id, 'a text');
  const now = toEpochMs(options.now, 'options.now');
  const span = { from: now - windowMs, now };
  const facts = factsOptions(options, now);
  const tickets = listOf(customer, 'tickets');
  const read = tickets && readTickets(tickets, facts, span);
  const ratings = listOf(customer, 'ratings');
  const usage = listOf(customer, 'usage');
  const lists = {
    tickets: read,
    invoices: readInvoices(listOf(customer, 'invoices'), span),
    ratings: ratings
      ? observations(ratings, { list: 'ratings', key: 'rating', least: -Infinity }, span)
      : read && lastRatings(read, span),
    usage: usage && observations(usage, { list: 'usage', key: 'amount', least: 0 }, span),
  };
  return {
    now,
    ...settings,
    hasSla: options.sla !== undefined,
    ...lists,
    readAt: readInstants(customer, lists, now),
  };
}

function listOf<K extends ChurnFeed>(
  customer: ChurnCustomer,
  feed: K,
): (ChurnCustomer[K] & object) | null {
  const list: unknown = customer[feed];
  if (list === undefined || list === null) return null;
  if (!Array.isArray(list)) throw invalid(`customer.${feed}`, list, 'a list, or none');
  return list as never;
}

/** Calendar and rules are looked at here, since a customer without tickets asks them nothing. */
function factsOptions(
  { sla, calendar = alwaysOpen, statusCategories }: ChurnSignalsOptions,
  now: number,
): TicketFactsOptions {
  coreOf(calendar, 'options.calendar');
  if (sla !== undefined) compiledOf(sla, 'options.sla');
  return {
    now,
    calendar,
    ...(sla !== undefined && { sla }),
    ...(statusCategories !== undefined && { statusCategories }),
  };
}

function readTickets(
  tickets: readonly Ticket[],
  options: TicketFactsOptions,
  { from, now }: Span,
): ReadTicket[] {
  return tickets
    .flatMap((ticket, index) => {
      const facts = ticketFacts(ticket, options);
      const createdAt = facts.createdAt?.getTime();
      if (facts.excluded !== null || createdAt === undefined || createdAt > now) return [];
      // An old ticket that is open is a reason still.
      if (createdAt < from && facts.fullResolution.state !== 'open') return [];
      return [{ index, ticket, facts, createdAt }];
    })
    .sort((a, b) => a.createdAt - b.createdAt || compareCodePoints(a.ticket.id, b.ticket.id));
}

/** The last rating of each ticket, as `csat` counts them. */
function lastRatings(tickets: readonly ReadTicket[], { from, now }: Span): Observation[] {
  return tickets
    .flatMap(({ index, ticket }) =>
      ratingsOf([ticket], { now }).flatMap(({ score, ratedAt }) => {
        if (ratedAt === null) return [];
        if (Number.isFinite(score))
          return [{ at: ratedAt.getTime(), value: Number(score), id: ticket.id }];
        throw invalid(`customer.tickets[${index}]`, score, 'a last rating whose score is a number');
      }),
    )
    .filter(({ at }) => at >= from)
    .sort((a, b) => a.at - b.at);
}

function readInvoices(
  invoices: ChurnCustomer['invoices'] | null,
  { from, now }: Span,
): ReadInvoice[] | null {
  if (!invoices) return null;
  return invoices
    .map((invoice, i): ReadInvoice => {
      const at = `customer.invoices[${i}]`;
      requireObject(invoice, at, 'an invoice');
      const { id = null, dueAt, paidAt } = invoice;
      if (id !== null && typeof id !== 'string') throw invalid(`${at}.id`, id, 'a text, or none');
      const paid =
        paidAt === undefined || paidAt === null ? null : toEpochMs(paidAt, `${at}.paidAt`);
      return {
        id,
        dueAt: toEpochMs(dueAt, `${at}.dueAt`),
        paidAt: paid !== null && paid <= now ? paid : null,
      };
    })
    .filter(({ dueAt, paidAt }) => dueAt <= now && (dueAt >= from || paidAt === null))
    .sort((a, b) => a.dueAt - b.dueAt);
}

function observations(
  list: readonly unknown[],
  {
    list: name,
    key,
    least,
  }: { readonly list: string; readonly key: string; readonly least: number },
  { from, now }: Span,
): Observation[] {
  return list
    .map((each, i): Observation => {
      const argument = `customer.${name}[${i}]`;
      requireObject(each, argument, 'an entry with its instant');
      const entry = each as Readonly<Record<string, unknown>>;
      const value = entry[key];
      if (typeof value !== 'number' || !(value >= least && Math.abs(value) <= 1e15)) {
        throw invalid(
          `${argument}.${key}`,
          value,
          'a number within ±1e15; an amount is not below 0',
        );
      }
      return { at: toEpochMs(entry['at'] as InstantLike, `${argument}.at`), value, id: null };
    })
    .filter(({ at }) => at >= from && at <= now)
    .sort((a, b) => a.at - b.at);
}

type Lists = Pick<SignalContext, ChurnFeed>;

/** When a feed was read, or the newest thing in it. */
function readInstants(
  customer: ChurnCustomer,
  { tickets, invoices, ratings, usage }: Lists,
  now: number,
): SignalContext['readAt'] {
  const given = customer.readAt ?? {};
  requireObject(given, 'customer.readAt', 'instants by feed');
  const newest = (instants: readonly number[] | undefined): number | null =>
    instants?.reduce<number | null>((last, at) => Math.max(last ?? at, at), null) ?? null;
  const at = (feed: ChurnFeed, instants: readonly number[] | undefined): number | null => {
    const said = given[feed];
    return said === undefined
      ? newest(instants)
      : Math.min(now, toEpochMs(said, `customer.readAt.${feed}`));
  };
  const eventsOf = ({ ticket }: ReadTicket): number[] =>
    ticket.events.map((event) => toEpochMs(event.at)).filter((each) => each <= now);
  return {
    tickets: at('tickets', tickets?.flatMap(eventsOf)),
    invoices: at(
      'invoices',
      invoices?.map(({ dueAt, paidAt }) => Math.max(dueAt, paidAt ?? dueAt)),
    ),
    ratings: at(
      customer.ratings ? 'ratings' : 'tickets',
      ratings?.map((each) => each.at),
    ),
    usage: at(
      'usage',
      usage?.map((each) => each.at),
    ),
  };
}

function invalid(argument: string, value: unknown, expected: string): InputError {
  return new InputError(INVALID_CUSTOMER, argument, value, expected);
}
