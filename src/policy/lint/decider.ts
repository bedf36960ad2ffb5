import { compileCondition } from '../../conditions/index.js';
import type { PolicyConfig, TargetConfig } from '../../sla/index.js';
import type { WitnessRecord } from '../witness/fieldDomains.js';

/** A row of targets with its policy and its place; one object for each place. */
export interface DecidingRow {
  readonly policy: PolicyConfig;
  readonly row: TargetConfig;
  readonly path: readonly (string | number)[];
}

/** The deciding row of each clock that a record has; none where no policy matches. */
export type DecidingRows = ReadonlyMap<string, DecidingRow>;

/** Compiles policies to a function that finds the rows that decide about a record. */
export function decider(
  policies: readonly PolicyConfig[],
): (record: WitnessRecord) => DecidingRows {
  const compiled = policies.map((policy, index) => ({
    test: compileCondition(policy.when).test,
    rows: policy.targets.map((row, place) => ({
      deciding: { policy, row, path: ['sla', 'policies', index, 'targets', place] },
      test: compileCondition(row.when).test,
    })),
  }));
  return (record) => {
    const rows = new Map<string, DecidingRow>();
    const hit = compiled.find(({ test }) => test(record));
    for (const { deciding, test } of hit?.rows ?? []) {
      const { metric } = deciding.row;
      if (!rows.has(metric) && test(record)) rows.set(metric, deciding);
    }
    return rows;
  };
}
