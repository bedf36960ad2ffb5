import { compileCondition, type FieldDeclarations } from '../../conditions/index.js';
import type { PolicyConfig } from '../../sla/index.js';
import { enumerateRecords } from '../witness/enumerateRecords.js';
import { orderedMatches, type OrderedMatches } from '../witness/orderedMatches.js';
import { fieldDomains, type WitnessRecord } from '../witness/fieldDomains.js';
import { conditionTrees } from './conditionTrees.js';
import { judgeRules, type UselessKinds } from './judgeRules.js';
import type { LintContext } from './lintContext.js';
import { finding, type LintFinding } from './lintFinding.js';
import {
  CONTRADICTORY_POLICY,
  CONTRADICTORY_TARGET,
  DUPLICATE_POLICY,
  DUPLICATE_TARGET,
  NO_FALLBACK_POLICY,
  PRIORITY_WITHOUT_TARGET,
  SHADOWED_POLICY,
  SHADOWED_TARGET,
  TOO_MANY_COMBINATIONS,
} from './lintKinds.js';

type Path = readonly (string | number)[];

const POLICY_KINDS: UselessKinds = {
  contradictory: CONTRADICTORY_POLICY,
  duplicate: DUPLICATE_POLICY,
  shadowed: SHADOWED_POLICY,
};
const TARGET_KINDS: UselessKinds = {
  contradictory: CONTRADICTORY_TARGET,
  duplicate: DUPLICATE_TARGET,
  shadowed: SHADOWED_TARGET,
};

/** Policies and rows that can never decide, and tickets that no policy or row decides about. */
export function lintOrder({ config: { sla } }: LintContext): LintFinding[] {
  if (sla === undefined) return [];
  const { fields } = sla;
  return (['policies', 'groupPolicies'] as const).flatMap((key) => {
    const list = sla[key] ?? [];
    if (list.length === 0) return [];
    const path = ['sla', key];
    const matches = orderedMatches(list, { fields });
    // That none of its rows decides goes without saying of a policy that does not.
    const isUseless = (i: number): boolean =>
      matches.isComplete && matches.rules[i]?.decided === null;
    return [
      ...judgeRules(matches, (i) => [...path, i], POLICY_KINDS),
      ...gap(matches, path),
      ...tooMany(list, path, fields),
      ...list.flatMap((policy, i) =>
        isUseless(i) ? [] : lintRows(policy, { list, index: i, path, fields }),
      ),
    ];
  });
}

function gap({ unmatched }: OrderedMatches, path: Path): LintFinding[] {
  if (unmatched === null) return [];
  return [finding(NO_FALLBACK_POLICY, path, { witness: { record: unmatched } })];
}

/** Told of all conditions of a list together, since rows of two policies are compared too. */
function tooMany(
  policies: readonly PolicyConfig[],
  path: Path,
  fields: FieldDeclarations | undefined,
): LintFinding[] {
  const { isComplete } = enumerateRecords(fieldDomains(conditionTrees(policies), fields));
  return isComplete ? [] : [finding(TOO_MANY_COMBINATIONS, path, { severity: 'info' })];
}

interface RowsPlace {
  readonly list: readonly PolicyConfig[];
  readonly index: number;
  readonly path: Path;
  readonly fields: FieldDeclarations | undefined;
}

function lintRows(policy: PolicyConfig, { list, index, path, fields }: RowsPlace): LintFinding[] {
  const earlier = list.slice(0, index + 1).map(({ when }) => compileCondition(when).test);
  const reaches = (record: WitnessRecord): boolean =>
    earlier.findIndex((test) => test(record)) === index;
  const also = list.slice(0, index + 1).map(({ when }) => when);
  const metrics = [...new Set(policy.targets.map(({ metric }) => metric))];
  return metrics.flatMap((metric) => {
    const rows = policy.targets.flatMap((row, place) =>
      row.metric === metric ? [{ row, place }] : [],
    );
    const rules = rows.map(({ row, place }) => ({ id: `${metric}[${place}]`, when: row.when }));
    const matches = orderedMatches(rules, { fields, also, reaches });
    const target = [...path, index, 'targets'];
    return [
      ...judgeRules(matches, (i) => [...target, rows[i]!.place], TARGET_KINDS),
      ...withoutTarget(matches.unmatched, { metric, path: target }),
    ];
  });
}

/** A policy that has no row for a clock at all leaves it out on purpose; one with gaps forgot some. */
function withoutTarget(
  unmatched: WitnessRecord | null,
  { metric, path }: { readonly metric: string; readonly path: Path },
): LintFinding[] {
  if (unmatched === null) return [];
  return [finding(PRIORITY_WITHOUT_TARGET, path, { witness: { metric, record: unmatched } })];
}
