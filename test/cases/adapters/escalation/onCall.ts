import { onCallAt, onCallGaps, onCallLoad, onCallShifts, type OnCallSchedule } from 'custops';
import { NO_ADAPTER_YET, type CaseAdapter, type CaseOutcome } from '../../runner/caseAdapter.js';
import { matchesExpected, pickExpected } from '../../runner/compareExpected.js';
import { isJsonObject, listAt, objectAt, textAt, type JsonObject } from '../../runner/json.js';
import { schedulesOf } from './onCallSchedules.js';

/** on-call.json: who is on call at an instant, and the shifts and gaps of a span. */
export const onCall: CaseAdapter = ({ document }) => {
  const scheduleNamed = schedulesOf(
    Object.fromEntries(
      Object.entries(objectAt(document, 'schedules')).map(([name, each]) => [
        name,
        isJsonObject(each) ? objectAt(each, 'schedule') : each,
      ]),
    ),
  );
  return ({ group, element }): CaseOutcome => {
    const schedule = scheduleNamed(textAt(element, 'schedule'));
    if (group === 'cases') {
      const expected = listAt(element, 'expected');
      const actual = onCallAt(schedule, textAt(element, 'at')).people;
      return { status: 'compared', expected, actual, equal: matchesExpected(actual, expected) };
    }
    if (group !== 'spans') return { status: 'skipped', what: group, reason: NO_ADAPTER_YET };
    const expected = expectedSpan(element);
    const actual = pickExpected(spanOf(schedule, element), expected);
    return { status: 'compared', expected, actual, equal: matchesExpected(actual, expected) };
  };
};

/** The shifts and gaps of a span as the file writes them, in minutes. */
function spanOf(schedule: OnCallSchedule, element: JsonObject): JsonObject {
  const period = { from: textAt(element, 'from'), to: textAt(element, 'to') };
  const { people, uncoveredMs } = onCallLoad(schedule, period);
  const minutes = people.filter(({ onCall: { ms } }) => ms > 0);
  return {
    shifts: onCallShifts(schedule, period).map(({ startAt, endAt, people: users }) => ({
      ...interval(startAt, endAt),
      users,
    })),
    gaps: onCallGaps(schedule, period).map(({ startAt, endAt }) => interval(startAt, endAt)),
    uncoveredMinutes: uncoveredMs / 60_000,
    minutesByPerson: Object.fromEntries(
      minutes.map(({ person, onCall: { ms } }) => [person, ms / 60_000]),
    ),
  };
}

/** Everything of a case but what it asks. */
function expectedSpan({
  id: _,
  schedule: __,
  from: ___,
  to: ____,
  ...expected
}: JsonObject): JsonObject {
  return expected;
}

/** The file leaves out the milliseconds. */
function interval(start: Date, end: Date): JsonObject {
  const text = (at: Date): string => at.toISOString().replace('.000Z', 'Z');
  return { start: text(start), end: text(end) };
}
