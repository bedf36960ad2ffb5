import { defineRouting, type RoutingConfig } from 'custops';
import { describe, expect, it } from 'vitest';
import { issueLines } from '../support/issueLines.js';
import { refusalOf } from '../support/refusalOf.js';

// What a person reads who got a policy wrong: the message, what was expected, what stood there.

const lines = (config: unknown): string[] =>
  issueLines(() => defineRouting(config as RoutingConfig, { calendars: [] }));
const rule = { id: 'a', queue: 'q' };
const withRule = (rest: object, config: object = {}): string[] =>
  lines({ ...config, rules: [rule, { ...rule, id: 'b', ...rest }] });

const noSpan = 'is not a span of real time above 0';
const noUnits = 'is not a number from 0 to 1000000000 with at most three decimals';
const noLevels = 'is not a whole number of 1 or more';
const span = "a span such as '30m', or ms";

describe('a policy is refused', () => {
  it.each<[object, string]>([
    [{ levels: 0 }, `levels: ${noLevels} |  | 0`],
    [{ levels: 2.5 }, `levels: ${noLevels} |  | 2.5`],
    [{ ageing: { every: '1h', notAbove: 0 } }, `ageing.notAbove: ${noLevels} |  | 0`],
    [
      { ageing: { every: '0m' } },
      `ageing.every: ${noSpan} | a span above 0 such as '30m', or ms | "0m"`,
    ],
    [{ holdFor: '1bd' }, `holdFor: ${noSpan} | ${span} | "1bd"`],
    [{ owner: 'hold' }, "holdFor: is required | a span such as '10m', since owner is hold | "],
    [{ tierBump: { gold: 0.5 } }, 'tierBump.gold: is not a whole number |  | 0.5'],
    [{ weights: { chat: -1 } }, `weights.chat: ${noUnits} |  | -1`],
    [{ skills: ['a', 'b', 'a'] }, 'skills[2]: is defined twice |  | "a"'],
    [
      { matrix: { high: { high: 1, low: 2 }, low: { high: 1 } } },
      'matrix.low.low: lacks an entry that other rows have | a priority | ',
    ],
    [{ matrix: { high: { low: 1.5 } } }, 'matrix.high.low: is not a whole number |  | 1.5'],
    [{ credit: { 1: 'x' } }, `credit["1"]: ${noSpan} | ${span} | "x"`],
    [
      { levels: 2, credit: { 3: 1 } },
      'credit["3"]: is not one of the values allowed | one of 1, 2 | "3"',
    ],
    [
      { credit: { 6: 1 } },
      'credit["6"]: is not one of the values allowed | one of 1, 2, 3, 4, 5 | "6"',
    ],
    [
      { credit: { 0: 1 } },
      'credit["0"]: is not one of the values allowed | one of 1, 2, 3, 4, 5 | "0"',
    ],
    [
      { credit: { '01': 1 } },
      'credit["01"]: is not one of the values allowed | one of 1, 2, 3, 4, 5 | "01"',
    ],
  ])('%j', (config, line) => {
    expect(lines(config)).toEqual([line]);
  });

  it.each<[object, object, string]>([
    [{ id: 'a' }, {}, 'id: is defined twice |  | "a"'],
    [{ skills: [{ skill: 's', level: -1 }] }, {}, `skills[0].level: ${noUnits} |  | -1`],
    [
      { skills: [{ skill: 'sqll' }] },
      { skills: ['sql', 'api'] },
      'skills[0].skill: is not a declared skill, did you mean sql | one of sql, api | "sqll"',
    ],
    [{ relax: [{ after: 'x' }] }, {}, `relax[0].after: ${noSpan} | ${span} | "x"`],
    [
      { relax: [{ after: 0, lower: { zz: 1 } }] },
      { skills: ['sql'] },
      'relax[0].lower.zz: is not a declared skill | one of sql | "zz"',
    ],
    [{ relax: [{ after: 0, lower: { sql: -1 } }] }, {}, `relax[0].lower.sql: ${noUnits} |  | -1`],
    [
      { relax: [{ after: 0 }, { after: 0, drop: ['sql', 'zz'] }] },
      { skills: ['sql'] },
      'relax[1].drop[1]: is not a declared skill | one of sql | "zz"',
    ],
    [
      { overflow: [{ after: 'x', queues: [] }] },
      {},
      `overflow[0].after: ${noSpan} | ${span} | "x"`,
    ],
  ])('for the rule %j of %j', (rest, config, line) => {
    expect(withRule(rest, config)).toEqual([`rules[1].${line}`]);
  });

  it('for a level of credit beyond the default levels, whatever is wrong with the levels', () => {
    expect(lines({ levels: 0, credit: { 5: 1, 6: 1 } })).toHaveLength(2);
    expect(lines({ levels: 9, credit: { 9: 1 } })).toEqual([]);
  });

  it('naming fifty levels at the most', () => {
    const [line] = lines({ levels: 60, credit: { 61: 1 } });
    expect(line).toMatch(/ 49, 50 \| "61"$/);
  });

  it('for conditions on fields that are not declared, of which an item has some', () => {
    const own = ['id', 'impact', 'urgency', 'tier', 'channel', 'language', 'owner'];
    const fields = { product: ['app'] };
    for (const key of own) expect(withRule({ when: { [key]: 'x' } }, { fields })).toEqual([]);
    expect(withRule({ when: { priority: { gte: 2 } } }, { fields })).toEqual([]);
    expect(withRule({ when: { priority: 'high' } }, { fields })[0]).toMatch(
      /^rules\[1\]\.when\.priority/,
    );
    expect(withRule({ when: { tier: 5 } }, { fields })[0]).toMatch(/^rules\[1\]\.when\.tier/);
    expect(withRule({ when: { prodct: 'app' } }, { fields })[0]).toMatch(
      /^rules\[1\]\.when\.prodct: .*did you mean product/,
    );
    expect(withRule({ when: { prodct: 'app' } })).toEqual([]);
  });

  it('part by part: what is sound is checked beside what has no shape', () => {
    const rules = [{ id: 'a' }, { ...rule, relax: [{ after: 'x' }] }];
    expect(
      lines({ levels: 'many', rules, holdFor: 'x' }).map((line) => line.split(':')[0]),
    ).toEqual(
      expect.arrayContaining([
        'levels',
        'rules[0].queue',
        'holdFor',
        'rules[1].relax[0].after',
      ]) as string[],
    );
    expect(lines({ rules: 'all', holdFor: 'x' })).toHaveLength(2);
    // A key too many harms nothing else.
    expect(lines({ rules: [{ ...rule, colour: 1, relax: [{ after: 'x' }] }] })).toHaveLength(2);
    for (const config of [null, 5, 'x', []]) expect(lines(config)).toHaveLength(1);
  });

  it('without references', () => {
    expect(refusalOf(() => defineRouting({}, null as never))).toMatch(
      /^not_a_calendar \| references\.calendars/,
    );
  });
});

describe('a policy', () => {
  it('tells its order, strategy and rules, with the defaults', () => {
    const { order, strategy, ruleIds } = defineRouting({ rules: [rule] }, { calendars: [] });
    expect({ order, strategy, ruleIds }).toEqual({
      order: 'priority',
      strategy: 'leastLoaded',
      ruleIds: ['a'],
    });
  });
});
