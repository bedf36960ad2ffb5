import { defineCalendar, defineSla, type Sla } from 'custops';
import { deskCalendars } from './deskCalendars.js';
import { deskPolicy } from './deskPolicy.js';

/** The desk's promises, compiled. */
export function deskSla(): Sla<'first_response' | 'resolution'> {
  return defineSla(deskPolicy, { calendars: deskCalendars.map((each) => defineCalendar(each)) });
}
