import type { GroupResult, RateResult } from 'custops';
import type { Incident } from '../../data/readIncidentZip.js';
import { loggedAttainment } from '../../measures/loggedAttainment.js';
import type { Section } from '../report/report.js';
import { attainmentTable, type AttainmentRow } from './attainmentTable.js';

/** What the log itself says of its targets. */
export function loggedAttainmentSection(incidents: readonly Incident[]): Section {
  const { overall, byPriority, byMonth } = loggedAttainment(incidents);
  return {
    title: 'Incidents: attainment as the log tells it',
    blocks: [
      {
        kind: 'paragraph',
        text: 'made_sla in the last row of each incident; months are those of opened_at.',
      },
      attainmentTable(
        ['priority'],
        [{ labels: ['all'], attainment: overall }, ...byPriority.map(row)],
      ),
      attainmentTable(['month'], byMonth.map(row)),
    ],
  };
}

function row({ key, result }: GroupResult<string, RateResult>): AttainmentRow {
  return { labels: [key], attainment: result };
}
