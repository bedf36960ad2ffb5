import type { TicketFacts } from 'custops';
import type { Incident } from '../../data/readIncidentZip.js';
import { lastRow } from '../../measures/loggedAttainment.js';
import { count } from '../report/formatting.js';
import type { Section } from '../report/report.js';

/** What the figures of the incident log cannot say. */
export function limitsSection(
  incidents: readonly Incident[],
  facts: readonly TicketFacts[],
): Section {
  const closed = incidents.filter((incident) => lastRow(incident).state === 'Closed').length;
  const unsolved = facts.filter(({ fullResolution }) => fullResolution.state === 'closed_unsolved');
  const limits = [
    'Targets, office hours and the stricter policy are examples of ours. The log names no zone; ' +
      'it knows neither holidays nor shifts of the company.',
    `${count(closed)} of ${count(incidents.length)} incidents end closed: what was still open when ` +
      'the log was drawn is missing, and with it the longest waits.',
    'Times are to the minute; changes within one minute are one update. ' +
      `${count(unsolved.length)} incidents were closed without ever being resolved.`,
    'The log holds changes of state, owner and priority but no messages: clocks of replies have ' +
      'nothing to read, and no pause can be held against the last word of a customer.',
    'Reassignments are those that the log had counted in the end. What takes long has more time ' +
      'to be reassigned, so that their table shows no cause.',
    'A what-if judges the past as it was: under stricter targets people would have worked ' +
      'otherwise. A forecast knows only the past of its own target row: it does not see groups, ' +
      'reassignments, what a pause is about, or a desk that has become faster or slower since.',
  ];
  return {
    title: 'Incidents: what these figures cannot tell',
    blocks: limits.map((text) => ({ kind: 'paragraph', text })),
  };
}
