import type { Condition, FieldDeclarations } from '../../conditions/index.js';
import type { OwnershipConfig } from '../../escalation/index.js';
import { orderedMatches, type OrderedRule } from '../witness/orderedMatches.js';
import { judgeRules } from './judgeRules.js';
import type { LintContext } from './lintContext.js';
import { finding, type LintFinding } from './lintFinding.js';
import {
  CONTRADICTORY_RULE,
  DUPLICATE_RULE,
  NO_FALLBACK_RULE,
  SHADOWED_RULE,
  TOO_MANY_COMBINATIONS,
} from './lintKinds.js';

/** A list of rules of which the first that matches decides. */
interface RuleList {
  readonly path: readonly (string | number)[];
  readonly rules: readonly OrderedRule[];
  readonly fields: FieldDeclarations | undefined;
  /** Whether what no rule takes is left alone. */
  readonly needsFallback: boolean;
}

const KINDS = {
  contradictory: CONTRADICTORY_RULE,
  duplicate: DUPLICATE_RULE,
  shadowed: SHADOWED_RULE,
};

/** Flows, workflows, queues and owners that can never come into play, and tickets without any. */
export function lintRuleLists(context: LintContext): LintFinding[] {
  return ruleLists(context).flatMap(({ path, rules, fields, needsFallback }) => {
    if (rules.length === 0) return [];
    const matches = orderedMatches(rules, { fields });
    const { unmatched, isComplete } = matches;
    const witness = { record: unmatched };
    return [
      ...judgeRules(matches, (place) => [...path, place], KINDS),
      ...(needsFallback && unmatched !== null
        ? [finding(NO_FALLBACK_RULE, path, { witness })]
        : []),
      ...(isComplete ? [] : [finding(TOO_MANY_COMBINATIONS, path, { severity: 'info' })]),
    ];
  });
}

function ruleLists({ config }: LintContext): RuleList[] {
  const { flows = [], workflows = [], routing = {}, ownership } = config;
  const fields = config.sla?.fields;
  return [
    { path: ['flows'], rules: flows, fields, needsFallback: true },
    // What has no workflow may move as it likes.
    { path: ['workflows'], rules: workflows, fields, needsFallback: false },
    {
      path: ['routing', 'rules'],
      rules: routing.rules ?? [],
      fields: routing.fields,
      needsFallback: true,
    },
    ...(ownership === undefined ? [] : ownerLists(ownership)),
  ];
}

/** Rules of ownership end in a named fallback; one that reads a field passes where it is missing. */
function ownerLists({ fields, ...ownership }: OwnershipConfig): RuleList[] {
  return (['relationship', 'working'] as const).map((key) => ({
    path: ['ownership', key],
    rules: ownership[key].map(({ id, when, owner }): OrderedRule => {
      if ('person' in owner) return { id, when };
      const isThere: Condition = { [owner.field]: { exists: true } };
      return { id, when: { all: [...(when === undefined ? [] : [when]), isThere] } };
    }),
    fields,
    needsFallback: false,
  }));
}
