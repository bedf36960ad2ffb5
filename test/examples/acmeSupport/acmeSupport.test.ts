import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import policies from '../../../examples/acme-support/policy-set.json' with { type: 'json' };
import scenarios from '../../../examples/acme-support/scenarios.json' with { type: 'json' };
import { decideAction } from '../../../src/escalation/index.js';
import {
  definePolicySet,
  describePolicySet,
  lintPolicySet,
  type PolicySetConfig,
} from '../../../src/policy/index.js';
import { describeScenarioReport, runScenarios } from '../../../src/testing/index.js';
// Runs as part of this file: the example's own test under vitest.
import '../../../examples/acme-support/vitest.test.js';

const asOf = '2026-03-01T00:00:00Z';
const set = definePolicySet(policies);

/** What the lint says of a changed document, and how its scenarios come out, as text. */
function verdict(change: (draft: Draft) => void): { lint: string[]; told: string } {
  const draft = structuredClone(policies);
  change(draft);
  const config: PolicySetConfig = draft;
  return {
    lint: lintPolicySet(config, { asOf }).map(({ code, message }) => `${code} ${message}`),
    told: describeScenarioReport(runScenarios(definePolicySet(config), scenarios)),
  };
}
type Draft = typeof policies;

describe('acme support', () => {
  it('has its standard printed as it is', () => {
    expect(readFileSync('examples/acme-support/standard.md', 'utf8')).toBe(describePolicySet(set));
  });

  it('is tested under node:test as well', { timeout: 120_000 }, () => {
    const args = ['scripts/runTs.mjs', 'examples/acme-support/node.test.ts'];
    const told = execFileSync(process.execPath, args, { encoding: 'utf8' });
    expect(told).toMatch(/# pass 1\d\n# fail 0/);
  });

  it('says who may give a refund', () => {
    const request = { role: 'agent', action: 'refund', amount: 12_000, currency: 'EUR' };
    expect(decideAction(set.decisionRights!, request)).toMatchObject({
      effect: 'escalate',
      to: 'lead',
    });
  });
});

describe('a planted mistake is caught', () => {
  it('two policies swapped', () => {
    const { lint, told } = verdict(({ sla }) => {
      sla.policies.push(...sla.policies.splice(1, 1));
    });
    expect(lint[0]).toMatch(/^shadowed_policy sla\.policies\[2\]/);
    expect(told).toContain('the table on the wall › silver, urgent');
    expect(told).toMatch(/expected silver\n\s+actual +bronze/);
  });

  it('a holiday removed', () => {
    const { told } = verdict(({ calendars }) => {
      const { holidays } = calendars[0]!;
      holidays!.splice(
        holidays!.findIndex(({ name }) => name === 'Easter Monday'),
        1,
      );
    });
    expect(told).toContain('Good Friday and Easter Monday do not count');
    expect(told).toMatch(/expected 2026-04-07T10:00:00\+02:00\n\s+actual +2026-04-06T10:00:00/);
  });

  it("a level's delay past the breach", () => {
    const { told } = verdict(({ escalation }) => {
      Object.assign(escalation[0]!.levels[1]!, { escalateAfter: '40m' });
    });
    expect(told).toContain('an outage wakes the first line, its backup and the head before');
    expect(told).toMatch(/expected .*"level":"head".*\n\s+actual (?!.*"level":"head")/);
  });
});
