import {
  businessTimeBetweenMany,
  defineCalendar,
  durationMetric,
  measure,
  survivalCurve,
  survivalQuantile,
} from 'custops';
import { caseSpan } from '../../data/helpdeskTickets.js';
import type { HelpdeskCase } from '../../data/readHelpdeskCsv.js';
import { helpdeskCalendars } from '../../desk/helpdeskCalendars.js';
import { calendarTime, count } from '../report/formatting.js';
import type { Section } from '../report/report.js';
import { durationTable, type DurationRow } from './durationTable.js';
import { figuresOf, QUANTILES } from './figuresOf.js';

const duration = durationMetric({ id: 'duration', read: (ms: number) => ms, quantiles: QUANTILES });

/** How long the cases of the helpdesk log took, in calendar time and in office time. */
export function helpdeskSection(cases: readonly HelpdeskCase[]): Section {
  const spans = cases.map(caseSpan);
  const starts = Float64Array.from(spans, ({ first }) => first);
  const ends = Float64Array.from(spans, ({ last }) => last);
  const elapsed = measure(
    duration,
    spans.map(({ first, last }) => last - first),
  );
  const offices = helpdeskCalendars.map((config): DurationRow => {
    const open = businessTimeBetweenMany(defineCalendar(config), starts, ends);
    return {
      labels: [`office time, ${config.id ?? ''}`],
      time: 'office',
      figures: figuresOf(measure(duration, open)),
    };
  });
  return {
    title: 'Helpdesk: from the first to the last event of a case',
    blocks: [
      {
        kind: 'paragraph',
        text:
          'The log tells neither its zone nor the office hours, so office time is read in three ' +
          'calendars: UTC Monday to Friday 9 to 17, UTC Monday to Saturday in two halves, and ' +
          'Rome Monday to Friday 9 to 18.',
      },
      durationTable(
        ['measured in'],
        [{ labels: ['calendar time'], time: 'calendar', figures: figuresOf(elapsed) }, ...offices],
      ),
      { kind: 'paragraph', text: secondEventText(cases) },
    ],
  };
}

/** A case with one event waits until the file ends: left out, the wait would look shorter. */
function secondEventText(cases: readonly HelpdeskCase[]): string {
  const end = cases.map(caseSpan).reduce((latest, { last }) => Math.max(latest, last), -Infinity);
  const curve = survivalCurve(
    cases.map(({ events: [first, second] }) => ({
      duration: (second?.at ?? end) - first.at,
      ended: second !== undefined,
    })),
  );
  const at = (p: number): string => calendarTime(survivalQuantile(curve, p).value);
  const waiting = cases.filter(({ events }) => events.length < 2).length;
  return (
    `From the first to the second event: ${at(0.25)} for the fastest quarter, ${at(0.5)} in the ` +
    `median, ${at(0.75)} for three in four, ${at(0.9)} for nine in ten (Kaplan–Meier; ` +
    `${count(waiting)} still waiting when the file ends). What the numbers of activities mean the ` +
    'log does not tell, so none of them can be called a first response.'
  );
}
