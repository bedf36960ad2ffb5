import { compileCondition } from '../../conditions/index.js';
import type { PolicyConfig, TargetConfig } from '../../sla/index.js';
import type { WitnessRecord } from '../witness/fieldDomains.js';

type Path = readonly (string | number)[];

/** The policy that decides about a record, with the deciding row of each clock and its place. */
export interface Decision {
  readonly policy: PolicyConfig;
  readonly rows: ReadonlyMap<string, { readonly row: TargetConfig; readonly path: Path }>;
}

/** Finds what decides about a record, once for each combination of rows. */
export function decider(
  policies: readonly PolicyConfig[],
): (record: WitnessRecord) => Decision | null {
  const compiled = policies.map((policy, index) => ({
    policy,
    test: compileCondition(policy.when).test,
    rows: policy.targets.map((row, place) => ({
      row,
      test: compileCondition(row.when).test,
      path: ['sla', 'policies', index, 'targets', place],
    })),
  }));
  return (record) => {
    const hit = compiled.find(({ test }) => test(record));
    if (hit === undefined) return null;
    const rows = new Map<string, { readonly row: TargetConfig; readonly path: Path }>();
    for (const { row, test, path } of hit.rows) {
      if (!rows.has(row.metric) && test(record)) rows.set(row.metric, { row, path });
    }
    return { policy: hit.policy, rows };
  };
}
