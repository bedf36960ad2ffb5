import type { CheckedInstant } from './checkClocks.js';
import type { NotificationExpectation } from './scenarioConfig.js';
import type { ScenarioFailure } from './scenarioResult.js';
import { escalationOf, planOf } from './planOf.js';
import type { ScenarioRun } from './scenarioRun.js';

const NO_PATH = 'neither the scenario nor a flow names an escalation policy';

/** Holds who is told, up to an instant, to who is expected to be. */
export function checkNotifications(
  run: ScenarioRun,
  expected: readonly NotificationExpectation[],
  { at, path, place }: CheckedInstant,
): ScenarioFailure[] {
  const { times } = run;
  const plan = planOf(run, at);
  const told = (plan?.notifications ?? []).filter((each) => each.at.getTime() <= at);
  const actual = told.map(({ at: toldAt, levelId, people }) => ({
    at: times.write(toldAt.getTime()),
    level: levelId,
    people,
  }));
  const wanted = expected.map(({ at: text, level, people }, index) => ({
    at: times.write(times.read(text, `${place}.notifications[${index}].at`)),
    ...(level !== undefined && { level }),
    ...(people !== undefined && { people }),
  }));
  const isRight =
    wanted.length === actual.length &&
    wanted.every((each, index) => {
      const one = actual[index] as Readonly<Record<string, unknown>>;
      return Object.entries(each).every(
        ([key, value]) => JSON.stringify(one[key]) === JSON.stringify(value),
      );
    });
  if (isRight) return [];
  const why =
    plan === null
      ? [escalationOf(run) === null ? NO_PATH : 'the incident is not open yet']
      : plan.changes.map(
          ({ at: changedAt, status, because }) =>
            `${times.write(changedAt.getTime())}  ${status} by ${because.code}`,
        );
  return [{ path: `${path}.notifications`, at: times.write(at), expected: wanted, actual, why }];
}
