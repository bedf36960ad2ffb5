import fc from 'fast-check';
import type { RoutingAgent, RoutingConfig } from 'custops';
import type { PlainItem } from './plainRouting.js';

/** The instant of the runs. */
export const NOW = Date.UTC(2026, 3, 6, 12);
const MINUTE = 60_000;

const skill = fc.constantFrom('sql', 'billing', 'api');
const queue = fc.constantFrom('vip', 'std', 'rest');
const channel = fc.constantFrom('email', 'chat', 'voice');
const language = fc.constantFrom('de', 'en');
const span = fc.constantFrom(5, 10, 20, 60).map((minutes) => minutes * MINUTE);
const NAMES = ['ana', 'ben', 'cy', 'di', 'eva', '\u{1f600}', '\uffee', 'Z'];
const levels = fc.integer({ min: 1, max: 3 });
const levelOf = fc.dictionary(skill, levels, { maxKeys: 3, noNullPrototype: true });

const itemModel = {
  id: fc.string({ minLength: 1, maxLength: 3 }),
  createdAt: fc.integer({ min: 0, max: 240 }).map((minutes) => NOW - minutes * 30_000),
  priority: fc.integer({ min: 0, max: 6 }),
  dueAt: fc.integer({ min: -60, max: 60 }).map((minutes) => NOW + minutes * 20_000),
  effort: fc.constantFrom(5, 10, 15).map((minutes) => minutes * MINUTE),
  tier: fc.constantFrom('gold', 'trial'),
  queue,
  skills: fc.uniqueArray(fc.record({ skill, level: levels }), {
    maxLength: 2,
    selector: (each) => each.skill,
  }),
  language,
  channel,
  owner: fc.constantFrom(...NAMES),
  excluded: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 2 }),
  relax: fc.array(
    fc.record({
      after: span,
      lower: levelOf,
      drop: fc.uniqueArray(skill, { maxLength: 1 }),
      dropLanguage: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  overflow: fc.array(fc.record({ after: span, queues: fc.uniqueArray(queue, { maxLength: 2 }) }), {
    maxLength: 2,
  }),
};

const agentModel = {
  id: fc.constantFrom(...NAMES),
  capacity: fc.integer({ min: 0, max: 6 }),
  used: fc.integer({ min: 0, max: 3 }),
  status: fc.constantFrom('online', 'online', 'online', 'away'),
  shift: fc.integer({ min: -60, max: 30 }).map((minutes) => ({
    from: NOW + minutes * MINUTE,
    to: NOW + (minutes + 45) * MINUTE,
  })),
  queues: fc.uniqueArray(queue),
  skills: levelOf,
  languages: fc.uniqueArray(language),
  channelMax: fc.dictionary(channel, fc.integer({ min: 0, max: 3 }), { noNullPrototype: true }),
  open: fc.dictionary(channel, fc.integer({ min: 0, max: 2 }), { noNullPrototype: true }),
  weight: fc.integer({ min: 0, max: 4 }),
  lastAssignedAt: fc.integer({ min: 0, max: 3 }).map((minutes) => NOW - minutes * MINUTE),
};

/** Leaves keys out now and then. */
const item: fc.Arbitrary<unknown> = fc.record(itemModel, {
  requiredKeys: ['id', 'createdAt'],
  noNullPrototype: true,
});

/** Items with ids of their own, in no order. */
export const items = (maxLength: number): fc.Arbitrary<PlainItem[]> =>
  fc.uniqueArray(item as fc.Arbitrary<PlainItem>, { maxLength, selector: ({ id }) => id });

/** Agents that have much in common, so that ties are frequent. */
export const agents = (maxLength: number): fc.Arbitrary<RoutingAgent[]> =>
  fc.uniqueArray(
    fc.record(agentModel, {
      requiredKeys: ['id', 'queues', 'languages', 'skills'],
      noNullPrototype: true,
    }),
    { maxLength, selector: ({ id }) => id },
  );

export const policies: fc.Arbitrary<RoutingConfig> = fc.record(
  {
    levels: fc.integer({ min: 3, max: 5 }),
    tierBump: fc.constant({ gold: 1, trial: -2 }),
    ageing: fc.record(
      { every: span, notAbove: fc.integer({ min: 1, max: 3 }) },
      { requiredKeys: ['every'], noNullPrototype: true },
    ),
    order: fc.constantFrom('priority', 'due', 'slack', 'breachedFirst', 'timeCredit', 'fifo'),
    credit: fc.constant({ '1': 60 * MINUTE, '2': 30 * MINUTE, '3': 1_000 }),
    strategy: fc.constantFrom(
      'leastLoaded',
      'mostSpare',
      'longestIdle',
      'roundRobin',
      'weighted',
      'bestSkill',
      'tightestFit',
    ),
    owner: fc.constantFrom('prefer', 'hold', 'require', 'ignore'),
    holdFor: span,
    weights: fc.constant({ voice: 3, chat: 2 }),
  },
  { requiredKeys: ['holdFor', 'strategy', 'order'], noNullPrototype: true },
);

export const states = fc.record({
  cursor: fc.option(fc.constantFrom(...NAMES, 'gone')),
  turns: fc.dictionary(fc.constantFrom(...NAMES), fc.integer({ min: -3, max: 3 }), {
    noNullPrototype: true,
  }),
});
