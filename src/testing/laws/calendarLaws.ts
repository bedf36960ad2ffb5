import { addBusinessMs, businessMsBetween, type Calendar } from '../../calendar/index.js';
import type { BareLaw } from './policyLaw.js';

/** The laws of adding open time. A calendar that does not open again has nothing to add. */
export function calendarLaws(calendar: Calendar): BareLaw[] {
  const subject = `calendars/${calendar.id}`;
  return [
    {
      code: 'between_undoes_add',
      subject,
      breach: ({ at, ms }) => {
        const due = addBusinessMs(calendar, at, ms);
        if (due === null) return null;
        const between = businessMsBetween(calendar, at, due);
        return between === ms ? null : `${ms} ms from ${at} on end at ${due}, ${between} ms later`;
      },
    },
    {
      code: 'later_start_is_not_due_earlier',
      subject,
      breach: ({ at, ms, laterMs }) => {
        const due = addBusinessMs(calendar, at, ms) ?? Infinity;
        const later = addBusinessMs(calendar, at + laterMs, ms) ?? Infinity;
        return due <= later ? null : `from ${at} due at ${due}, from ${at + laterMs} at ${later}`;
      },
    },
  ];
}
