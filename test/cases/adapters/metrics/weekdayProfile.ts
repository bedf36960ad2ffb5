import { volumeProfile, weekdayQuestion } from 'custops';
import { HELPDESK_FILE } from '../../../../examples/data/readHelpdeskCsv.js';
import { lastRow } from '../../../../examples/measures/loggedAttainment.js';
import type { JsonObject } from '../../runner/json.js';
import { helpdeskLog, incidentLog } from './inputLogs.js';
import type { MetricQuestion } from './metricAnswer.js';

/** Volume by weekday of either log; of the incident log within the case's window, with the question of Monday. */
export function weekdayProfile({ params, folder, file }: MetricQuestion): JsonObject {
  if (file === HELPDESK_FILE)
    return profileOf(helpdeskLog(folder).map(({ events }) => events[0].at));
  const { from, to } = windowOf(params);
  const opened = incidentLog(folder).map((incident) => lastRow(incident).openedAt);
  const options = { at: (ms: number) => ms, timeZone: 'UTC', from, to };
  const answer = weekdayQuestion(opened, { ...options, weekday: 'mon' });
  const { weekday, others, index, asymptoticP: p, u } = answer;
  return {
    ...profileOf(opened, { from, to }),
    weeks: weekday.days,
    mondayIndex: index,
    mondayMedian: weekday.median,
    tueFriMedian: others.median,
    mannWhitney: { u, p },
    dispersionTueFri: others.dispersion,
  };
}

function profileOf(
  instants: readonly number[],
  period: { readonly from?: string; readonly to?: string } = {},
): JsonObject {
  const { weekdays, weekdayTest } = volumeProfile(instants, {
    at: (ms) => ms,
    timeZone: 'UTC',
    ...period,
  });
  const byPlace = (read: (day: (typeof weekdays)[number]) => number | null): JsonObject =>
    Object.fromEntries(weekdays.map((day, place) => [place, read(day)]));
  return {
    counts: byPlace(({ n }) => n),
    exposureDays: byPlace(({ days }) => days),
    perDay: byPlace(({ perDay }) => perDay),
    chi2: weekdayTest.chiSquare,
    df: weekdayTest.df,
    dispersionNote: `daily counts are ${(weekdayTest.within ?? 0) > 1 ? '' : 'not '}overdispersed`,
  };
}

/** `opened_at in [2016-03-07, 2016-05-30): 12 whole weeks`; the second date is no longer in it. */
function windowOf(params: JsonObject): { readonly from: string; readonly to: string } {
  const dates = /(\d{4}-\d\d-\d\d), (\d{4}-\d\d-\d\d)/.exec(String(params['window']));
  const [, from = '2016-03-07', end = '2016-05-30'] = dates ?? [];
  return { from, to: new Date(Date.parse(end) - 86_400_000).toISOString().slice(0, 10) };
}
