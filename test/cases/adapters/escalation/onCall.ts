import { onCallAt } from 'custops';
import { NO_ADAPTER_YET, type CaseAdapter, type CaseOutcome } from '../../runner/caseAdapter.js';
import { matchesExpected } from '../../runner/compareExpected.js';
import { isJsonObject, listAt, objectAt, textAt } from '../../runner/json.js';
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
    return { status: 'skipped', what: group, reason: NO_ADAPTER_YET };
  };
};
