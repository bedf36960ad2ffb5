import { isOpen, nextClose, openIntervals, type Calendar } from '../../calendar/index.js';
import type { EscalationPolicyConfig } from '../../escalation/index.js';
import { DAY_MS } from '../../time/timeUnits.js';
import { levelArrivals } from './levelArrivals.js';
import { calendarOfId, type LintContext } from './lintContext.js';
import { finding, type LintFinding } from './lintFinding.js';
import { ESCALATION_OUTSIDE_HOURS } from './lintKinds.js';
import { pathHours } from './pathHours.js';

/** So far ahead an instant is looked for at which somebody is told and does not work. */
const WINDOW_MS = 28 * DAY_MS;

/** People with working hours whom a path names and may tell outside of these. */
export function lintOffHours(
  context: LintContext,
  config: EscalationPolicyConfig,
  path: readonly (string | number)[],
): LintFinding[] {
  const people = new Map(context.config.directory?.people.map((each) => [each.id, each.calendar]));
  const hours = pathHours(context, config);
  if (hours === undefined) return [];
  const arrivals = levelArrivals(config);
  return config.levels.flatMap(({ id, targets }, level) => {
    const arrival = arrivals[level] ?? null;
    if (arrival === null) return [];
    const cases = targets.flatMap((target) => {
      const person = 'user' in target ? target.user : undefined;
      const calendarId = person === undefined ? undefined : people.get(person);
      const calendar = calendarId === undefined ? undefined : calendarOfId(context, calendarId);
      if (person === undefined || calendar === undefined) return [];
      const from = context.asOf + (config.time === 'business' ? 0 : arrival);
      const toldAt = firstOff(calendar, hours, from);
      if (toldAt === null) return [];
      return [{ person, calendar: calendarId, toldAt: new Date(toldAt).toISOString() }];
    });
    const [first] = cases;
    if (first === undefined) return [];
    const witness = { path: config.id, level: id, ...first };
    return [finding(ESCALATION_OUTSIDE_HOURS, [...path, 'levels', level], { witness })];
  });
}

/** The first instant at which a path tells and a person does not work. */
function firstOff(person: Calendar, hours: Calendar, from: number): number | null {
  for (const open of openIntervals(hours, from, from + WINDOW_MS)) {
    const start = open.from.getTime();
    if (!isOpen(person, start)) return start;
    const close = nextClose(person, start)?.getTime() ?? Infinity;
    if (close < open.to.getTime()) return close;
  }
  return null;
}
