import { HELPDESK_FILE, readHelpdeskCsv } from '../data/readHelpdeskCsv.js';
import { INCIDENT_FILE, readIncidentZip } from '../data/readIncidentZip.js';
import type { Progress } from './progress.js';
import { count } from './report/formatting.js';
import type { Report } from './report/report.js';
import { helpdeskJourney } from '../data/helpdeskJourneys.js';
import { lastRow } from '../measures/loggedAttainment.js';
import { helpdeskSection } from './sections/helpdeskSection.js';
import { incidentClockSections } from './sections/incidentClockSections.js';
import { incidentCountsSection } from './sections/incidentCountsSection.js';
import { incidentGroupsSection } from './sections/incidentGroupsSection.js';
import { incidentParetoSection } from './sections/incidentParetoSection.js';
import { issuesSection } from './sections/issuesSection.js';
import { journeySection } from './sections/journeySection.js';
import { loggedAttainmentSection } from './sections/loggedAttainmentSection.js';
import { volumeSection } from './sections/volumeSection.js';

/** The report on the real logs. */
export function logsReport(folder: string, progress: Progress): Report {
  const helpdesk = readHelpdeskCsv(folder);
  const incidents = readIncidentZip(folder, (share) => {
    progress(`reading ${INCIDENT_FILE}`, share);
  });
  return {
    title: 'Two real service desks',
    summary: [
      `${INCIDENT_FILE}: ${count(incidents.length)} incidents of a ServiceNow system, 2016 ` +
        '(Amaral, Fantinato, Peres 2018, doi 10.24432/C57S4H, CC BY 4.0).',
      `${HELPDESK_FILE}: ${count(helpdesk.length)} cases of an Italian software company, 2010 to ` +
        '2012 (Verenich 2016, doi 10.17632/39bp3vv62t.1).',
      'Neither log gives a time zone; all times are read and shown as UTC.',
    ],
    sections: [
      loggedAttainmentSection(incidents),
      incidentCountsSection(incidents),
      incidentGroupsSection(incidents),
      incidentParetoSection(incidents),
      issuesSection(incidents.map(lastRow), {
        title: 'Incidents: recurring symptoms',
        what: 'symptom',
        issue: ({ symptom }) => symptom,
        at: ({ openedAt }) => openedAt,
        timeZone: 'UTC',
        before: { from: '2016-03-07', to: '2016-04-17' },
        after: { from: '2016-04-18', to: '2016-05-29' },
      }),
      volumeSection(incidents.map(lastRow), {
        title: 'Incidents: when they are opened',
        at: ({ openedAt }) => openedAt,
        timeZone: 'UTC',
        // Twelve whole weeks; what is later is a thin tail.
        from: '2016-03-07',
        to: '2016-05-29',
      }),
      ...incidentClockSections(incidents, progress),
      helpdeskSection(helpdesk),
      journeySection(helpdesk.map(helpdeskJourney), {
        title: 'Helpdesk: the journey of a case',
        intro:
          'From activity to activity; the log gives numbers, not names, and no zone. Waits are ' +
          'elapsed time.',
      }),
      volumeSection(helpdesk, {
        title: 'Helpdesk: when cases begin',
        at: ({ events }) => events[0].at,
        timeZone: 'UTC',
      }),
    ],
  };
}
