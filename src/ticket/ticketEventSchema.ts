import * as z from 'zod/mini';
import { buildEventSchemas, type EventSchemas } from './eventSchemas.js';
import type { TicketEvent } from './ticketEvent.js';

let schemas: EventSchemas | undefined;

/**
 * The schema of one entry of a ticket's log.
 *
 * The type is looked at first, so that a mistake in a `status_changed` is told as such and not as
 * sixteen forms that did not fit. An event of a type that the library does not know passes with
 * any keys; the known types take no other keys, apart from `created` and `rated`, where further
 * ones are attributes of the host's.
 */
export const ticketEventSchema: z.ZodMiniType<TicketEvent> = /*#__PURE__*/ (() =>
  z.any().check(({ value, issues }) => {
    const { known, host } = (schemas ??= buildEventSchemas());
    const type: unknown = (value as TicketEvent | null | undefined)?.type;
    const isKnown = typeof type === 'string' && Object.hasOwn(known, type);
    const schema = isKnown ? known[type as keyof EventSchemas['known']] : host;
    const result = schema.safeParse(value, { reportInput: true });
    for (const each of result.error?.issues ?? []) issues.push({ ...each } as z.core.$ZodRawIssue);
  }))();
