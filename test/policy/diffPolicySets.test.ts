import { describe, expect, it } from 'vitest';
import {
  definePolicySet,
  diffPolicySets,
  type PolicySet,
  type PolicySetConfig,
} from '../../src/policy/index.js';
import { deskConfig, fields } from './sets.js';

const config = (more: Partial<PolicySetConfig> = {}): PolicySetConfig =>
  deskConfig({
    sla: {
      fields,
      policies: [
        {
          id: 'gold',
          when: { tier: 'gold' },
          calendar: 'office',
          targets: [
            { metric: 'first_response', when: { priority: 'urgent' }, within: '60m' },
            { metric: 'first_response', within: '4h' },
          ],
        },
        { id: 'all', calendar: 'office', targets: [] },
      ],
    },
    ...more,
  });

/** The differences after an edit of the document, which a test makes on a copy. */
function edited(edit: (copy: never) => void): string[] {
  const copy = JSON.parse(JSON.stringify(config())) as PolicySetConfig;
  edit(copy as never);
  return diffPolicySets(definePolicySet(config()), definePolicySet(copy)).map(({ text }) => text);
}

interface Editable {
  calendars: { holidays: unknown[]; hours: Record<string, unknown> }[];
  sla: {
    policies: { id: string; calendar: string; targets: Record<string, unknown>[] }[];
  };
}

describe('diffPolicySets', () => {
  it('finds nothing between equal sets, and does not tell the version', () => {
    const a = definePolicySet(config({ version: '1' }));
    const b = definePolicySet(config({ version: '2', effectiveFrom: '2026-07-01T00:00:00Z' }));
    expect(diffPolicySets(a, b)).toEqual([]);
  });

  it('tells a target in words', () => {
    const changes = edited(({ sla }: Editable) => {
      sla.policies[0]!.targets[0]!['within'] = '30m';
    });
    expect(changes).toEqual(['gold / urgent / first response 60m → 30m']);
  });

  it('tells rows and policies that came and went by name, and a new order once', () => {
    const changes = edited(({ sla }: Editable) => {
      sla.policies[0]!.targets.splice(0, 1);
      sla.policies[0]!.targets.push({ metric: 'resolution', within: '2bd', pauseOn: [] });
      sla.policies.reverse();
    });
    expect(changes).toEqual([
      'gold / urgent / first response removed {"metric":"first_response","when":{"priority":"urgent"},"within":"60m"}',
      'gold / resolution added {"metric":"resolution","within":"2bd","pauseOn":[]}',
      'policies order gold, all → all, gold',
    ]);
  });

  it('tells hours and holidays', () => {
    const changes = edited(({ calendars }: Editable) => {
      calendars[0]!.hours['fri'] = [['09:00', '15:00']];
      calendars[0]!.holidays.push({ date: '2026-12-24', name: 'Christmas Eve' });
    });
    expect(changes).toEqual([
      'calendars / office / hours / fri [["09:00","17:00"]] → [["09:00","15:00"]]',
      'calendars / office / holidays / Christmas Eve added {"date":"2026-12-24","name":"Christmas Eve"}',
    ]);
  });

  it('finds nothing where only keys stand in another order, in lists without names too', () => {
    const moves = (transition: object): PolicySetConfig =>
      config({ workflows: [{ id: 'w', transitions: [transition as never] }] });
    const a = definePolicySet(moves({ from: 'new', to: 'open' }));
    const b = definePolicySet(moves({ to: 'open', from: 'new' }));
    expect(diffPolicySets(a, b)).toEqual([]);
  });

  it('compares fields of any name', () => {
    const within = (span: string): PolicySet => {
      const rows = [{ metric: 'first_response', when: { toString: 'x', id: 'y' }, within: span }];
      const policies = [{ id: 'p', calendar: 'office', targets: rows as never }];
      return definePolicySet(deskConfig({ sla: { policies } }));
    };
    const changes = diffPolicySets(within('1h'), within('2h'));
    expect(changes.map(({ text }) => text)).toEqual(['p / x, y / first response 1h → 2h']);
  });

  it('calls a calendar without an id by its zone, as policies do', () => {
    const inBerlin = (close: string): PolicySet =>
      definePolicySet({
        id: 'desk',
        calendars: [{ timeZone: 'Europe/Berlin', hours: { mon: [['09:00', close]] } }],
      });
    expect(diffPolicySets(inBerlin('17:00'), inBerlin('18:00')).map(({ text }) => text)).toEqual([
      'calendars / Europe/Berlin / hours / mon [["09:00","17:00"]] → [["09:00","18:00"]]',
    ]);
  });

  it('says which part came where no name does', () => {
    const none = definePolicySet(deskConfig());
    const [change] = diffPolicySets(none, definePolicySet(deskConfig({ sla: { policies: [] } })));
    expect(change?.text).toBe('sla added {"policies":[]}');
  });

  it('names the place in the second set, in the first one for what is gone', () => {
    const copy = config();
    const less = { ...copy, sla: { ...copy.sla!, policies: copy.sla!.policies.slice(1) } };
    const [change] = diffPolicySets(definePolicySet(copy), definePolicySet(less));
    expect(change).toMatchObject({ kind: 'removed', path: ['sla', 'policies', 0] });
  });
});
