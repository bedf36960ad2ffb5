import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import policies from '../../examples/acme-support/policy-set.json' with { type: 'json' };
import scenarios from '../../examples/acme-support/scenarios.json' with { type: 'json' };
import { jsonSchemas } from '../../scripts/jsonSchemas.js';
import { SCHEMAS } from '../../scripts/publicModules.js';

const schemas = Object.fromEntries(
  SCHEMAS.map((name) => [name, JSON.parse(readFileSync(`schema/${name}`, 'utf8')) as object]),
);
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const checks = {
  policies: ajv.compile(schemas['policy-set.json'] ?? {}),
  scenarios: ajv.compile(schemas['scenario.json'] ?? {}),
};

/** What an editor underlines, by path. */
function underlined(check: keyof typeof checks, document: unknown): string[] {
  checks[check](document);
  return [...new Set((checks[check].errors ?? []).map(({ instancePath }) => instancePath))];
}

/** The keys of a schema without a description, each with the keys that lead to it. */
function undescribed(schema: unknown, path: readonly string[] = []): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, each]: [string, unknown]) => {
    const bare = key === 'properties' ? Object.entries(each as Record<string, Shape>) : [];
    const lacking = bare.filter(([, { description }]) => !description).map(([name]) => name);
    const at = [...path, key];
    return [...lacking.map((name) => [...at, name].join('.')), ...undescribed(each, at)];
  });
}

type Draft = typeof policies;
const changed = (change: (draft: Draft) => void): Draft => {
  const draft = structuredClone(policies);
  change(draft);
  return draft;
};

describe('the JSON Schemas for editors', () => {
  // The types of src are read for it.
  it('are those of the code (npm run schema writes them)', { timeout: 180_000 }, () => {
    expect(schemas).toEqual(jsonSchemas());
  });

  it('say over every key what its docstring says', () => {
    const { properties } = schemas['policy-set.json'] as { properties: Record<string, Shape> };
    expect(properties['effectiveFrom']).toMatchObject({
      description: 'When it takes effect, ISO 8601 with Z or an offset. Default: always in effect.',
    });
    expect(Object.values(schemas).flatMap((schema) => undescribed(schema))).toEqual([]);
  });

  it('take the example', () => {
    expect(underlined('policies', policies)).toEqual([]);
    expect(underlined('scenarios', scenarios)).toEqual([]);
    expect(underlined('scenarios', scenarios[0])).toEqual([]);
  });

  it.each<[string, (draft: Draft) => void, string]>([
    ['an unknown key', (draft) => Object.assign(draft, { calenders: [] }), ''],
    [
      'a day with three times',
      ({ calendars }) => calendars[0]!.hours!.mon[0]!.push('18:00'),
      '/calendars/0/hours/mon/0',
    ],
    [
      'an operator that there is not',
      ({ sla }) => Object.assign(sla.policies[0]!, { when: { seats: { atLeast: 5 } } }),
      '/sla/policies/0/when/seats',
    ],
    [
      'an empty list in a condition',
      ({ sla }) => Object.assign(sla.policies[0]!, { when: { any: [] } }),
      '/sla/policies/0/when/any',
    ],
    [
      'a word that there is not',
      ({ escalation }) => Object.assign(escalation[0]!, { stopOn: 'never' }),
      '/escalation/0/stopOn',
    ],
    [
      'a row without a target',
      ({ sla }) => Reflect.deleteProperty(sla.policies[0]!.targets[0]!, 'within'),
      '/sla/policies/0/targets/0',
    ],
    [
      'a number where a text stands',
      ({ flows }) => Object.assign(flows[0]!, { owner: 5 }),
      '/flows/0/owner',
    ],
  ])('underline %s', (_, change, path) => {
    expect(underlined('policies', changed(change))).toContain(path);
  });

  it('underline what is wrong with a scenario, alone or in a list', () => {
    const odd = { ...scenarios[1], expect: [{ at: '+1h', clock: {} }] };
    expect(underlined('scenarios', odd)).toContain('/expect/0');
    expect(underlined('scenarios', [odd])).toContain('/0/expect/0');
  });

  it('name every key of a set, a policy and a row, for completion', () => {
    const { properties } = schemas['policy-set.json'] as {
      properties: Record<string, { properties?: Record<string, { items?: Shape }> }>;
    };
    const policy = properties['sla']?.properties?.['policies']?.items;
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(policies)));
    expect(Object.keys(policy?.properties ?? {})).toContain('receivedAfter');
    expect(Object.keys(policy?.properties['targets']?.items?.properties ?? {})).toContain(
      'onReopen',
    );
  });
});

interface Shape {
  readonly description?: string;
  readonly properties: Record<string, { items?: Shape }>;
}
