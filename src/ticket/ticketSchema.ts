import * as z from 'zod/mini';
import type { Ticket } from './ticket.js';
import { ticketEventSchema } from './ticketEventSchema.js';

/** The schema of a ticket: an id, a log, and any attributes beside them. */
export const ticketSchema: z.ZodMiniType<Ticket> = /*#__PURE__*/ z.lazy(() =>
  z.looseObject({
    id: z.string().check(z.minLength(1)),
    events: z.array(ticketEventSchema),
  }),
);
