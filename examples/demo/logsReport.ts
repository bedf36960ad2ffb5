import { HELPDESK_FILE, readHelpdeskCsv } from '../data/readHelpdeskCsv.js';
import { INCIDENT_FILE, readIncidentZip } from '../data/readIncidentZip.js';
import type { Progress } from './progress.js';
import { count } from './report/formatting.js';
import type { Report } from './report/report.js';
import { helpdeskSection } from './sections/helpdeskSection.js';
import { incidentClockSections } from './sections/incidentClockSections.js';
import { loggedAttainmentSection } from './sections/loggedAttainmentSection.js';

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
      ...incidentClockSections(incidents, progress),
      helpdeskSection(helpdesk),
    ],
  };
}
