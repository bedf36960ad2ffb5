export type { Ticket } from './ticket.js';
export type {
  ActorRole,
  AssignedEvent,
  CreatedEvent,
  EscalatedEvent,
  EventBase,
  ExcusedEvent,
  FieldChangedEvent,
  GroupChangedEvent,
  HandedOverEvent,
  HostEvent,
  InternalNoteEvent,
  KnownEvent,
  LinkedEvent,
  MergedEvent,
  PriorityChangedEvent,
  PublicReplyEvent,
  RatedEvent,
  ReopenedEvent,
  StatusCategory,
  StatusChangedEvent,
  TagsChangedEvent,
  TicketEvent,
} from './ticketEvent.js';
export type { TicketLink, TicketState } from './ticketState.js';
export type { TicketOptions } from './ticketRules.js';
export { sortEvents } from './sortEvents.js';
export { replayTicket, type ReplayTicketOptions } from './replayTicket.js';
export { reviewTicket, type ReviewTicketOptions } from './reviewTicket.js';
export {
  anonymizeTicket,
  anonymizeTickets,
  type AnonymizeTicketOptions,
} from './anonymizeTicket.js';
export { parseTicket } from './parseTicket.js';
export { ticketEventSchema } from './ticketEventSchema.js';
export { ticketSchema } from './ticketSchema.js';
// The state of the clocks holds these.
export type { MutableTicketState } from './mutableTicketState.js';
export type { TicketChange } from './ticketChange.js';
