import { describe, expect, it } from 'vitest';
import {
  abandonRate,
  agentTimes,
  averageHandleTime,
  averageSpeedOfAnswer,
  channelSwitches,
  contactConcurrency,
  contactFacts,
  containmentRate,
  customerRetellings,
  issueThreads,
  measure,
  repeatContactRate,
} from '../../../src/metrics/index.js';
import { refusalOf } from './refusalOf.js';
import { refuses, type Row } from './refuses.js';

describe('contacts', () => {
  const call = (more: object) => ({ customer: 'c', queuedAt: 10, ...more });
  const [beside, before] = [
    'null beside answeredAt: who was answered did not give up waiting',
    'not before queuedAt',
  ];
  const ms = 'whole ms, 0 or more';
  const long = 2 ** 50;
  const handled = { answeredAt: 10, talkMs: 0, holdMs: 0, wrapMs: 0 };
  refuses('invalid_contact', [
    ['', 'a contact', abandonRate(), 7, 7],
    ['', 'a contact', averageSpeedOfAnswer(), null, null],
    ['.abandonedAt', beside, abandonRate(), call({ answeredAt: 11, abandonedAt: 12 }), 12],
    ['.answeredAt', before, abandonRate(), call({ answeredAt: 9 }), 9],
    ['.abandonedAt', before, abandonRate(), call({ abandonedAt: 9 }), 9],
    ['.talkMs', ms, averageHandleTime(), call({ ...handled, talkMs: -1 }), -1],
    ['.holdMs', ms, averageHandleTime(), call({ ...handled, holdMs: 0.5 }), 0.5],
    ['.wrapMs', ms, averageHandleTime(), call({ ...handled, wrapMs: '1' }), '1'],
    ['.talkMs', ms, averageHandleTime(), call({ ...handled, talkMs: long + 1 }), long + 1],
  ]);

  it('may wait and talk for no time, or for very long', () => {
    expect(measure(averageSpeedOfAnswer(), [call({ answeredAt: 10 })]).value).toBe(0);
    expect(measure(averageHandleTime(), [call({ ...handled, talkMs: long })]).value).toBe(long);
    expect(measure(averageHandleTime(), [call(handled)]).value).toBe(0);
  });

  const own = "{ by: 'bot' or 'article', outcome: 'solved', 'abandoned' or 'handed_over' }";
  const texts = ['customer', 'issue', 'channel', 'agent', 'id', 'ticketId', 'threadId', 'parentId'];
  const answers = ['resolved', 'surveyedResolved', 'toldAgain', 'unresolvable', 'idle'];
  it.each<readonly [key: string, value: unknown, expected: string]>([
    ...texts.map((key) => [key, 1, 'a text or null'] as const),
    ...answers.map((key) => [key, 'yes', 'true, false or null'] as const),
    ['selfService', {}, own],
    ['selfService', { by: 'bot', outcome: 'lost' }, own],
    ['selfService', { by: 'fax', outcome: 'solved' }, own],
  ])('are refused when %s is %j', (key, value, expected) => {
    const contacts = [call({}), call({ [key]: value })] as never;
    const refusal = ['invalid_contact', `contacts[1].${key}`, value, expected];
    const options = { window: 1, now: 20 };
    expect(refusalOf(() => contactFacts(contacts, options))).toEqual(refusal);
    expect(refusalOf(() => issueThreads(contacts, options))).toEqual(refusal);
    expect(refusalOf(() => agentTimes(contacts, { now: 20 }))).toEqual(refusal);
  });

  it('are objects in a list', () => {
    const options = { window: 1, now: 20 };
    const list = 'an array or other iterable';
    expect(refusalOf(() => contactFacts([7] as never, options))).toEqual([
      ...['invalid_contact', 'contacts[0]', 7, 'a contact'],
    ]);
    expect(refusalOf(() => contactFacts(7 as never, options))).toEqual([
      ...['not_iterable', 'contacts', 7, list],
    ]);
    expect(refusalOf(() => agentTimes([], { now: 20, shifts: 7 as never }))).toEqual([
      ...['not_iterable', 'options.shifts', 7, list],
    ]);
  });

  it.each([
    [{ agent: 1 }, 'agent', 1, 'a text'],
    [null, 'agent', undefined, 'a text'],
    [{ agent: 'ana', from: 5, to: 4 }, 'to', 4, 'not before from'],
  ])('have no shift %j', (shift, key, received, expected) => {
    expect(refusalOf(() => agentTimes([], { now: 20, shifts: [shift as never] }))).toEqual([
      ...['invalid_contact', `options.shifts[0].${key}`, received, expected],
    ]);
    const empty = { agent: 'ana', from: 5, to: 5 };
    expect(agentTimes([], { now: 20, shifts: [empty] })).toMatchObject([{ staffedMs: 0 }]);
  });

  const [fact] = contactFacts([call({})], { window: 1, now: 20 });
  const flags = ['mature', 'pastKnown', 'unmatched', 'idle', 'unresolvable'];
  const links = ['previous', 'next', 'nextOfCustomer', 'selfService'];
  refuses('invalid_facts', [
    ['', 'facts of a contact', repeatContactRate(), null, null],
    ['', 'facts of a contact', containmentRate(), 7, 7],
    ...flags.map((key): Row => {
      return [`.${key}`, 'true or false', repeatContactRate(), { ...fact, [key]: 1 }, 1];
    }),
    ...links.map((key): Row => {
      return [`.${key}`, 'an object or null', repeatContactRate(), { ...fact, [key]: 1 }, 1];
    }),
    ['.selfService', own, containmentRate(), { ...fact, selfService: {} }, {}],
    ['.excluded', 'null, or why it is excluded', containmentRate(), { ...fact, excluded: 1 }, 1],
  ]);

  const [thread] = issueThreads([call({})], { window: 1, now: 20 });
  refuses('invalid_facts', [
    ['', 'what issueThreads gives', channelSwitches(), 7, 7],
    ['.mature', 'true or false', channelSwitches(), { ...thread, mature: 1 }, 1],
    ['.contacts', 'a list', channelSwitches(), { ...thread, contacts: 1 }, 1],
    ['.switches', 'a count', channelSwitches(), { ...thread, switches: -1 }, -1],
    ['.retellings', 'a count', customerRetellings(), { ...thread, retellings: 0.5 }, 0.5],
    [
      '.inferredRetellings',
      ...(['a count', customerRetellings(), { ...thread, inferredRetellings: '1' }, '1'] as const),
    ],
  ]);

  const time = { staffedMs: 1, busyMs: 1, busyStaffedMs: 1, handleMs: 1, peak: 1 };
  refuses('invalid_facts', [
    ['.staffedMs', ms, contactConcurrency(), null],
    ['.staffedMs', ms, contactConcurrency(), 7],
    ...Object.keys(time).map((key): Row => {
      return [`.${key}`, ms, contactConcurrency(), { ...time, [key]: 0.5 }, 0.5];
    }),
    ['.peak', ms, contactConcurrency(), { ...time, peak: -1 }, -1],
  ]);
});
