import { compileCondition } from '../../conditions/index.js';
import { conditionTree } from '../../conditions/conditionTree.js';
import { enumerateRecords } from '../witness/enumerateRecords.js';
import { fieldDomains, type WitnessRecord } from '../witness/fieldDomains.js';
import { conditionTrees } from './conditionTrees.js';
import { decider, type DecidingRow, type DecidingRows } from './decider.js';
import type { LintContext } from './lintContext.js';

/** A target that an escalation path is there to keep, with a ticket that shows it. */
export interface TiedTarget extends DecidingRow {
  readonly record: WitnessRecord;
}

/**
 * For each escalation path the targets of the tickets that follow it: those of the flows that name
 * it, or all where no flow names any path. Of a ticket it is the resolution, or the first response
 * where no resolution is promised.
 */
export function tiedTargets({ config }: LintContext): ReadonlyMap<string, readonly TiedTarget[]> {
  const { sla, flows = [], escalation = [] } = config;
  const found = new Map(escalation.map(({ id }) => [id, new Map<string, TiedTarget>()]));
  if (sla === undefined || escalation.length === 0) return new Map();
  const isNamed = flows.some((flow) => flow.escalation !== undefined);
  const trees = [
    ...flows.map(({ when }) => conditionTree(when ?? {})),
    ...conditionTrees(sla.policies),
  ];
  const tests = flows.map(({ when }) => compileCondition(when).test);
  const decide = decider(sla.policies);
  for (const record of enumerateRecords(fieldDomains(trees, sla.fields)).records) {
    const flow = flows[tests.findIndex((test) => test(record))];
    const paths = isNamed ? [flow?.escalation ?? ''] : [...found.keys()];
    const target = targetOf(decide(record), record);
    if (target === null) continue;
    const key = target.path.join('.');
    for (const id of paths) {
      const own = found.get(id);
      if (own?.has(key) === false) own.set(key, target);
    }
  }
  return new Map([...found].map(([id, own]) => [id, [...own.values()]]));
}

function targetOf(rows: DecidingRows, record: WitnessRecord): TiedTarget | null {
  for (const metric of ['resolution', 'first_response']) {
    const hit = rows.get(metric);
    if (hit !== undefined && hit.row.within !== null) return { ...hit, record };
  }
  return null;
}
