import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definePolicySet, lintPolicySet } from 'custops/policy';
import { assertScenario, policyCoverage, runScenarios } from 'custops/testing';
import policies from './policy-set.json' with { type: 'json' };
import scenarios from './scenarios.json' with { type: 'json' };

const set = definePolicySet(policies);

for (const scenario of scenarios) {
  void test(scenario.name, () => {
    assertScenario(set, scenario);
  });
}

void test('every part is reached by a scenario', () => {
  assert.deepEqual(policyCoverage(set, runScenarios(set, scenarios)).missed, []);
});

void test('no finding', () => {
  assert.deepEqual(lintPolicySet(policies, { asOf: '2026-03-01T00:00:00Z' }), []);
});
