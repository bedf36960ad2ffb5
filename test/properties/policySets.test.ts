import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCondition, type Condition } from '../../src/conditions/index.js';
import {
  definePolicySet,
  diffPolicySets,
  lintPolicySet,
  whatIf,
  type PolicySet,
  type PolicySetConfig,
} from '../../src/policy/index.js';
import { diffValues } from '../../src/policy/diff/diffValues.js';
import { orderedMatches } from '../../src/policy/witness/orderedMatches.js';
import type { Ticket } from '../../src/ticket/index.js';

const fields = {
  tier: ['gold', 'silver', 'trial'],
  seats: 'number',
  tags: 'set',
  vip: 'boolean',
} as const;

const tag = fc.constantFrom('vat', 'legal', 'beta');
const seats = fc.integer({ min: 0, max: 4 });
const tier = fc.constantFrom(...fields.tier);
const test = fc.oneof(
  fc.record({ tier }),
  fc.uniqueArray(tier, { minLength: 1, maxLength: 2 }).map((list) => ({ tier: list })),
  fc
    .constantFrom('gt', 'gte', 'lt', 'lte')
    .chain((op) => seats.map((n) => ({ seats: { [op]: n } }))),
  fc.record({ seats }),
  tag.map((has) => ({ tags: { has } })),
  fc.uniqueArray(tag, { minLength: 1 }).map((hasAll) => ({ tags: { hasAll } })),
  fc.uniqueArray(tag, { minLength: 1 }).map((hasAny) => ({ tags: { hasAny } })),
  fc.boolean().map((vip) => ({ vip })),
  fc
    .constantFrom('tier', 'seats', 'tags', 'vip')
    .chain((name) => fc.boolean().map((exists) => ({ [name]: { exists } }))),
);
const flat = test as fc.Arbitrary<Condition>;
const some = fc.array(flat, { minLength: 1, maxLength: 3 });
const condition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 3, arbitrary: flat },
  some.map((any) => ({ any })),
  some.map((all) => ({ all })),
  flat.map((not) => ({ not })),
);
const rules = fc
  .array(fc.option(condition, { nil: undefined, freq: 8 }), { minLength: 1, maxLength: 7 })
  .map((list) => list.map((when, index) => ({ id: `r${index}`, when })));

/** Every value of the declared fields that a test could tell apart, and more. */
const values: Readonly<Record<string, readonly unknown[]>> = {
  tier: [...fields.tier, undefined],
  seats: [-7, -0.5, 0, 0.25, 1, 1.75, 2, 2.5, 3, 3.999, 4, 4.001, 99, undefined],
  tags: [
    ...Array.from({ length: 8 }, (_, bits) =>
      ['vat', 'legal', 'beta'].filter((__, place) => (bits & (1 << place)) !== 0),
    ),
    ['unheard'],
    undefined,
  ],
  vip: [true, false, undefined],
};

/** All of them: 4 × 14 × 10 × 3 records. */
const everyRecord = recordsOf(values);
/** Where nothing is declared, what is compared with single values may hold something else too. */
const openRecords = recordsOf({
  ...values,
  tier: [...(values['tier'] ?? []), 'unheard'],
  vip: [...(values['vip'] ?? []), 'unheard'],
});

function recordsOf(
  from: Readonly<Record<string, readonly unknown[]>>,
): readonly Readonly<Record<string, unknown>>[] {
  return Object.entries(from).reduce(
    (list: Readonly<Record<string, unknown>>[], [field, each]) =>
      list.flatMap((record) =>
        each.map((value) => (value === undefined ? record : { ...record, [field]: value })),
      ),
    [{}],
  );
}

describe('lists of which the first that matches decides', () => {
  it('are judged as trying every record one by one judges them', () => {
    fc.assert(
      fc.property(rules, fc.boolean(), (list, isDeclared) => {
        const found = orderedMatches(list, isDeclared ? { fields } : {});
        const tests = list.map(({ when }) => compileCondition(when).test);
        const matched = list.map(() => false);
        const decided = list.map(() => false);
        let isUnmatched = false;
        for (const record of isDeclared ? everyRecord : openRecords) {
          const hits = tests.map((each) => each(record));
          const first = hits.indexOf(true);
          if (first < 0) isUnmatched = true;
          else decided[first] = true;
          hits.forEach((hit, place) => (matched[place] ||= hit));
        }
        expect(found.isComplete).toBe(true);
        expect(found.rules.map((each) => each.matched !== null)).toEqual(matched);
        expect(found.rules.map((each) => each.decided !== null)).toEqual(decided);
        expect(found.unmatched !== null).toBe(isUnmatched);
        // What is shown as a witness is one.
        for (const [place, each] of found.rules.entries()) {
          if (each.matched !== null) expect(tests[place]?.(each.matched)).toBe(true);
          if (each.decided === null) continue;
          expect(tests.findIndex((one) => one(each.decided!))).toBe(place);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are told of by the lint, rule by rule, and no other way', () => {
    fc.assert(
      fc.property(rules, (list) => {
        const config: PolicySetConfig = {
          id: 'desk',
          calendars: [],
          sla: { fields, policies: [] },
          flows: list.map(({ id, when }) => ({ id, owner: 'ana', ...(when && { when }) })),
        };
        const told = lintPolicySet(config, { asOf: 0 });
        const useless = ['shadowed_rule', 'duplicate_rule', 'contradictory_rule'];
        const places = told.filter(({ code }) => useless.includes(code)).map(({ path }) => path[1]);
        const tests = list.map(({ when }) => compileCondition(when).test);
        const deciding = new Set(
          everyRecord.map((record) => tests.findIndex((each) => each(record))),
        );
        expect(places).toEqual([...list.keys()].filter((place) => !deciding.has(place)));
        expect(told.some(({ code }) => code === 'no_fallback_rule')).toBe(deciding.has(-1));
      }),
      { numRuns: 60 },
    );
  });
});

const day = [['09:00', '17:00']];
const config: PolicySetConfig = {
  id: 'desk',
  calendars: [{ id: 'office', timeZone: 'Europe/Berlin', hours: { mon: day, tue: day } }],
  sla: {
    fields: { priority: ['urgent', 'normal'] },
    policies: [
      {
        id: 'gold',
        when: { priority: 'urgent' },
        calendar: '24x7',
        targets: [{ metric: 'first_response', within: '1h', warnAt: ['50%', '75%'] }],
      },
      {
        id: 'all',
        calendar: 'office',
        targets: [
          { metric: 'first_response', when: { priority: 'normal' }, within: '4h' },
          { metric: 'resolution', within: '2bd', pauseOn: ['pending'] },
        ],
      },
    ],
  },
  decisionRights: {
    chain: ['agent', 'lead'],
    rules: [{ id: 'small', effect: 'permit', role: 'agent', action: 'credit', max: 500 }],
  },
  routing: { rules: [{ id: 'all', queue: 'desk', skills: [{ skill: 'vat', level: 2 }] }] },
  flows: [{ id: 'support', owner: 'ana', queue: 'desk' }],
};

type Path = readonly (string | number)[];

/** The path of every value of plain JSON that holds no others. */
function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, each]) =>
    leaves(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** A copy with another value at a path; `undefined` takes a key out. */
function edited(value: unknown, [key, ...rest]: Path, edit: (old: unknown) => unknown): unknown {
  if (key === undefined) return edit(value);
  const copy = structuredClone(value) as Record<string | number, unknown>;
  const next = edited(copy[key], rest, edit);
  if (Array.isArray(copy) && next === undefined) copy.splice(Number(key), 1);
  else if (next === undefined) Reflect.deleteProperty(copy, key);
  else copy[key] = next;
  return copy;
}

const ABOUT_THE_VERSION = ['id'];
const places = leaves(config).filter(([part]) => !ABOUT_THE_VERSION.includes(String(part)));

describe('differences of policy sets', () => {
  it('are none between a set and itself, or its copy', () => {
    const set = definePolicySet(config);
    expect(diffPolicySets(set, set)).toEqual([]);
    expect(diffPolicySets(set, definePolicySet(structuredClone(config)))).toEqual([]);
  });

  it.each(places.map((path) => [path.join('.'), path] as const))(
    'show an edit of %s',
    (_, path) => {
      const other = (old: unknown): unknown =>
        typeof old === 'number' ? old + 1 : `${String(old)} or else`;
      for (const edit of [other, () => undefined]) {
        const after = edited(config, path, edit);
        for (const [a, b] of [
          [config, after],
          [after, config],
        ]) {
          const found = diffValues(a, b, { path: [], names: [] });
          expect(found.length).toBeGreaterThan(0);
          // It is told where it is, or of the entry that it gives another name.
          const isNear = found.some((each) => each.path.every((key, at) => key === path[at]));
          expect(isNear).toBe(true);
          expect(found.every(({ text }) => text.length > 0)).toBe(true);
        }
      }
    },
  );
});

const now = Date.UTC(2026, 2, 20);
const ticket: fc.Arbitrary<Pick<Ticket, 'events'> & { readonly priority: string }> = fc
  .record({
    start: fc.integer({ min: 0, max: 10_000 }),
    replyAfter: fc.option(fc.integer({ min: 0, max: 3_000 })),
    priority: fc.constantFrom('urgent', 'normal'),
  })
  .map(({ start, replyAfter, priority }) => {
    const at = Date.UTC(2026, 2, 2) + start * 60_000;
    const reply = {
      at: at + (replyAfter ?? 0) * 60_000,
      type: 'public_reply',
      by: 'agent',
    } as const;
    return {
      priority,
      events: [{ at, type: 'created', by: 'customer' }, ...(replyAfter === null ? [] : [reply])],
    };
  });
const promise = (minutes: number): PolicySet =>
  definePolicySet({
    id: 'desk',
    calendars: [],
    sla: {
      policies: [
        {
          id: 'all',
          calendar: '24x7',
          targets: [{ metric: 'first_response', within: `${minutes}m` }],
        },
      ],
    },
  });

describe('whatIf', () => {
  it('counts the same the other way round', () => {
    const minutes = fc.integer({ min: 1, max: 2_000 });
    fc.assert(
      fc.property(minutes, minutes, fc.array(ticket, { maxLength: 6 }), (a, b, list) => {
        const tickets = list.map((each, index) => ({ id: `t${index}`, ...each }));
        const there = whatIf(promise(a), promise(b), tickets, { now });
        const back = whatIf(promise(b), promise(a), tickets, { now });
        const { summary } = there;
        expect(back.summary).toMatchObject({
          tickets: summary.tickets,
          ticketsChanged: summary.ticketsChanged,
          cycles: summary.cycles,
          breachedBefore: summary.breachedAfter,
          breachedAfter: summary.breachedBefore,
        });
        expect(back.summary.byKind).toMatchObject({
          new_breach: summary.byKind.breach_avoided,
          breach_avoided: summary.byKind.new_breach,
          due_earlier: summary.byKind.due_later,
          due_later: summary.byKind.due_earlier,
        });
        expect(back.attainment.before).toEqual(there.attainment.after);
        expect(back.attainment.after).toEqual(there.attainment.before);
        const { difference } = there.attainment;
        expect(back.attainment.difference).toEqual(difference === null ? null : 0 - difference);
        expect(back.tickets.map(({ ticketId }) => ticketId)).toEqual(
          there.tickets.map(({ ticketId }) => ticketId),
        );
        if (a === b) expect(there.tickets).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
