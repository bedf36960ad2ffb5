import fc from 'fast-check';
import { compileCondition, compileRules, type Condition, type ConditionRule } from 'custops';
import { describe, expect, it } from 'vitest';

const fields = ['tier', 'product', 'seats', 'tags', 'toString'];
const field = fc.constantFrom(...fields);
const text = fc.constantFrom('gold', 'silver', 'app', 'web', '__proto__');
const scalar = fc.oneof(text, fc.integer({ min: 0, max: 3 }), fc.boolean());
const number = fc.integer({ min: 0, max: 4 });

const test = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 2, arbitrary: fc.array(scalar, { minLength: 1, maxLength: 5 }) },
  text.map((has) => ({ has })),
  fc.array(text, { minLength: 1, maxLength: 3 }).map((hasAny) => ({ hasAny })),
  fc.array(text, { minLength: 1, maxLength: 3 }).map((hasAll) => ({ hasAll })),
  number.map((gte) => ({ gte })),
  fc.record({ gte: number, eq: scalar }),
  fc.boolean().map((exists) => ({ exists })),
);
const flat = fc.dictionary(field, test, {
  maxKeys: 3,
  noNullPrototype: true,
}) as fc.Arbitrary<Condition>;
const condition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 5, arbitrary: flat },
  fc.array(flat, { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
  fc.array(flat, { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
  flat.map((not) => ({ not })),
);
const rules: fc.Arbitrary<ConditionRule[]> = fc
  .array(fc.option(condition, { nil: undefined, freq: 20 }), { maxLength: 60 })
  .map((list) => list.map((when, index) => ({ id: `r${index}`, when })));
const value = fc.oneof(
  scalar,
  fc.array(text, { maxLength: 4 }),
  fc.constant(null),
  fc.constant(NaN),
);
const record = fc.dictionary(field, value, { noNullPrototype: true });

describe('rules compiled together', () => {
  it('match as one after the other does, with the same reasons', () => {
    fc.assert(
      fc.property(rules, fc.array(record, { minLength: 1, maxLength: 8 }), (list, records) => {
        const compiled = compileRules(list);
        const single = list.map(({ id, when }) => ({ id, ...compileCondition(when) }));
        for (const each of records) {
          const holding = single.filter((rule) => rule.test(each)).map(({ id }) => id);
          expect(compiled.all(each)).toEqual(holding);
          expect(compiled.first(each)).toBe(holding[0] ?? null);
          const end = holding[0] === undefined ? single.length : compiled.ids.indexOf(holding[0]);
          expect(compiled.rejections(each)).toEqual(
            single.slice(0, end).map(({ id, explain }) => ({ id, failures: explain(each) })),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('ask only the rules of a value that the record has', () => {
    let asked = 0;
    const watched = Array.from({ length: 5_000 }, (_, index) => ({
      id: `r${index}`,
      when: { customer: `c${index}`, seats: { gte: 1 } },
    }));
    const compiled = compileRules(watched);
    const one = {
      customer: 'c4321',
      get seats() {
        asked += 1;
        return 5;
      },
    };
    expect(compiled.first(one)).toBe('r4321');
    expect(asked).toBe(1);
  });
});
