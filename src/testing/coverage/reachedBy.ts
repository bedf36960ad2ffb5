import { alwaysOpen } from '../../calendar/index.js';
import { compileCondition } from '../../conditions/index.js';
import type { PolicySet } from '../../policy/index.js';
import { routeItem } from '../../routing/index.js';
import { evaluateSla, explainClock, selectPolicy, type PolicySelection } from '../../sla/index.js';
import { toEpochMs } from '../../time/index.js';
import { itemAt } from '../scenarios/itemAt.js';
import { escalationOf, planOf, recordAt, type ScenarioRun } from '../scenarios/scenarioRun.js';
import { situationsBetween } from './calendarSituations.js';

/** What a scenario reaches of its policy set, by the names of `coverageItems`, in order, each once. */
export function reachedBy(run: ScenarioRun): string[] {
  const instants = instantsOf(run);
  const end = Math.max(...instants);
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

/** Every instant at which something happens or is expected. */
function instantsOf({ config, times, ticket }: ScenarioRun): number[] {
  const expected = (config.expect ?? []).map(({ at }) => times.read(at, 'scenario.expect.at'));
  const events = ticket.events.map(({ at }) => toEpochMs(at));
  return [...new Set([times.start, ...events, ...expected])].sort((a, b) => a - b);
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
        row.when === undefined ? [] : [`${id}/${row.id ?? `${row.metric}[${index}]`}`],
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
  const record = recordAt(run, run.times.start);
  const flow = run.set.flows.find(({ when }) => compileCondition(when).test(record as never));
  return flow === undefined ? [] : [`flow:${flow.id}`];
}

/**
 * The situations of the calendars in which the ticket's clocks counted: up to the last instant that
 * is asked about, or to the last due or breached instant that is expected, which rests on them.
 */
function ofCalendars(run: ScenarioRun, end: number): string[] {
  const { set, ticket, times } = run;
  const to = Math.max(end, ...expectedInstants(run));
  const clockIds = Object.keys(evaluateSla(set.sla, ticket, { now: end }).clocks);
  const used = new Set(
    clockIds.flatMap((clockId) =>
      explainClock(set.sla, ticket, clockId, { now: end }).segments.map(
        ({ calendarId }) => calendarId,
      ),
    ),
  );
  return set.calendars
    .filter(({ id }) => id !== alwaysOpen.id && used.has(id))
    .flatMap((calendar) =>
      situationsBetween(set, calendar, { from: times.start, to }).map(
        (situation) => `calendar:${calendar.id}:${situation}`,
      ),
    );
}

/** The due and breached instants that are expected of clocks. */
function expectedInstants({ config, times }: ScenarioRun): number[] {
  const clocks = (config.expect ?? []).flatMap((each) => Object.values(each.clocks ?? {}));
  return clocks
    .flatMap(({ due, breached }) => [due, breached])
    .filter((text) => typeof text === 'string')
    .map((text) => times.read(text, 'scenario.expect.clocks'));
}
