import {
  alwaysOpen,
  contactFacts,
  contactsOf,
  csat,
  firstContactResolution,
  firstResponseTime,
  nps,
  ratingsOf,
  ticketFacts,
} from 'custops';

/** Time is fixed once, before anything is folded. */
export const now = Date.UTC(2026, 3, 1);

/** What is measured: the metrics as they are. */
export const metrics = {
  frt: firstResponseTime({ quantiles: [0.5, 0.9, 0.95] }),
  fcr: firstContactResolution(),
  csat: csat(),
  nps: nps(),
};

/** The rows of one ticket as a ticket; the rows come in any order. */
export function ticketOf({ key, value }) {
  const rows = [...value].sort((a, b) => a.at - b.at);
  const { customer = null, issue = null } = rows.find(({ type }) => type === 'created') ?? {};
  const events = rows.map(({ ticketId: _, customer: _c, issue: _i, ...event }) => event);
  return { id: key, customer, issue, events };
}

/** The items of each metric but one, of one ticket. */
export const itemsOf = {
  frt: (ticket) => [ticketFacts(ticket, { calendar: alwaysOpen, now })],
  csat: (ticket) => ratingsOf([ticket], { now, survey: 'csat' }),
  nps: (ticket) => ratingsOf([ticket], { now, survey: 'nps' }),
};

/** The contacts of one ticket. They are joined by customer before they are items. */
export const contactsOfTicket = (ticket) => contactsOf([ticket], { now });

/** The items of first contact resolution: all contacts of one customer. */
export const contactItems = ({ value }) => contactFacts([...value], { window: '168h', now });

/** The metrics that read one ticket at a time. */
export const perTicket = Object.keys(itemsOf);
