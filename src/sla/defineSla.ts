import { alwaysOpen } from '../calendar/index.js';
import { frozenCopy } from '../conditions/frozenCopy.js';
import { throwIfAny } from '../errors/configError.js';
import { parseConfig } from '../errors/parseConfig.js';
import type { TicketOptions } from '../ticket/index.js';
import { CREATED } from '../ticket/ticketChange.js';
import { compileTicketRules } from '../ticket/ticketRules.js';
import { bindingChanges, changesOf, fieldsAskedFor, pausingChanges } from './fieldsAskedFor.js';
import { checkSla, type SlaReferences } from './checkSla.js';
import { GROUP_CLOCK } from './knownNames.js';
import { compileClock, compileEffects } from './compileClock.js';
import type { CompiledSla } from './compiledSla.js';
import { compilePolicy } from './compilePolicy.js';
import { presets } from './presets.js';
import { compiled, type Sla } from './sla.js';
import type { ClockIds, SlaConfig } from './slaConfig.js';
import { slaSchema } from './slaSchema.js';
import { soundParts } from './soundParts.js';

/**
 * Checks service level rules and compiles them.
 *
 * Policies are asked in their order, the first that matches decides; of its rows, the first of a
 * metric that matches. Every clock that the config names anywhere is in every answer.
 *
 * @param config - the rules, plain JSON
 * @param references - `calendars`: the compiled calendars that policies name by id; `24x7` is
 *   always there
 * @returns the compiled rules, frozen, typed by the clocks that they name
 * @throws ConfigError with every issue, such as `unknown_key`, `unknown_calendar`,
 *   `unknown_metric`, `target_not_positive`, `target_too_long`, `invalid_warning`,
 *   `same_conditions`, `duplicate_id`, and those of conditions and durations
 * @example
 * ```ts
 * import { defineSla } from 'custops';
 *
 * const sla = defineSla(
 *   {
 *     policies: [
 *       { id: 'gold', when: { tier: 'gold' }, calendar: '24x7', targets: [{ metric: 'resolution', within: '8h', pauseOn: ['pending'] }] },
 *       { id: 'all', calendar: '24x7', targets: [{ metric: 'first_response', within: '4h' }] },
 *     ],
 *   },
 *   { calendars: [] },
 * );
 * sla.clockIds; // => ['first_response', 'resolution']
 * ```
 */
export function defineSla<const C extends SlaConfig>(
  config: C,
  references: SlaReferences,
): Sla<ClockIds<C>> {
  const { issues } = parseConfig(slaSchema, config);
  throwIfAny([...issues, ...checkSla(soundParts(config, issues), references)]);
  const form = compileSla(frozenCopy<SlaConfig>(config), references);
  return Object.freeze({
    clockIds: Object.freeze(form.clocks.map(({ id }) => id as ClockIds<C>)),
    policyIds: Object.freeze([...form.policies, ...form.groupPolicies].map(({ id }) => id)),
    [compiled]: form,
  });
}

function compileSla(config: SlaConfig, { calendars }: SlaReferences): CompiledSla {
  const policies = config.policies.map(compilePolicy);
  const groupPolicies = (config.groupPolicies ?? []).map(compilePolicy);
  const clocks = namedClocks(config).map((clock, index) =>
    compileClock(clock, index, clock.id === GROUP_CLOCK ? groupPolicies : policies),
  );
  const both = [...policies, ...groupPolicies];
  const rows = both.flatMap((policy) => [...policy.rows.values()].flat());
  // The schema has held every status to the words that the library knows.
  const ticketOptions = {
    ...(config.statusCategories && { statusCategories: config.statusCategories }),
    ...(config.eventTypes && { eventTypes: config.eventTypes }),
  } as TicketOptions;
  const asked = fieldsAskedFor(clocks, both);
  return {
    clocks,
    clockById: new Map(clocks.map((clock) => [clock.id, clock])),
    ...compileEffects(clocks),
    policies,
    groupPolicies,
    rowById: new Map(rows.map((row) => [row.id, row])),
    calendars: new Map([alwaysOpen, ...calendars].map((calendar) => [calendar.id, calendar])),
    ticketRules: compileTicketRules(ticketOptions, asked),
    ticketOptions,
    hasNegotiatedDates: rows.some(({ within }) => within?.unit === 'field'),
    askedChanges: CREATED | changesOf(asked),
    bindingChanges: bindingChanges(both),
    pausingChanges: pausingChanges(clocks, both),
  };
}

/** The clocks that a config names, its own and presets, in the presets' order. */
function namedClocks(config: SlaConfig): SlaConfig['clocks'] & object {
  const own = config.clocks ?? [];
  const rows = [...config.policies, ...(config.groupPolicies ?? [])].flatMap(
    ({ targets }) => targets,
  );
  const named = new Set(rows.map(({ metric }) => metric));
  const ownIds = new Set(own.map(({ id }) => id));
  return [...presets.filter(({ id }) => named.has(id) && !ownIds.has(id)), ...own];
}
