import { requireObject } from '../../errors/requireObject.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { requireList } from '../../errors/requireList.js';
import type { ClockReading, SlaEvaluation } from '../../sla/index.js';
import { isDate } from '../../time/isDate.js';
import { refuseItem } from './refuseItem.js';
import type { RoutingItem, RoutingItemDetails } from './routingItem.js';

/** Options of `itemFromSla`. */
export interface ItemFromSlaOptions {
  /** The clocks whose due instants count. Default: all. */
  readonly clocks?: readonly string[] | undefined;
}

/**
 * Makes an item of a queue from a ticket's clocks: `dueAt` is the earliest due instant of those that
 * still count. A clock that is paused presses nobody; one that is breached presses until it stops.
 *
 * @param evaluation - what `evaluateSla` or `readClocks` gave
 * @param item - what else is known of the ticket, at least `createdAt`; its `id` and `dueAt` come
 *   from the clocks
 * @param options - `clocks`: the clocks whose due instants count
 * @returns the item, with the ticket's id
 * @throws InputError `unknown_option`, `wrong_type`, `invalid_item`
 * @example
 * ```ts
 * import { defineSla, evaluateSla, itemFromSla } from 'custops';
 *
 * const sla = defineSla(
 *   { policies: [{ id: 'all', calendar: '24x7', targets: [{ metric: 'first_response', within: '1h' }] }] },
 *   { calendars: [] },
 * );
 * const createdAt = '2026-03-02T09:00:00Z';
 * const ticket = { id: 't1', events: [{ type: 'created', at: createdAt, by: 'customer' }] } as const;
 * const evaluation = evaluateSla(sla, ticket, { now: '2026-03-02T09:20:00Z' });
 * const item = itemFromSla(evaluation, { createdAt, priority: 2 });
 * [item.id, item.dueAt]; // => ['t1', new Date('2026-03-02T10:00:00Z')]
 * ```
 */
export function itemFromSla(
  evaluation: SlaEvaluation,
  item: RoutingItemDetails,
  options: ItemFromSlaOptions = {},
): RoutingItem {
  requireObject(evaluation, 'evaluation');
  requireObject(item, 'item');
  requireOptions(options, ['clocks']);
  const { ticketId, clocks } = evaluation;
  if (typeof ticketId !== 'string') refuseItem('evaluation.ticketId', ticketId, 'a text');
  requireObject(clocks, 'evaluation.clocks', 'clocks by their id');
  if (options.clocks !== undefined) requireList(options.clocks, 'options.clocks');
  const dues = Object.entries(clocks).flatMap(([id, clock]) =>
    options.clocks?.includes(id) === false ? [] : dueOf(clock, `evaluation.clocks.${id}`),
  );
  const dueAt = dues.length === 0 ? null : new Date(Math.min(...dues));
  return { ...item, id: ticketId, dueAt };
}

function dueOf(clock: ClockReading, where: string): number[] {
  requireObject(clock, where, 'the reading of a clock');
  const { active, state, dueAt } = clock;
  if (!active || state === 'paused' || dueAt === null || dueAt === undefined) return [];
  if (isDate(dueAt) && !Number.isNaN(dueAt.getTime())) return [dueAt.getTime()];
  return refuseItem(`${where}.dueAt`, dueAt, 'a Date, or null');
}
