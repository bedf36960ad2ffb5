import { deepStrictEqual } from 'node:assert/strict';
import type { StreamMemory } from '../fresh/streamMemory.js';
import { builtEntry } from '../harness/build.js';
import { counted, limit, shown } from '../harness/check.js';
import { overAll, type Contender } from '../harness/contender.js';
import { threeDigits } from '../harness/figures.js';
import { inFreshProcess } from '../harness/inFreshProcess.js';
import { ratio } from '../harness/measure.js';
import { compare, row, type Bench, type Row, type RowMaker } from '../harness/row.js';
import { spreadReducer } from '../references/spreadReducer.js';
import { calendarConfig } from '../workload/berlin.js';
import { logEnd, replayPolicy, ticketLog } from '../workload/ticketLog.js';

const size = 2_048;

export const replayRows: readonly RowMaker[] = [
  { id: 'sla-replay', run: replay },
  { id: 'sla-stream', run: stream },
];

/** A log of tickets, each replayed whole: as objects, as columns, and by a reducer that spreads. */
function replay({ custops, effort }: Bench): Row {
  const { defineCalendar, defineSla, evaluateColumns, evaluateSla, toColumns } = custops;
  const calendar = defineCalendar(calendarConfig('office'));
  const sla = defineSla(replayPolicy, { calendars: [calendar] });
  const tickets = ticketLog(size, 21);
  const reduce = spreadReducer(custops);
  const columns = toColumns(sla, tickets);
  // The second instant lies within many logs: clocks run and wait there, and events are to come.
  for (const now of [logEnd, tickets[5].events[4].at as number]) {
    const { elapsedMs } = evaluateColumns(sla, columns, { now }).clocks.resolution;
    for (const [row, ticket] of tickets.entries()) {
      const answer = evaluateSla(sla, ticket, { now });
      deepStrictEqual({ ...answer, anomalies: [] }, reduce(calendar, ticket, now));
      if (now === logEnd) deepStrictEqual(answer.anomalies, []);
      deepStrictEqual(elapsedMs[row], answer.clocks.resolution.elapsedMs);
    }
  }
  const at = { now: logEnd };
  const scope = { evaluateSla, sla, tickets, at, calendar, reduce, now: logEnd };
  const contenders: readonly Contender[] = [
    overAll(
      'custops',
      tickets.length,
      'evaluateSla(sla, tickets[i], at).clocks.resolution.elapsedMs',
      scope,
    ),
    {
      name: 'columns',
      count: tickets.length,
      pass: () => evaluateColumns(sla, columns, at).clocks.resolution.elapsedMs[5],
    },
    overAll(
      'spread reducer',
      tickets.length,
      'reduce(calendar, tickets[i], now).clocks.resolution.elapsedMs',
      scope,
    ),
  ];
  return compare({ id: 'sla-replay', title: 'SLA of a ticket, 8 events × 3 clocks' }, contenders, {
    effort,
    checks: (samples) => [
      limit('spread reducer', ratio(samples, 'custops', 'spread reducer'), 0.6),
      limit('custops, columns', ratio(samples, 'custops', 'columns'), 10),
      shown('columns / spread reducer', ratio(samples, 'columns', 'spread reducer')),
    ],
  });
}

/** Ten million events, a thousand tickets open at any moment: what is done leaves nothing behind. */
function stream(): Row {
  const { early, most, eventsPerSecond } = inFreshProcess('streamMemory', [builtEntry('index')], {
    flags: ['--expose-gc'],
  }) as StreamMemory;
  return row('sla-stream', '10 million events through the fold', {
    figure: `${threeDigits(eventsPerSecond / 1e6)} M events/s`,
    checks: [
      counted('heap at its most / after 1 million', most / early, 1.05, '×'),
      shown('heap at its most', most / 1024 ** 2, ' MB'),
    ],
  });
}
