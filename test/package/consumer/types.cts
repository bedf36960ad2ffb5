import custops = require('custops');
import { addBusinessTime } from 'custops/calendar';
import { defineSla, evaluateSla } from 'custops/sla';

const berlin: custops.Calendar = custops.defineCalendar({
  timeZone: 'Europe/Berlin',
  hours: { mon: [['09:00', '17:00']] },
});
export const due: Date | null = addBusinessTime(berlin, new Date(0), { hours: 1 });

const targets = [{ metric: 'first_response', within: '1h' }] as const;
const sla = defineSla(
  { policies: [{ id: 'all', calendar: 'Europe/Berlin', targets }] },
  { calendars: [berlin] },
);
export function dueAt(ticket: custops.Ticket, now: Date): Date | null {
  const { clocks } = evaluateSla(sla, ticket, { now });
  // @ts-expect-error a mistyped clock id does not compile
  void clocks.first_reponse;
  return clocks.first_response.dueAt;
}
