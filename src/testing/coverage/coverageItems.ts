import { compileCondition } from '../../conditions/index.js';
import type { PolicySet } from '../../policy/index.js';
import { orderedMatches, type OrderedMatches } from '../../policy/witness/orderedMatches.js';
import type { WitnessRecord } from '../../policy/witness/fieldDomains.js';
import type { PolicyConfig } from '../../sla/index.js';
import { rowId } from '../../sla/rowId.js';
import { presentEntries } from '../../ticket/ownEntry.js';
import { situationsOf } from './calendarSituations.js';

/** What kind of part a coverage item is. */
export type CoverageKind =
  'policy' | 'target' | 'condition' | 'outcome' | 'level' | 'rule' | 'flow' | 'calendar';

/** A part of a policy set that a scenario may reach, with a ticket that would. */
export interface NamedItem {
  readonly name: string;
  readonly kind: CoverageKind;
  readonly witness: WitnessRecord | null;
}

/** Every part of a policy set that scenarios may reach. */
export function coverageItems(set: PolicySet): NamedItem[] {
  const { config } = set;
  const item = (
    kind: CoverageKind,
    name: string,
    witness: WitnessRecord | null = null,
  ): NamedItem => ({
    name: `${kind}:${name}`,
    kind,
    witness,
  });
  const used = new Set(
    policyLists(set)
      .flat()
      .flatMap(({ calendar, calendarByGroup }) => [
        calendar,
        ...presentEntries(calendarByGroup).map(([, id]) => id),
      ]),
  );
  return [
    ...policyLists(set).flatMap((list) => ofPolicies(list, set, item)),
    ...targetedClocks(set).flatMap((clockId) =>
      ['met', 'breached'].map((state) => item('outcome', `${clockId}:${state}`)),
    ),
    ...(config.escalation ?? []).flatMap(({ id, levels }) =>
      levels.map((level) => item('level', `${id}/${level.id}`)),
    ),
    ...ofRules(set, item),
    ...(config.flows ?? []).map(({ id, when }) => {
      const [found] = orderedMatches([{ id, when }], { fields: config.sla?.fields }).rules;
      return item('flow', id, found?.matched ?? null);
    }),
    ...config.calendars.flatMap((calendar) => {
      const id = calendar.id ?? calendar.timeZone;
      const own = set.calendars.find((each) => each.id === id);
      if (own === undefined || !used.has(id)) return [];
      return situationsOf(calendar, own).map((situation) => item('calendar', `${id}:${situation}`));
    }),
  ];
}

type MakeItem = (kind: CoverageKind, name: string, witness?: WitnessRecord | null) => NamedItem;

function policyLists({ config: { sla } }: PolicySet): (readonly PolicyConfig[])[] {
  return [sla?.policies ?? [], sla?.groupPolicies ?? []];
}

/** The clocks of which some row has a target: the others can be neither met late nor breached. */
function targetedClocks(set: PolicySet): string[] {
  const rows = policyLists(set)
    .flat()
    .flatMap(({ targets }) => targets);
  const named = new Set(rows.filter(({ within }) => within !== null).map(({ metric }) => metric));
  return set.sla.clockIds.filter((id) => named.has(id));
}

function ofPolicies(
  list: readonly PolicyConfig[],
  { config: { sla } }: PolicySet,
  item: MakeItem,
): NamedItem[] {
  const fields = sla?.fields;
  const matches = orderedMatches(list, { fields });
  return list.flatMap((policy, index) => {
    const found = matches.rules[index];
    const decides = found?.decided ?? null;
    return [
      item('policy', policy.id, decides),
      ...bothWays(policy.id, { when: policy.when, index, matches, item }),
      ...ofRows(policy, { list, index, fields, item }),
    ];
  });
}

interface RowsOf {
  readonly list: readonly PolicyConfig[];
  readonly index: number;
  readonly fields: Parameters<typeof orderedMatches>[1]['fields'];
  readonly item: MakeItem;
}

function ofRows(policy: PolicyConfig, { list, index, fields, item }: RowsOf): NamedItem[] {
  const before = list.slice(0, index + 1).map(({ when }) => compileCondition(when).test);
  const reaches = (record: WitnessRecord): boolean =>
    before.findIndex((test) => test(record)) === index;
  const also = list.slice(0, index + 1).map(({ when }) => when);
  const metrics = [...new Set(policy.targets.map(({ metric }) => metric))];
  return metrics.flatMap((metric) => {
    const rows = policy.targets.flatMap((row, place) =>
      row.metric === metric ? [{ when: row.when, id: `${policy.id}/${rowId(row, place)}` }] : [],
    );
    const matches = orderedMatches(rows, { fields, also, reaches });
    return rows.flatMap(({ id, when }, place) => [
      item('target', id, matches.rules[place]?.decided ?? null),
      ...bothWays(id, { when, index: place, matches, item }),
    ]);
  });
}

interface ConditionOf {
  readonly when: PolicyConfig['when'];
  readonly index: number;
  readonly matches: OrderedMatches;
  readonly item: MakeItem;
}

/** A condition that holds and decides, and one that was asked and failed. */
function bothWays(id: string, { when, index, matches, item }: ConditionOf): NamedItem[] {
  if (when === undefined) return [];
  const later = matches.rules.slice(index + 1).find(({ decided }) => decided !== null)?.decided;
  return [
    item('condition', `${id}:true`, matches.rules[index]?.decided ?? null),
    item('condition', `${id}:false`, later ?? matches.unmatched),
  ];
}

function ofRules({ config: { routing } }: PolicySet, item: MakeItem): NamedItem[] {
  const rules = routing?.rules ?? [];
  const matches = orderedMatches(rules, { fields: routing?.fields });
  return rules.map(({ id }, index) => item('rule', id, matches.rules[index]?.decided ?? null));
}
