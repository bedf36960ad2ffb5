const { definePolicySet, lintPolicySet } = require('custops/policy');
const { policyCoverage, policyMatchers, runScenarios } = require('custops/testing');
const policies = require('./policy-set.json');
const scenarios = require('./scenarios.json');

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
