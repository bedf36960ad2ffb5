import { compileCondition } from '../conditions/index.js';
import type { ClockConfig, ClockTrigger } from './clockConfig.js';
import {
  EFFECTS,
  type ClockEffect,
  type CompiledClock,
  type CompiledPolicy,
  type Effect,
  type EffectsOfType,
} from './compiledSla.js';
import { compilePauseOn } from './compilePolicy.js';
import { DERIVED_TYPES, roleMask } from './effectsOf.js';

/** Compiles a clock that was checked. */
export function compileClock(
  config: ClockConfig,
  policies: readonly CompiledPolicy[],
): CompiledClock {
  return {
    id: config.id,
    config,
    pauses: config.pauseOn === undefined ? null : compilePauseOn(config.pauseOn),
    runWhile: config.runWhile === undefined ? null : compileCondition(config.runWhile),
    onReopen: config.onReopen ?? 'ignore',
    policies,
  };
}

/** The event types from whose changes a derived type may come. */
const CHANGING_TYPES = ['created', 'status_changed', 'merged'];

/**
 * What each kind of event may do to the clocks, looked up by its type.
 *
 * An event that also brings about a derived type is looked up by both, `status_changed+solved`,
 * so that the order of effects holds across the two.
 */
export function compileEffects(clocks: readonly CompiledClock[]): Map<string, EffectsOfType> {
  const all = clocks.flatMap((clock) =>
    EFFECTS.flatMap((effect) =>
      (clock.config[effect] ?? []).map((trigger) => compileTrigger(clock, effect, trigger)),
    ),
  );
  const types = [...new Set(all.map(({ type }) => type))];
  const effects = new Map(types.map((type) => [type, inOrder(all, [type])]));
  for (const type of CHANGING_TYPES) {
    for (const derived of DERIVED_TYPES) {
      effects.set(`${type}+${derived}`, inOrder(all, [type, derived]));
    }
  }
  return effects;
}

function compileTrigger(clock: CompiledClock, effect: Effect, trigger: ClockTrigger): ClockEffect {
  return {
    clock,
    effect,
    type: trigger.type,
    trigger: {
      roles: roleMask(trigger.by),
      where: trigger.where === undefined ? null : compileCondition(trigger.where),
      ticket: trigger.ticket === undefined ? null : compileCondition(trigger.ticket),
    },
  };
}

function inOrder(all: readonly ClockEffect[], types: readonly string[]): EffectsOfType {
  const found = all.filter(({ type }) => types.includes(type));
  const rank = ({ effect }: ClockEffect): number => EFFECTS.indexOf(effect);
  const sorted = found.sort((a, b) => rank(a) - rank(b));
  const isEnding = ({ effect }: ClockEffect): boolean => effect === 'cancel' || effect === 'stop';
  return {
    ending: sorted.filter(isEnding),
    starting: sorted.filter((each) => !isEnding(each)),
  };
}
