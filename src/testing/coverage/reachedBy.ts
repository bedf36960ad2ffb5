import { alwaysOpen } from '../../calendar/index.js';
import type { PolicySet } from '../../policy/index.js';
import { routeItem } from '../../routing/index.js';
import { evaluateSla, explainClock, selectPolicy, type PolicySelection } from '../../sla/index.js';
import { rowId } from '../../sla/rowId.js';
import { placeText } from '../scenarios/expandRows.js';
import { itemAt } from '../scenarios/itemAt.js';
import { escalationOf, planOf } from '../scenarios/planOf.js';
import { flowOf, type ScenarioRun } from '../scenarios/scenarioRun.js';
import { situationsBetween } from './calendarSituations.js';

/** What a scenario reaches of its policy set, by the names of `coverageItems`, in order, each once. */
export function reachedBy(run: ScenarioRun): string[] {
  const { instants } = run;
  const end = instants.at(-1) ?? run.times.start;
  const names = new Set<string>();
  for (const at of instants) {
    for (const name of [...ofPolicies(run, at), ...ofRouting(run, at)]) names.add(name);
    const { clocks } = evaluateSla(run.set.sla, run.ticket, { now: at });
    for (const [clockId, { cycles }] of Object.entries(clocks)) {
      for (const { state } of cycles) names.add(`outcome:${clockId}:${state}`);
    }
  }
  for (const name of [...ofLevels(run, end), ...ofFlows(run), ...ofCalendars(run, end)]) {
    names.add(name);
  }
  return [...names];
}

function ofPolicies({ set, ticket }: ScenarioRun, at: number): string[] {
  const selection = selectPolicy(set.sla, ticket, { now: at });
  const conditional = conditionalIds(set);
  const both = (
    decided: string | null,
    rejected: PolicySelection['rejectedPolicies'],
  ): string[] => [
    ...rejected.map(({ id }) => `condition:${id}:false`),
    ...(decided !== null && conditional.has(decided) ? [`condition:${decided}:true`] : []),
  ];
  return [
    ...(selection.policyId === null ? [] : [`policy:${selection.policyId}`]),
    ...both(selection.policyId, selection.rejectedPolicies),
    ...selection.targets.flatMap(({ policyId, targetId, rejectedPolicies, rejectedTargets }) => [
      ...(policyId === null ? [] : [`policy:${policyId}`]),
      ...(targetId === null ? [] : [`target:${targetId}`]),
      ...both(policyId, rejectedPolicies),
      ...both(targetId, rejectedTargets),
    ]),
  ];
}

/** The policies and rows that have a condition. */
function conditionalIds({ config: { sla } }: PolicySet): ReadonlySet<string> {
  const policies = [...(sla?.policies ?? []), ...(sla?.groupPolicies ?? [])];
  return new Set(
    policies.flatMap(({ id, when, targets }) => [
      ...(when === undefined ? [] : [id]),
      ...targets.flatMap((row, index) =>
        row.when === undefined ? [] : [`${id}/${rowId(row, index)}`],
      ),
    ]),
  );
}

function ofRouting(run: ScenarioRun, at: number): string[] {
  if (run.set.config.routing === undefined) return [];
  const { ruleId } = routeItem(run.set.routing, itemAt(run, at), { explain: false });
  return ruleId === null ? [] : [`rule:${ruleId}`];
}

function ofLevels(run: ScenarioRun, end: number): string[] {
  const id = escalationOf(run);
  const told = planOf(run, end)?.notifications ?? [];
  return told.map(({ levelId }) => `level:${id ?? ''}/${levelId ?? 'fallback'}`);
}

function ofFlows(run: ScenarioRun): string[] {
  const flow = flowOf(run);
  return flow === undefined ? [] : [`flow:${flow.id}`];
}

/**
 * The situations of the calendars in which the ticket's clocks counted: up to the last instant that
 * is asked about, or to the last instant at which that clock is expected to be due or breached,
 * which rests on them.
 */
function ofCalendars(run: ScenarioRun, end: number): string[] {
  const { set, ticket, instants } = run;
  const from = instants[0] ?? end;
  const { clocks } = evaluateSla(set.sla, ticket, { now: end });
  return Object.entries(clocks).flatMap(([clockId, { cycles }]) => {
    const segments = cycles.flatMap(
      (_, cycle) => explainClock(set.sla, ticket, clockId, { now: end, cycle }).segments,
    );
    const used = new Set(segments.map(({ calendarId }) => calendarId));
    const to = Math.max(end, ...expectedInstants(run, clockId));
    return set.calendars
      .filter(({ id }) => id !== alwaysOpen.id && used.has(id))
      .flatMap((calendar) =>
        situationsBetween(set, calendar, { from, to }).map(
          (situation) => `calendar:${calendar.id}:${situation}`,
        ),
      );
  });
}

/** The due and breached instants that are expected of a clock. */
function expectedInstants({ config, times, placeOf }: ScenarioRun, clockId: string): number[] {
  const place = placeText(placeOf('expect'));
  return (config.expect ?? [])
    .flatMap(({ clocks }) => [clocks?.[clockId]?.due, clocks?.[clockId]?.breached])
    .filter((text) => typeof text === 'string')
    .map((text) => times.read(text, place));
}
