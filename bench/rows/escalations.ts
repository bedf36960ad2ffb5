import { assertEqual } from '../harness/answers.js';
import { limit } from '../harness/check.js';
import { overAll } from '../harness/contender.js';
import { ratio } from '../harness/measure.js';
import { compare, type Bench, type Row, type RowMaker } from '../harness/row.js';
import { calendarConfig } from '../workload/berlin.js';
import { instants, many } from '../workload/instants.js';

const minuteMs = 60_000;
const roundTrip = 'JSON round trip of the state';

export const escalationRows: readonly RowMaker[] = [
  { id: 'escalation-ack', run: acknowledge },
  { id: 'escalation-tick', run: tick },
];

/** States of as many incidents, opened at instants in no order, half of them in business time. */
function openIncidents({ custops }: Bench) {
  const { defineCalendar, defineDirectory, defineEscalationPolicy, defineOnCallSchedule } = custops;
  const people = ['ana', 'ben', 'mia'].map((id) => ({ id }));
  const directory = defineDirectory({ people }, { calendars: [] });
  const handoff = { unit: 'week', every: 1 } as const;
  const primary = defineOnCallSchedule({
    id: 'primary',
    timeZone: 'Europe/Berlin',
    layers: [{ id: 'weeks', anchor: '2022-01-03T09:00', handoff, slots: [['ana'], ['ben']] }],
  });
  const calendars = [defineCalendar(calendarConfig('office'))];
  const policies = [{}, { time: 'business', calendar: 'office' }].map((rest, index) =>
    defineEscalationPolicy(
      {
        id: `path${index}`,
        ...rest,
        levels: [
          {
            ...{ id: 'first', owner: 'mia', targets: [{ schedule: 'primary' }] },
            ...{ escalateAfter: '15m', renotifyEvery: '5m' },
          },
          { id: 'lead', owner: 'mia', targets: [{ user: 'mia' }], escalateAfter: '30m' },
        ],
        repeat: 2,
        ackTimeout: '2h',
      },
      { directory, schedules: [primary], calendars },
    ),
  );
  const opened = instants(many, 31);
  const policyOf = Array.from(opened, (_, i) => policies[i % policies.length]);
  const states = Array.from(
    opened,
    (openedAt, i) => custops.startEscalation(policyOf[i], { id: `i${i}`, openedAt }).state,
  );
  return { opened, policyOf, states };
}

/** An acknowledgement brought into each of the states: the least that a step does. */
function acknowledge(bench: Bench): Row {
  const { opened, policyOf, states } = openIncidents(bench);
  const acks = Array.from(opened, (at) => ({ type: 'ack', at: at + minuteMs }) as const);
  const advance = bench.custops.advanceEscalation;
  const title = 'escalation state, one acknowledgement';
  assertEqual(title, many, {
    given: (i) => advance(policyOf[i], states[i], acks[i]).since.getTime(),
    right: (i) => opened[i] + minuteMs,
  });
  const expression = 'advance(policyOf[i], states[i], acks[i]).since.getTime()';
  const scope = { advance, policyOf, states, acks };
  return against(
    bench,
    { id: 'escalation-ack', title },
    overAll('custops', many, expression, scope),
    {
      states,
      atMost: 0.5,
    },
  );
}

/** A tick behind the first deadline: two reminders and the next level, where it was open. */
function tick(bench: Bench): Row {
  const { opened, policyOf, states } = openIncidents(bench);
  const ticks = Array.from(opened, (at) => ({ type: 'tick', at: at + 16 * minuteMs }) as const);
  const { advanceEscalation: advance, planEscalation } = bench.custops;
  const title = 'escalation state, a tick that tells three times';
  assertEqual(title, many, {
    given: (i) => advance(policyOf[i], states[i], ticks[i]).notifications.length,
    // The plan also tells what was told at the opening.
    right: (i) => {
      const incident = { id: `i${i}`, openedAt: opened[i] };
      const now = ticks[i].at - 1;
      const { notifications } = planEscalation(policyOf[i], incident, { now, horizon: 0 });
      return notifications.filter(({ at }) => at.getTime() > opened[i]).length;
    },
  });
  const expression = 'advance(policyOf[i], states[i], ticks[i]).notifications.length';
  const scope = { advance, policyOf, states, ticks };
  return against(
    bench,
    { id: 'escalation-tick', title },
    overAll('custops', many, expression, scope),
    {
      states,
      atMost: 1.5,
    },
  );
}

/** What a host that stores states pays anyway: each step reads one as JSON and writes one. */
function against(
  { effort }: Bench,
  named: { readonly id: string; readonly title: string },
  contender: ReturnType<typeof overAll>,
  { states, atMost }: { readonly states: readonly unknown[]; readonly atMost: number },
): Row {
  const expression = 'JSON.parse(JSON.stringify(states[i])).level';
  return compare(named, [contender, overAll(roundTrip, many, expression, { states })], {
    effort,
    checks: (samples) => [limit(roundTrip, ratio(samples, 'custops', roundTrip), atMost)],
  });
}
