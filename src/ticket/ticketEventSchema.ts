import * as z from 'zod/mini';
import { parseConfig } from '../errors/parseConfig.js';
import { buildEventSchemas, type EventSchemas } from './eventSchemas.js';
import type { TicketEvent } from './ticketEvent.js';

let schemas: EventSchemas | undefined;

/**
 * The schema of one entry of a ticket's log.
 *
 * The type is looked at first, so that a mistake in a `status_changed` is told as such and not as
 * sixteen forms that did not fit. An event of a type that the library does not know passes with
 * any keys; the known types take no other keys, apart from `created` and `rated`, where further
 * ones are the host's. Each zod issue carries the package's own issue in `params.issue`.
 */
export const ticketEventSchema: z.ZodMiniType<TicketEvent> = /*#__PURE__*/ z.lazy(() =>
  z.any().check(({ value, issues }) => {
    for (const own of parseConfig(schemaFor(value), value).issues) {
      const { message, path } = own;
      issues.push({
        code: 'custom',
        input: value,
        message,
        path: [...path],
        params: { issue: own },
      });
    }
  }),
);

function schemaFor(value: unknown): z.ZodMiniType {
  schemas ??= buildEventSchemas();
  const type: unknown = (value as TicketEvent | null | undefined)?.type;
  const isKnown = typeof type === 'string' && Object.hasOwn(schemas.known, type);
  return isKnown ? schemas.known[type as keyof EventSchemas['known']] : schemas.host;
}
