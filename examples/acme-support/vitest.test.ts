import { describe, expect, it } from 'vitest';
import { definePolicySet, lintPolicySet } from 'custops/policy';
import { policyCoverage, policyMatchers, runScenarios } from 'custops/testing';
import 'custops/testing/vitest';
import policies from './policy-set.json' with { type: 'json' };
import scenarios from './scenarios.json' with { type: 'json' };

expect.extend(policyMatchers);
const set = definePolicySet(policies);

describe('the standards of acme', () => {
  it.each(scenarios)('$name', (scenario) => {
    expect(set).toPassScenario(scenario);
  });

  it('are reached by a scenario in every part', () => {
    expect(policyCoverage(set, runScenarios(set, scenarios)).missed).toEqual([]);
  });

  it('are free of findings', () => {
    expect(lintPolicySet(policies, { asOf: '2026-03-01T00:00:00Z' })).toEqual([]);
  });
});
