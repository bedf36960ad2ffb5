import type { CalendarConfig, SlaConfig } from 'custops';
import { incidentStatusCategories } from '../data/incidentTickets.js';

/** The incident log names no office hours; most incidents are opened between 8 and 18 o'clock. */
export const incidentCalendar: CalendarConfig = {
  id: 'service_desk',
  timeZone: 'UTC',
  hours: {
    mon: [['08:00', '18:00']],
    tue: [['08:00', '18:00']],
    wed: [['08:00', '18:00']],
    thu: [['08:00', '18:00']],
    fri: [['08:00', '18:00']],
  },
};

const pauseOn = ['pending', { status: 'on_hold', reason: 'Awaiting Vendor' }] as const;

/** Targets of our own for the incident log, which does not tell those of its company. */
export const incidentPolicy = {
  statusCategories: incidentStatusCategories,
  policies: [
    {
      id: 'incidents',
      calendar: 'service_desk',
      targets: [
        { metric: 'resolution', when: { priority: '1' }, within: '8h', time: 'elapsed', pauseOn },
        { metric: 'resolution', when: { priority: '2' }, within: '10h', warnAt: ['75%'], pauseOn },
        { metric: 'resolution', when: { priority: '3' }, within: '30h', warnAt: ['75%'], pauseOn },
        { metric: 'resolution', within: '50h', warnAt: ['75%'], pauseOn },
      ],
    },
  ],
} as const satisfies SlaConfig;
