import { describe, expect, it } from 'vitest';
import {
  abandonRate,
  averageHandleTime,
  averageSpeedOfAnswer,
  channelSwitches,
  contactConcurrency,
  contactFacts,
  containmentRate,
  customerRetellings,
  firstContactResolution,
  handoverRate,
  issueThreads,
  measure,
  occupancy,
  repeatContactRate,
  serviceLevel,
  type AgentTimeFact,
  type Contact,
  type ContactFact,
  type Metric,
} from '../../../src/metrics/index.js';
import { reasonsOf } from './reasonsOf.js';

const dedupe = 'parent';
const onInvalid = 'count';
const spam = { code: 'spam' };
const child = { code: 'child', detail: { parent: 'p' } };

describe('calls in a queue', () => {
  const call = (more: Partial<Contact>): Contact => ({
    ...{ customer: 'c', id: 'k', queuedAt: 0 },
    ...more,
  });
  const answered = (at: number) => call({ answeredAt: at, talkMs: 5, holdMs: 6, wrapMs: 7 });
  const leftOut = [call({ excluded: 'spam' }), call({ parentId: 'p' }), null as never];
  const why = (code: string, waitMs: number) => ({ code, detail: { waitMs } });
  const rejected = [null, 'rejected', { code: 'invalid_contact' }];
  const beside = [['k', 'excluded', spam], ['k', 'excluded', child], rejected];

  it('are within the time or not', () => {
    const metric = serviceLevel({ within: 20, abandons: 'against', dedupe, onInvalid });
    const calls = [answered(20), answered(21), call({ abandonedAt: 20 }), call({}), ...leftOut];
    expect(reasonsOf(metric, calls)).toEqual([
      ['k', 'numerator', why('answered', 20)],
      ['k', 'denominator', why('answered', 21)],
      ['k', 'denominator', why('abandoned', 20)],
      ['k', 'immature', why('waiting', 0)],
      ...beside,
    ]);
    expect(measure(metric, calls)).toMatchObject({
      ...{ answeredWithin: 1, answeredLate: 1, abandonedWithin: 1, waiting: 1 },
      ...{ excluded: 2, rejected: 1, withinMs: 20, abandons: 'against', confidence: 0.95 },
    });
  });

  it.each([
    ['against', ['denominator', 'denominator', 'denominator', 'denominator']],
    ['ignored', ['not_applicable', 'not_applicable', 'not_applicable', 'not_applicable']],
    ['ignoredWithin', ['not_applicable', 'not_applicable', 'not_applicable', 'denominator']],
    ['metWithin', ['numerator', 'numerator', 'numerator', 'denominator']],
    ['metShort', ['numerator', 'denominator', 'denominator', 'denominator']],
  ] as const)('that are given up count as %s says', (abandons, sides) => {
    const metric = serviceLevel({ within: 20, abandons, shortAbandon: 5 });
    const calls = [5, 6, 20, 21].map((abandonedAt) => call({ abandonedAt }));
    expect(reasonsOf(metric, calls)).toEqual(
      sides.map((side, i) => ['k', side, why('abandoned', [5, 6, 20, 21][i]!)]),
    );
    expect(measure(metric, calls)).toMatchObject({ abandonedShort: 1, abandonedWithin: 3 });
    expect(measure(metric, calls).formulas).toEqual({
      ...{ against: 0, ignored: null, ignoredWithin: 0, metWithin: 3 / 4, metShort: 1 / 4 },
    });
  });

  it('are given up, but not when that is soon', () => {
    const metric = abandonRate({ shortAbandon: 5, dedupe, onInvalid });
    const calls = [call({ abandonedAt: 5 }), call({ abandonedAt: 6 }), answered(3), call({})];
    expect(reasonsOf(metric, [...calls, ...leftOut])).toEqual([
      ['k', 'not_applicable', why('short_abandon', 5)],
      ['k', 'numerator', why('abandoned', 6)],
      ['k', 'denominator', why('answered', 3)],
      ['k', 'immature', why('waiting', 0)],
      ...beside,
    ]);
  });

  it('take time', () => {
    const calls = [answered(3), call({ abandonedAt: 4 }), call({}), call({ answeredAt: 1 })];
    expect(reasonsOf(averageHandleTime({ dedupe, onInvalid }), [...calls, ...leftOut])).toEqual([
      ['k', 'measured', { code: 'handled', detail: { talk: 5, hold: 6, wrap: 7 } }],
      ['k', 'not_applicable', { code: 'abandoned' }],
      ['k', 'not_applicable', { code: 'waiting' }],
      ['k', 'not_applicable', { code: 'unmeasured' }],
      ...beside,
    ]);
    expect(reasonsOf(averageSpeedOfAnswer({ dedupe, onInvalid }), [...calls, ...leftOut])).toEqual([
      ['k', 'measured', why('answered', 3)],
      ['k', 'not_applicable', why('abandoned', 4)],
      ['k', 'not_applicable', why('waiting', 0)],
      ['k', 'measured', why('answered', 1)],
      ...beside,
    ]);
  });

  it('are known by their ticket when they have no id of their own', () => {
    const unnamed = { customer: 'c', queuedAt: 0 };
    expect(reasonsOf(abandonRate(), [unnamed, { ...unnamed, ticketId: 't' }])).toEqual([
      [null, 'immature', why('waiting', 0)],
      ['t', 'immature', why('waiting', 0)],
    ]);
  });
});

describe('contacts about an issue', () => {
  const at = (queuedAt: number, more: Partial<Contact> = {}): Contact => ({
    ...{ customer: `c${queuedAt}`, issue: 'i', channel: 'chat', id: `k${queuedAt}`, queuedAt },
    ...more,
  });
  const read = (contacts: readonly Contact[]) =>
    contactFacts(contacts, { window: 10, now: 100, knownSince: 0 });
  const link = (code: string, contact: string) => ({
    ...{ code, detail: { contact, gapMs: 10, channel: 'chat' } },
  });

  it('are resolved by the first, or not', () => {
    const facts = read([
      at(20, { resolved: true }),
      at(21, { resolved: false, unresolvable: true }),
      at(22),
      at(30, { customer: 'again', unresolvable: true }),
      at(40, { customer: 'again' }),
      at(9),
      at(10, { resolved: true }),
      at(90, { resolved: false }),
      at(91),
      at(50, { idle: true }),
      at(51, { issue: null }),
      at(52, { excluded: 'spam' }),
      at(53, { parentId: 'p' }),
    ]);
    const metric = firstContactResolution({ dedupe, onInvalid });
    const unresolvable = { net: 'unresolvable' };
    expect(reasonsOf(metric, [...facts, null as never])).toEqual([
      ['k20', 'numerator', { code: 'resolved' }],
      ['k21', 'denominator', { code: 'not_resolved', detail: unresolvable }],
      ['k22', 'not_applicable', { code: 'not_marked' }],
      [
        ...['k30', 'denominator'],
        { code: 'followed_by', detail: { ...link('', 'k40').detail, ...unresolvable } },
      ],
      ['k40', 'not_applicable', link('repeat_of', 'k30')],
      ['k9', 'immature', { code: 'past_unknown' }],
      ['k10', 'numerator', { code: 'resolved' }],
      ['k90', 'denominator', { code: 'not_resolved' }],
      ['k91', 'immature', { code: 'window_open' }],
      ['k50', 'not_applicable', { code: 'idle' }],
      ['k51', 'not_applicable', { code: 'no_issue' }],
      ['k52', 'excluded', spam],
      ['k53', 'excluded', child],
      [null, 'rejected', { code: 'invalid_facts' }],
    ]);
    const noRepeat = firstContactResolution({ resolution: 'no_repeat' });
    expect(reasonsOf(noRepeat, facts.slice(1, 3))).toEqual([
      ['k21', 'numerator', { code: 'not_followed', detail: unresolvable }],
      ['k22', 'numerator', { code: 'not_followed' }],
    ]);
  });

  it('are counted in four readings', () => {
    const facts = read([
      at(20, { resolved: true, surveyedResolved: true, agentReplies: 1 }),
      at(21, { resolved: true, surveyedResolved: false, agentReplies: 2 }),
      at(22, { resolved: false, unresolvable: true, agentReplies: 1 }),
      at(23, { resolved: true }),
      at(95, { surveyedResolved: true }),
      at(50, { idle: true, surveyedResolved: true }),
      at(51, { issue: null, surveyedResolved: true }),
      at(52, { excluded: 'spam', surveyedResolved: true }),
    ]);
    const side = (numerator: number, denominator: number) => ({ numerator, denominator });
    expect(measure(firstContactResolution(), facts)).toMatchObject({
      ...{ ...side(3, 4), net: side(3, 3), survey: side(2, 3), oneTouch: side(1, 3) },
      ...{ firstContacts: 5, immature: 1, repeats: 0, unknown: 0 },
      ...{ idle: 1, unmatched: 1, excluded: 1, rejected: 0 },
    });
  });

  it('are followed by another, or not yet', () => {
    const facts = read([
      at(30, { customer: 'again' }),
      at(40, { customer: 'again' }),
      at(85, { customer: 'late' }),
      at(95, { customer: 'late' }),
      at(99),
      at(50, { idle: true }),
      at(51, { issue: null }),
      at(52, { excluded: 'spam' }),
      at(53, { parentId: 'p', id: null, ticketId: 't' }),
    ]);
    const metric = repeatContactRate({ dedupe, onInvalid });
    expect(reasonsOf(metric, [...facts, null as never])).toEqual([
      ['k30', 'numerator', link('followed_by', 'k40')],
      ['k40', 'denominator', { code: 'not_followed' }],
      ['k85', 'numerator', link('followed_by', 'k95')],
      ['k95', 'immature', { code: 'window_open' }],
      ['k99', 'immature', { code: 'window_open' }],
      ['k50', 'not_applicable', { code: 'idle' }],
      ['k51', 'not_applicable', { code: 'no_issue' }],
      ['k52', 'excluded', spam],
      ['t', 'excluded', child],
      [null, 'rejected', { code: 'invalid_facts' }],
    ]);
    const early = [at(91, { customer: 'x' }), at(92, { customer: 'x' }), at(3)];
    expect(reasonsOf(metric, read(early)).slice(0, 1)).toEqual([
      [
        ...['k91', 'immature'],
        { code: 'window_open', detail: { contact: 'k92', gapMs: 1, channel: 'chat' } },
      ],
    ]);
    expect(measure(metric, read(early))).toMatchObject({
      ...{ denominator: 1, immature: 2, followedImmature: 1, pastUnknown: 1 },
      backward: { numerator: 1, denominator: 2 },
    });
  });

  it('stay with self-service, or do not', () => {
    const bot = (outcome: 'solved' | 'abandoned' | 'handed_over') =>
      ({ selfService: { by: 'bot', outcome } }) as const;
    const facts = read([
      at(20, bot('solved')),
      at(21, bot('abandoned')),
      at(22, bot('handed_over')),
      at(30, { customer: 'again', ...bot('solved') }),
      at(40, { customer: 'again' }),
      at(95, bot('solved')),
      at(50, { idle: true, ...bot('solved') }),
      at(52, { excluded: 'spam' }),
      at(53, { parentId: 'p', id: null, ticketId: 't' }),
    ]);
    const all: readonly ContactFact[] = [...facts, null as never];
    const detail = { by: 'bot' };
    const beside = [
      ['k50', 'not_applicable', { code: 'idle' }],
      ['k52', 'excluded', spam],
      ['t', 'excluded', child],
      [null, 'rejected', { code: 'invalid_facts' }],
    ];
    expect(reasonsOf(containmentRate({ dedupe, onInvalid }), all)).toEqual([
      ['k20', 'numerator', { code: 'solved', detail }],
      ['k21', 'denominator', { code: 'abandoned', detail }],
      ['k22', 'denominator', { code: 'handed_over', detail }],
      ['k30', 'denominator', link('followed_by', 'k40')],
      ['k40', 'not_applicable', { code: 'no_self_service' }],
      ['k95', 'immature', { code: 'window_open' }],
      ...beside,
    ]);
    expect(reasonsOf(handoverRate({ dedupe, onInvalid }), all)).toEqual([
      ['k20', 'denominator', { code: 'solved', detail }],
      ['k21', 'denominator', { code: 'abandoned', detail }],
      ['k22', 'numerator', { code: 'handed_over', detail }],
      ['k30', 'denominator', { code: 'solved', detail }],
      ['k40', 'not_applicable', { code: 'no_self_service' }],
      ['k95', 'denominator', { code: 'solved', detail }],
      ...beside,
    ]);
  });
});

describe('matters', () => {
  const contact = { customer: 'c', issue: 'i' };
  const threads = issueThreads(
    [
      { ...contact, id: 'a', channel: 'chat', queuedAt: 0 },
      { ...contact, id: 'b', channel: 'phone', queuedAt: 1 },
      { ...contact, customer: 'd', queuedAt: 95 },
    ],
    { window: 10, now: 100 },
  );

  it.each([
    [channelSwitches({ onInvalid }), 'switches'],
    [customerRetellings({ onInvalid }), 'retellings'],
  ] as const)('%# are mature or not', (metric, name) => {
    expect(reasonsOf(metric, [...threads, null as never])).toEqual([
      ['a', 'measured', { code: name, detail: { [name]: 1 } }],
      [null, 'immature', { code: 'window_open', detail: { [name]: 0 } }],
      [null, 'rejected', { code: 'invalid_facts' }],
    ]);
    expect(measure(metric, [...threads, null as never])).toMatchObject({
      immature: 1,
      rejected: 1,
    });
  });
});

describe('the time of agents', () => {
  const idle = { staffedMs: 0, busyMs: 0, busyStaffedMs: 0, handleMs: 0, peak: 0, contacts: 0 };
  const facts = [
    { ...idle, agent: 'ana', staffedMs: 9, busyMs: 5, busyStaffedMs: 4, handleMs: 7, peak: 2 },
    { ...idle, agent: 'ben' },
    { ...idle, agent: 'cy', peak: -1 },
  ];
  it.each<[metric: Metric<AgentTimeFact, unknown, unknown>, detail: object]>([
    [occupancy({ onInvalid }), { busyStaffedMs: 4, staffedMs: 9 }],
    [contactConcurrency({ onInvalid }), { handleMs: 7, busyMs: 5 }],
  ])('%# is measured where there is some', (metric, detail) => {
    const none = Object.fromEntries(Object.keys(detail).map((name) => [name, 0]));
    expect(reasonsOf(metric, facts)).toEqual([
      ['ana', 'measured', { code: 'agent_time', detail }],
      ['ben', 'not_applicable', { code: 'agent_time', detail: none }],
      [null, 'rejected', { code: 'invalid_facts' }],
    ]);
    expect(measure(metric, facts)).toMatchObject({ n: 1, rejected: 1 });
  });
});
