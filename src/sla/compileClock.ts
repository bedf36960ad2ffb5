import { compileCondition } from '../conditions/index.js';
import { GROUP_CLOCK } from './knownNames.js';
import type { ClockConfig, ClockTrigger, OnReopen } from './clockConfig.js';
import {
  EFFECTS,
  type ClockEffect,
  type CompiledClock,
  type CompiledPolicy,
  type CompiledTrigger,
  type Effect,
  type EffectsOfType,
  type EffectTables,
} from './compiledSla.js';
import { compilePauseOn } from './compilePolicy.js';
import { derivedTypes } from './derivedTypes.js';
import { roleMask } from './effectsOf.js';
import { parseSpan } from './parseSpan.js';
import type { SwitchName } from './switches.js';

/** Compiles a clock that was checked. */
export function compileClock(
  config: ClockConfig,
  index: number,
  policies: readonly CompiledPolicy[],
): CompiledClock {
  return {
    id: config.id,
    index,
    ofGroups: config.id === GROUP_CLOCK,
    config,
    pauses: config.pauseOn === undefined ? null : compilePauseOn(config.pauseOn),
    runWhile: config.runWhile === undefined ? null : compileCondition(config.runWhile),
    onReopen: (config.onReopen ?? 'ignore') as OnReopen,
    reopenWithinMs: config.reopenWithin === undefined ? null : parseSpan(config.reopenWithin),
    policies,
  };
}

/** Works out what each kind of event may do to the clocks. */
export function compileEffects(clocks: readonly CompiledClock[]): EffectTables {
  const all = clocks.flatMap((clock) =>
    EFFECTS.flatMap((effect) =>
      (clock.config[effect] ?? []).map((trigger) => compileTrigger(clock, effect, trigger)),
    ),
  );
  // A log may hold any word as a type, a derived one too: only the replay brings those about.
  const isDerived = (type: string): boolean => derivedTypes.some((each) => each === type);
  const asked = all.map(({ type }) => type).filter((type) => !isDerived(type));
  const types = [...new Set(['', 'created', 'status_changed', 'merged', ...asked])];
  const table = (also: readonly string[]): Map<string, EffectsOfType> =>
    new Map(types.map((type) => [type, endingAndStarting(all, [type, ...also])]));
  return {
    effects: table([]),
    derivedEffects: {
      solved: table(['solved']),
      reopened: table(['reopened']),
      merged_away: table(['merged_away']),
    },
  };
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
      switch: trigger.switch === undefined ? null : switchOf(trigger.switch, clock),
    },
  };
}

function switchOf(
  { name, is, of = '' }: NonNullable<ClockTrigger['switch']>,
  clock: CompiledClock,
): CompiledTrigger['switch'] {
  return { name: name as SwitchName, is, of: of === '' ? clock.id : of };
}

function endingAndStarting(all: readonly ClockEffect[], types: readonly string[]): EffectsOfType {
  const found = all.filter(({ type }) => types.includes(type));
  const isEnding = ({ effect }: ClockEffect): boolean => effect === 'cancel' || effect === 'stop';
  return {
    ending: found.filter(isEnding),
    starting: found.filter((each) => !isEnding(each)),
  };
}
