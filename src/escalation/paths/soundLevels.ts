import type { Issue } from '../../errors/index.js';
import { soundEntries } from '../soundEntries.js';
import { UNKNOWN_KEY } from '../../errors/kinds/config.js';
import type { EscalationLevelConfig, EscalationPolicyConfig } from './escalationPolicyConfig.js';

/** A level whose shape is right, with its place. */
export interface PlacedLevel {
  readonly level: EscalationLevelConfig;
  readonly index: number;
}

/** What of a config can be checked further, so that wrong shapes do not hide wrong meanings. */
export interface SoundPolicy {
  /** Without the keys whose shape is wrong; the levels stand apart. */
  readonly rest: Partial<Omit<EscalationPolicyConfig, 'levels'>>;
  readonly levels: readonly PlacedLevel[];
  /** How many levels there are, right or not; null when the list is none. */
  readonly count: number | null;
}

/**
 * Finds the parts whose shape is right.
 *
 * @param config - what was handed in, of any kind
 * @param shape - what is wrong with its shape; a key too many harms nothing else
 */
export function soundLevels(config: unknown, shape: readonly Issue[]): SoundPolicy {
  const harm = shape.filter(({ code }) => code !== UNKNOWN_KEY.code);
  if (harm.some(({ path }) => path.length === 0) || typeof config !== 'object' || config === null) {
    return { rest: {}, levels: [], count: null };
  }
  const harmedKeys = new Set(harm.map(({ path }) => path[0]));
  const { levels, ...rest } = config as EscalationPolicyConfig;
  return {
    rest: Object.fromEntries(Object.entries(rest).filter(([key]) => !harmedKeys.has(key))),
    levels: soundEntries<EscalationLevelConfig>(config, 'levels', shape).map(
      ({ entry: level, index }) => ({ level, index }),
    ),
    count: Array.isArray(levels) ? levels.length : null,
  };
}
