/**
 * What an event changed, as bits of one number, so that a clock can tell at once whether
 * it has to react. Single constants instead of an object: they cost nothing in a loop.
 */
export type TicketChange = number;

export const NOTHING_CHANGED: TicketChange = 0;
/** The ticket came into being. */
export const CREATED: TicketChange = 1;
/** The status, or the reason given for it. */
export const STATUS_CHANGED: TicketChange = 2;
/** From neither solved nor closed to one of them. */
export const SOLVED: TicketChange = 4;
/** From solved or closed to neither. */
export const REOPENED: TicketChange = 8;
export const PRIORITY_CHANGED: TicketChange = 16;
export const GROUP_CHANGED: TicketChange = 32;
export const ASSIGNEE_CHANGED: TicketChange = 64;
export const FIELDS_CHANGED: TicketChange = 128;
export const TAGS_CHANGED: TicketChange = 256;
/** The ticket went on in another one. */
export const MERGED_AWAY: TicketChange = 512;
/** All of the above. */
export const EVERY_CHANGE: TicketChange = 1023;
