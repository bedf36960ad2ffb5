import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advanceEscalation,
  planEscalation,
  readEscalation,
  startEscalation,
  type EscalationPolicy,
  type EscalationRecord,
  type EscalationState,
  type EscalationStep,
} from '../../src/index.js';
import { walkMinutes, type OracleEvent } from '../escalation/paths/minutePath.js';
import {
  anyHistory,
  anyPolicyConfig,
  asEvent,
  compilePolicy,
  minute,
  oraclePath,
  START,
  UNTIL,
} from '../escalation/paths/pathArbitraries.js';
import { deepFreeze } from '../support/deepFreeze.js';

interface History {
  readonly due: number | null;
  readonly events: readonly OracleEvent[];
}

const incidentOf = ({ due }: History) => ({
  id: 'i1',
  openedAt: START,
  dueAt: due === null ? null : minute(due),
});

const planOf = (policy: EscalationPolicy, history: History, until = UNTIL) =>
  planEscalation(
    policy,
    { ...incidentOf(history), events: history.events.map(asEvent) },
    { now: minute(until), horizon: 0 },
  );

const minuteOf = (at: Date): number => (at.getTime() - START) / 60_000;

/** A record in the words of the oracle. */
const inMinutes = ({ notifications, skips }: EscalationRecord) => ({
  told: notifications.map(
    ({ at, levelId, cycle, people, reason }) =>
      `${minuteOf(at)} ${levelId ?? 'fallback'} ${cycle} ${people.join('+')} ${reason}`,
  ),
  skipped: skips.map(
    ({ at, levelId, cycle, reason }) => `${minuteOf(at)} ${levelId} ${cycle} ${reason}`,
  ),
});

const stored = (state: EscalationState): EscalationState =>
  deepFreeze(JSON.parse(JSON.stringify(state)) as EscalationState);

/** The fold, with ticks at the given ms, each before the events of a later instant. */
function folded(policy: EscalationPolicy, history: History, ticks: readonly number[]) {
  let step: EscalationStep = startEscalation(policy, incidentOf(history));
  const steps = [step];
  const cuts = ticks.map((at) => ({ type: 'tick', at }) as const);
  const events = [...history.events.map(asEvent), ...cuts];
  const ordered = events.sort((a, b) => (a.at as number) - (b.at as number));
  for (const event of [...ordered, { type: 'tick', at: minute(UNTIL) + 1 } as const]) {
    step = advanceEscalation(policy, stored(step.state), deepFreeze(event));
    steps.push(step);
  }
  return {
    state: step.state,
    cursors: step.cursors,
    notifications: steps.flatMap(({ notifications }) => notifications),
    skips: steps.flatMap(({ skips }) => skips),
    changes: steps.flatMap(({ changes }) => changes),
  };
}

const anyTicks = fc.array(
  fc.oneof(
    fc.integer({ min: START, max: minute(UNTIL) }),
    fc.integer({ min: 0, max: UNTIL }).map(minute),
  ),
  { maxLength: 12 },
);

const runs = { numRuns: 300 };

describe('a path', () => {
  it('is told as a walk of single minutes tells it', () => {
    fc.assert(
      fc.property(anyPolicyConfig, anyHistory, (config, history) => {
        const plan = planOf(compilePolicy(deepFreeze(config)), history);
        const { told, skipped, state, since, cursors } = walkMinutes(
          oraclePath(config),
          history,
          UNTIL,
        );
        expect({
          ...inMinutes(plan),
          state: plan.status,
          since: minuteOf(plan.since),
          cursors: plan.cursors,
        }).toEqual({ told, skipped, state, since, cursors });
      }),
      runs,
    );
  });

  it('is the same by steps, however they are cut, and after JSON', () => {
    fc.assert(
      fc.property(anyPolicyConfig, anyHistory, anyTicks, (config, history, ticks) => {
        const policy = compilePolicy(config);
        const plan = planOf(policy, history);
        const { state: _, ...fold } = folded(policy, history, ticks);
        const { notifications, skips, changes, cursors } = plan;
        expect(fold).toEqual({ notifications, skips, changes, cursors });
      }),
      runs,
    );
  });

  it('is read at any instant as it was planned up to there', () => {
    fc.assert(
      fc.property(
        anyPolicyConfig,
        anyHistory,
        fc.integer({ min: 251, max: UNTIL }),
        (config, history, now) => {
          const policy = compilePolicy(config);
          const events = history.events.map(asEvent);
          let { state } = startEscalation(policy, incidentOf(history));
          for (const event of events) state = advanceEscalation(policy, state, event).state;
          const {
            notifications: _n,
            skips: _s,
            changes: _c,
            until: _u,
            ...planned
          } = planOf(policy, history, now);
          expect(readEscalation(policy, stored(state), { now: minute(now) })).toEqual(planned);
        },
      ),
      runs,
    );
  });

  it('needs no other ticks than those it asks for', () => {
    fc.assert(
      fc.property(anyPolicyConfig, anyHistory, (config, history) => {
        const policy = compilePolicy(config);
        let step = startEscalation(policy, incidentOf(history));
        const told = [...step.notifications];
        const feed = (event: Parameters<typeof advanceEscalation>[2]): void => {
          step = advanceEscalation(policy, step.state, event);
          told.push(...step.notifications);
        };
        const checks = (until: number): void => {
          for (let at = checkOf(step); at !== null && at.getTime() <= until; at = checkOf(step)) {
            // Each tick that is asked for lies ahead.
            expect(at.getTime()).toBeGreaterThan(step.state.at);
            feed({ type: 'tick', at });
          }
        };
        for (const event of history.events.map(asEvent)) {
          checks((event.at as number) - 1);
          // Whatever was due before the event has been told by then.
          const count = told.length;
          feed({ type: 'tick', at: event.at });
          expect(told.length).toBe(count);
          feed(event);
        }
        checks(minute(UNTIL) + 1);
        expect(told).toEqual(planOf(policy, history).notifications);
      }),
      runs,
    );
  });
});

function checkOf(step: EscalationStep): Date | null {
  if (step.status === 'exhausted') return null;
  return step.status === 'unreachable' ? step.recheckAt : step.nextCheckAt;
}
