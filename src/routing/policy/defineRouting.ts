import { alwaysOpen, type Calendar } from '../../calendar/index.js';
import { referencedCalendars } from '../../calendar/referencedCalendars.js';
import { compileRules } from '../../conditions/index.js';
import { frozenCopy } from '../../conditions/frozenCopy.js';
import { throwIfAny } from '../../errors/configError.js';
import { parseConfig } from '../../errors/parseConfig.js';
import { DEFAULT_LEVELS, checkRouting } from './checkRouting.js';
import { spanMs } from '../../time/spanMs.js';
import { compiled, type CompiledRouting, type Routing } from './routing.js';
import type { OwnerRule, QueueOrder, RoutingConfig, AssignmentStrategy } from './routingConfig.js';
import { routingSchema } from './routingSchema.js';
import { soundPolicy } from './soundPolicy.js';
import { toUnits } from './units.js';

/** What a policy refers to. */
export interface RoutingReferences {
  /** The calendars that agents' shifts name by id; `24x7` needs none. */
  readonly calendars: readonly Calendar[];
}

/**
 * Checks a routing policy and compiles it.
 *
 * @param config - the policy, plain JSON; `{}` orders by priority and gives work to the least loaded
 * @param references - `calendars`: the compiled calendars that shifts name by id
 * @returns the compiled policy, frozen
 * @throws ConfigError with every issue, such as `unknown_key`, `wrong_value`, `invalid_levels`,
 *   `invalid_priority`, `incomplete_matrix`, `invalid_span`, `invalid_units`, `unknown_skill`,
 *   `duplicate_id`, and those of conditions
 * @throws InputError `not_a_calendar`
 * @example
 * ```ts
 * import { defineRouting } from 'custops';
 *
 * const routing = defineRouting(
 *   { ageing: { every: '30m', notAbove: 2 }, strategy: 'longestIdle', weights: { voice: 5, chat: 2 } },
 *   { calendars: [] },
 * );
 * [routing.order, routing.strategy]; // => ['priority', 'longestIdle']
 * ```
 */
export function defineRouting(config: RoutingConfig, references: RoutingReferences): Routing {
  const { calendars, issues: twins } = referencedCalendars(references);
  const { issues } = parseConfig(routingSchema, config);
  const { policy, rules } = soundPolicy(config, issues);
  throwIfAny([...issues, ...checkRouting(policy, rules), ...twins]);
  const form = compileRouting(frozenCopy(config), calendars);
  return Object.freeze({
    ruleIds: form.rules.ids,
    order: form.order,
    strategy: form.strategy,
    [compiled]: form,
  });
}

function compileRouting(config: RoutingConfig, calendars: readonly Calendar[]): CompiledRouting {
  const { matrix, ageing, rules = [], skills } = config;
  const entries = <From, To>(
    record: Readonly<Record<string, From>> | undefined,
    map: (value: From) => To,
  ): [string, To][] => Object.entries(record ?? {}).map(([key, value]) => [key, map(value)]);
  // The check has held every span and number to what can be read.
  const ms = (span: unknown): number => spanMs(span) ?? 0;
  return {
    levels: config.levels ?? DEFAULT_LEVELS,
    matrix:
      matrix === undefined
        ? null
        : new Map(entries(matrix, (row) => new Map(entries(row, Number)))),
    tierBump: new Map(entries(config.tierBump, Number)),
    ageing:
      ageing === undefined ? null : { everyMs: ms(ageing.every), notAbove: ageing.notAbove ?? 1 },
    order: (config.order ?? 'priority') as QueueOrder,
    credit: new Map(entries(config.credit, ms).map(([level, span]) => [Number(level), span])),
    rules: compileRules(rules.map(({ id, when }) => ({ id, when }))),
    ruleById: new Map(rules.map((rule) => [rule.id, rule])),
    strategy: (config.strategy ?? 'leastLoaded') as AssignmentStrategy,
    owner: (config.owner ?? 'prefer') as OwnerRule,
    holdForMs: config.holdFor === undefined ? 0 : ms(config.holdFor),
    weights: new Map(entries(config.weights, (weight) => toUnits(weight) ?? 0)),
    skills: skills === undefined ? null : new Set(skills),
    calendars: new Map([alwaysOpen, ...calendars].map((calendar) => [calendar.id, calendar])),
  };
}
