import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { presets, type PresetId } from '../../src/sla/index.js';
import type { TicketEvent } from '../../src/ticket/index.js';
import { brief, clockOf, evaluate, readingOf, slaOf } from './clocks.js';
import {
  agentReply,
  created,
  createdByAgent,
  customerReply,
  group,
  merged,
  other,
  priority,
  reopened,
  status,
} from './events.js';

// Every cell of the preset table of docs/concepts/clocks.md. A row is what happens, a column a
// clock; the cell is what is seen of the clock after it, in hours after Monday 09:00.

const CLOCKS = [
  'first_response',
  'next_response',
  'periodic_update',
  'pausable_update',
  'requester_wait',
  'agent_work',
  'resolution',
] as const;
type ClockId = (typeof CLOCKS)[number];

interface TableRow {
  readonly what: string;
  readonly events: readonly TicketEvent[];
  readonly now: number;
  readonly cells: Readonly<Record<ClockId, Readonly<Record<string, unknown>>>>;
}

const NONE = { state: 'inactive', cycles: 0 };
/** A clock that still runs. */
const running = (started: number, elapsed: number, cycles = 1) => ({
  state: 'running',
  cycles,
  started,
  elapsed,
  due: started + 100,
});
const stopped = (at: number, stoppedBy: string, elapsed: number, cycles = 1) => ({
  state: 'met',
  cycles,
  stopped: at,
  stoppedBy,
  elapsed,
});

const table: readonly TableRow[] = [
  {
    what: 'created by the customer',
    events: [created()],
    now: 1,
    cells: {
      first_response: running(0, 1),
      next_response: NONE,
      periodic_update: NONE,
      pausable_update: NONE,
      requester_wait: running(0, 1),
      agent_work: running(0, 1),
      resolution: running(0, 1),
    },
  },
  {
    what: 'created by an agent in public',
    events: [createdByAgent('public')],
    now: 1,
    cells: {
      first_response: NONE,
      next_response: NONE,
      periodic_update: running(0, 1),
      pausable_update: running(0, 1),
      requester_wait: running(0, 1),
      agent_work: running(0, 1),
      resolution: running(0, 1),
    },
  },
  {
    what: 'created by an agent in public, then the customer writes',
    events: [createdByAgent('public'), customerReply(1)],
    now: 2,
    cells: {
      first_response: NONE,
      next_response: running(1, 1),
      periodic_update: running(0, 2),
      pausable_update: running(0, 2),
      requester_wait: running(0, 2),
      agent_work: running(0, 2),
      resolution: running(0, 2),
    },
  },
  {
    what: 'created by an agent internally',
    events: [createdByAgent('internal')],
    now: 1,
    cells: {
      first_response: NONE,
      next_response: NONE,
      periodic_update: NONE,
      pausable_update: NONE,
      requester_wait: running(0, 1),
      agent_work: running(0, 1),
      resolution: running(0, 1),
    },
  },
  {
    what: 'created by an agent internally, then the customer writes',
    events: [createdByAgent('internal'), customerReply(1)],
    now: 2,
    cells: {
      first_response: running(1, 1),
      next_response: NONE,
      periodic_update: NONE,
      pausable_update: NONE,
      requester_wait: running(0, 2),
      agent_work: running(0, 2),
      resolution: running(0, 2),
    },
  },
  {
    what: 'created by an agent internally, answered before the customer wrote',
    events: [createdByAgent('internal'), agentReply(1), customerReply(2)],
    now: 3,
    cells: {
      first_response: NONE,
      next_response: running(2, 1),
      periodic_update: running(1, 2),
      pausable_update: running(1, 2),
      requester_wait: running(0, 3),
      agent_work: running(0, 3),
      resolution: running(0, 3),
    },
  },
  {
    what: 'created solved by the customer',
    events: [created(0, { status: 'solved' })],
    now: 1,
    cells: {
      first_response: NONE,
      next_response: NONE,
      periodic_update: NONE,
      pausable_update: NONE,
      requester_wait: { ...stopped(0, 'solve', 0), due: 100 },
      agent_work: { ...stopped(0, 'solve', 0), due: 100 },
      resolution: { ...stopped(0, 'solve', 0), due: 100 },
    },
  },
  {
    what: 'created solved, then reopened, then the customer writes',
    events: [created(0, { status: 'solved' }), reopened(1), customerReply(2)],
    now: 3,
    cells: {
      first_response: NONE,
      next_response: running(2, 1),
      periodic_update: NONE,
      pausable_update: NONE,
      requester_wait: { state: 'running', cycles: 1, elapsed: 2, due: 101 },
      agent_work: { state: 'running', cycles: 1, elapsed: 2, due: 101 },
      resolution: { state: 'running', cycles: 1, elapsed: 2, due: 101 },
    },
  },
  {
    what: "the customer's public reply after an answer",
    events: [created(), agentReply(1), customerReply(2)],
    now: 3,
    cells: {
      first_response: stopped(1, 'reply', 1),
      next_response: running(2, 1),
      periodic_update: running(1, 2),
      pausable_update: running(1, 2),
      requester_wait: running(0, 3),
      agent_work: running(0, 3),
      resolution: running(0, 3),
    },
  },
  {
    what: "the customer's second reply in a row",
    events: [created(), customerReply(1), agentReply(2), customerReply(3), customerReply(4)],
    now: 5,
    cells: {
      first_response: stopped(2, 'reply', 2),
      next_response: running(3, 2),
      periodic_update: running(2, 3),
      pausable_update: running(2, 3),
      requester_wait: running(0, 5),
      agent_work: running(0, 5),
      resolution: running(0, 5),
    },
  },
  {
    what: "the customer's reply to a solved ticket that stays solved",
    events: [created(), agentReply(1), status(2, 'solved'), customerReply(3)],
    now: 4,
    cells: {
      first_response: stopped(1, 'reply', 1),
      next_response: NONE,
      periodic_update: stopped(2, 'solve', 1),
      pausable_update: stopped(2, 'solve', 1),
      requester_wait: stopped(2, 'solve', 2),
      agent_work: stopped(2, 'solve', 2),
      resolution: stopped(2, 'solve', 2),
    },
  },
  {
    what: "the agent's public reply",
    events: [created(), agentReply(1), customerReply(2), agentReply(3)],
    now: 4,
    cells: {
      first_response: stopped(1, 'reply', 1),
      next_response: stopped(3, 'reply', 1),
      periodic_update: running(3, 1, 2),
      pausable_update: running(3, 1, 2),
      requester_wait: running(0, 4),
      agent_work: running(0, 4),
      resolution: running(0, 4),
    },
  },
  {
    what: 'a note, an automatic reply, a bot, an assignment',
    events: [
      created(),
      agentReply(1),
      customerReply(2),
      other(3, 'internal_note', { by: 'agent' }),
      agentReply(3.1, { auto: true }),
      other(3.2, 'public_reply', { by: 'bot' }),
      other(3.3, 'assigned', { to: 'ana' }),
      customerReply(3.4, { auto: true }),
    ],
    now: 4,
    cells: {
      first_response: stopped(1, 'reply', 1),
      next_response: running(2, 2),
      periodic_update: running(1, 3),
      pausable_update: running(1, 3),
      requester_wait: running(0, 4),
      agent_work: running(0, 4),
      resolution: running(0, 4),
    },
  },
  {
    what: 'status to pending',
    events: [created(), customerReply(0.5), status(1, 'pending')],
    now: 3,
    cells: {
      first_response: running(0, 3),
      next_response: NONE,
      periodic_update: NONE,
      pausable_update: NONE,
      requester_wait: { state: 'paused', elapsed: 1, due: null },
      agent_work: { state: 'paused', elapsed: 1, due: null },
      resolution: running(0, 3),
    },
  },
  {
    what: 'status to pending with open reply and update clocks',
    events: [created(), agentReply(1), customerReply(2), status(3, 'pending')],
    now: 5,
    cells: {
      first_response: stopped(1, 'reply', 1),
      next_response: running(2, 3),
      periodic_update: running(1, 4),
      pausable_update: { state: 'paused', elapsed: 2, due: null },
      requester_wait: { state: 'paused', elapsed: 3, due: null },
      agent_work: { state: 'paused', elapsed: 3, due: null },
      resolution: running(0, 5),
    },
  },
  {
    what: 'status to on_hold',
    events: [created(), agentReply(1), customerReply(2), status(3, 'on_hold')],
    now: 5,
    cells: {
      first_response: stopped(1, 'reply', 1),
      next_response: running(2, 3),
      periodic_update: running(1, 4),
      pausable_update: running(1, 4),
      requester_wait: running(0, 5),
      agent_work: { state: 'paused', elapsed: 3, due: null },
      resolution: running(0, 5),
    },
  },
  {
    what: 'status back to open',
    events: [
      created(),
      agentReply(1),
      customerReply(2),
      status(3, 'pending'),
      status(5, 'on_hold'),
      status(6, 'open'),
    ],
    now: 7,
    cells: {
      first_response: stopped(1, 'reply', 1),
      next_response: running(2, 5),
      periodic_update: running(1, 6),
      pausable_update: { state: 'running', elapsed: 4, due: 103 },
      requester_wait: { state: 'running', elapsed: 5, due: 102 },
      agent_work: { state: 'running', elapsed: 4, due: 103 },
      resolution: running(0, 7),
    },
  },
  {
    what: 'status back to new',
    events: [created(), agentReply(1), status(3, 'pending'), status(5, 'new')],
    now: 7,
    cells: {
      first_response: stopped(1, 'reply', 1),
      next_response: NONE,
      periodic_update: running(1, 6),
      pausable_update: { state: 'running', elapsed: 4, due: 103 },
      requester_wait: { state: 'running', elapsed: 5, due: 102 },
      agent_work: { state: 'running', elapsed: 5, due: 102 },
      resolution: running(0, 7),
    },
  },
  {
    what: 'solved without an answer',
    events: [created(), status(2, 'solved'), status(3, 'closed')],
    now: 4,
    cells: {
      first_response: { ...stopped(2, 'solve', 2), due: 100 },
      next_response: NONE,
      periodic_update: NONE,
      pausable_update: NONE,
      requester_wait: { ...stopped(2, 'solve', 2), due: 100 },
      agent_work: { ...stopped(2, 'solve', 2), due: 100 },
      resolution: { ...stopped(2, 'solve', 2), due: 100 },
    },
  },
  {
    what: 'closed while reply and update clocks are open',
    events: [created(), agentReply(1), customerReply(2), status(3, 'closed')],
    now: 4,
    cells: {
      first_response: stopped(1, 'reply', 1),
      next_response: { ...stopped(3, 'solve', 1), due: 102 },
      periodic_update: { ...stopped(3, 'solve', 2), due: 101 },
      pausable_update: { ...stopped(3, 'solve', 2), due: 101 },
      requester_wait: stopped(3, 'solve', 3),
      agent_work: stopped(3, 'solve', 3),
      resolution: stopped(3, 'solve', 3),
    },
  },
  {
    what: 'reopened',
    events: [created(), agentReply(1), customerReply(2), status(3, 'solved'), reopened(10)],
    now: 11,
    cells: {
      first_response: stopped(1, 'reply', 1),
      next_response: stopped(3, 'solve', 1),
      periodic_update: stopped(3, 'solve', 2),
      pausable_update: stopped(3, 'solve', 2),
      requester_wait: { state: 'running', cycles: 1, elapsed: 4, due: 107 },
      agent_work: { state: 'running', cycles: 1, elapsed: 4, due: 107 },
      resolution: { state: 'running', cycles: 1, elapsed: 4, due: 107 },
    },
  },
  {
    what: 'reopened, the customer writes',
    events: [created(), status(3, 'solved'), reopened(10), customerReply(10)],
    now: 11,
    cells: {
      first_response: stopped(3, 'solve', 3),
      next_response: running(10, 1),
      periodic_update: NONE,
      pausable_update: NONE,
      requester_wait: { state: 'running', elapsed: 4 },
      agent_work: { state: 'running', elapsed: 4 },
      resolution: { state: 'running', elapsed: 4 },
    },
  },
  {
    what: 'reopened, the agent answers',
    events: [created(), agentReply(1), status(3, 'solved'), status(10, 'open'), agentReply(11)],
    now: 12,
    cells: {
      first_response: stopped(1, 'reply', 1),
      next_response: NONE,
      periodic_update: running(11, 1, 2),
      pausable_update: running(11, 1, 2),
      requester_wait: { state: 'running', elapsed: 5 },
      agent_work: { state: 'running', elapsed: 5 },
      resolution: { state: 'running', elapsed: 5 },
    },
  },
  {
    what: 'merged into another ticket',
    events: [created(), agentReply(1), customerReply(2), merged(3), customerReply(4)],
    now: 5,
    cells: {
      first_response: stopped(1, 'reply', 1),
      next_response: { state: 'cancelled', cycles: 1, cancelled: 3, elapsed: 1, due: null },
      periodic_update: { state: 'cancelled', cycles: 1, cancelled: 3, elapsed: 2, due: null },
      pausable_update: { state: 'cancelled', cycles: 1, cancelled: 3, elapsed: 2, due: null },
      requester_wait: { state: 'cancelled', cycles: 1, cancelled: 3, elapsed: 3, due: null },
      agent_work: { state: 'cancelled', cycles: 1, cancelled: 3, elapsed: 3, due: null },
      resolution: { state: 'cancelled', cycles: 1, cancelled: 3, elapsed: 3, due: null },
    },
  },
  {
    what: 'merged before an answer',
    events: [created(), merged(3)],
    now: 5,
    cells: {
      first_response: { state: 'cancelled', cycles: 1, cancelled: 3, elapsed: 3, due: null },
      next_response: NONE,
      periodic_update: NONE,
      pausable_update: NONE,
      requester_wait: { state: 'cancelled', cancelled: 3 },
      agent_work: { state: 'cancelled', cancelled: 3 },
      resolution: { state: 'cancelled', cancelled: 3 },
    },
  },
  {
    what: 'another ticket merged into this one',
    events: [created(), agentReply(1), customerReply(2), merged(3, 'target')],
    now: 5,
    cells: {
      first_response: stopped(1, 'reply', 1),
      next_response: running(2, 3),
      periodic_update: running(1, 4),
      pausable_update: running(1, 4),
      requester_wait: running(0, 5),
      agent_work: running(0, 5),
      resolution: running(0, 5),
    },
  },
];

describe('the presets', () => {
  it('are the columns of this table and the rows of the page', () => {
    const asked: readonly PresetId[] = [...CLOCKS, 'group_ownership'];
    const [, page = ''] = readFileSync('docs/concepts/clocks.md', 'utf8').split('## The presets');
    const told = [...page.matchAll(/^\| `(\w+)` /gm)].map(([, id]) => id);
    expect(asked).toEqual(presets.map(({ id }) => id));
    expect(told).toEqual(presets.map(({ id }) => id));
  });
});

describe.each(table)('$what', ({ events, now, cells }) => {
  it.each(CLOCKS)('%s', (metric) => {
    const row = { metric, within: '100h' };
    expect(brief(clockOf(row, events, now))).toMatchObject(cells[metric]);
  });
});

describe('the priority changes', () => {
  const sla = slaOf(
    CLOCKS.flatMap((metric) => [
      { metric, when: { priority: 'urgent' }, within: '50h' },
      { metric, within: '100h' },
    ]),
  );
  const events = [created(), agentReply(1), customerReply(2), priority(3, 'urgent')];

  it.each(CLOCKS.filter((metric) => metric !== 'first_response'))(
    '%s carries what has elapsed to the new target',
    (metric) => {
      const reading = readingOf(evaluate(sla, events, 4), metric);
      const started = brief(reading)['started'] as number;
      expect(brief(reading)).toMatchObject({ state: 'running', due: started + 50, cycles: 1 });
    },
  );

  it('first_response carries it while it runs and keeps the old target once stopped', () => {
    const early = readingOf(evaluate(sla, [created(), priority(3, 'urgent')], 4), 'first_response');
    expect(brief(early)).toMatchObject({ state: 'running', due: 50, elapsed: 4 });
    const late = readingOf(evaluate(sla, events, 4), 'first_response');
    expect(brief(late)).toMatchObject({ state: 'met', due: 100 });
  });

  it.each(['periodic_update', 'pausable_update'])(
    '%s changes the open cycle and no earlier one',
    (metric) => {
      const twice = [created(), agentReply(1), agentReply(3), priority(4, 'urgent')];
      const { cycles } = readingOf(evaluate(sla, twice, 5), metric);
      expect(cycles.map(({ targetMs }) => (targetMs ?? 0) / 3_600_000)).toEqual([100, 50]);
    },
  );
});

describe('the group changes', () => {
  it.each(CLOCKS)('%s takes over calendar and target and keeps its cycle', (metric) => {
    const events = [created(), agentReply(1), customerReply(2), group(3, 'late')];
    const earlier = metric === 'first_response' ? [created(), group(3, 'late')] : events;
    const row = { metric, within: '10h' };
    const policy = { calendar: 'office', calendarByGroup: { late: 'evening' } };
    const reading = brief(clockOf(row, earlier, 4, policy));
    // Until 12:00 in the office, from 14:00 on in the evening calendar.
    const started = reading['started'] as number;
    expect(reading).toMatchObject({ state: 'running', cycles: 1, elapsed: 3 - started });
    const left = 10 - (3 - started);
    expect(reading['due']).toBe(left > 8 ? 24 + 5 + left - 8 : 5 + left);
  });
});

describe('group_ownership', () => {
  const row = { metric: 'group_ownership', within: '2h' };

  it('starts on a creation in a group and on entering one', () => {
    expect(brief(clockOf(row, [created(0, { group: 'a' })], 1))).toMatchObject({
      state: 'running',
      started: 0,
      due: 2,
    });
    expect(brief(clockOf(row, [created(), group(1, 'a')], 2))).toMatchObject({
      state: 'running',
      started: 1,
      due: 3,
    });
  });

  it('stays inactive without a group', () => {
    const events = [created(), other(1, 'assigned', { to: 'ana' }), agentReply(2)];
    expect(brief(clockOf(row, events, 3))).toMatchObject(NONE);
  });

  it('ends with a group and starts anew with the next', () => {
    const events = [created(0, { group: 'a' }), group(1, 'b'), group(4, 'c')];
    const reading = clockOf(row, events, 5);
    expect(reading.cycles.map(({ state }) => state)).toEqual(['met', 'breached', 'running']);
    expect(brief(reading)).toMatchObject({ started: 4, elapsed: 1 });
  });

  it('ends when the ticket leaves its group for none', () => {
    const events = [created(0, { group: 'a' }), group(1, null)];
    expect(brief(clockOf(row, events, 3))).toMatchObject(stopped(1, 'group_changed', 1));
  });

  it('ignores a move to the group that the ticket is in', () => {
    const events = [created(0, { group: 'a' }), group(1, 'a')];
    expect(brief(clockOf(row, events, 1.5))).toMatchObject(
      running(0, 1.5) && { cycles: 1, due: 2 },
    );
  });

  it('ends on a solve and starts a new cycle when reopened', () => {
    const solved = [created(0, { group: 'a' }), status(1, 'solved')];
    expect(brief(clockOf(row, solved, 3))).toMatchObject(stopped(1, 'solve', 1));
    const again = [...solved, reopened(10)];
    expect(brief(clockOf(row, again, 11))).toMatchObject({ state: 'running', cycles: 2, due: 12 });
  });

  it.each(['pending', 'on_hold'])('never pauses: %s', (to) => {
    const events = [created(0, { group: 'a' }), status(1, to)];
    expect(brief(clockOf(row, events, 2))).toMatchObject({ state: 'running', elapsed: 2, due: 2 });
  });

  it('is cancelled by a merge', () => {
    const events = [created(0, { group: 'a' }), merged(1), group(1.5, 'b')];
    expect(brief(clockOf(row, events, 2))).toMatchObject({ state: 'cancelled', cycles: 1 });
  });

  it('does not start in a group that a solved ticket enters', () => {
    const events = [created(), status(1, 'solved'), group(2, 'a')];
    expect(brief(clockOf(row, events, 3))).toMatchObject(NONE);
  });

  it('is one cycle when the group is told in the instant of the creation', () => {
    const events = [created(0, { group: 'a' }), group(0, 'b')];
    expect(brief(clockOf(row, events, 1))).toMatchObject({ state: 'running', cycles: 1 });
  });

  it('sees only where a ticket ends that moves twice in one instant', () => {
    const there = [created(0, { group: 'a' }), group(1, 'b'), group(1, 'c')];
    expect(clockOf(row, there, 2).cycles).toHaveLength(2);
    const back = [created(0, { group: 'a' }), group(1, 'b'), group(1, 'a')];
    expect(brief(clockOf(row, back, 1.5))).toMatchObject({ state: 'running', cycles: 1, due: 2 });
  });
});
