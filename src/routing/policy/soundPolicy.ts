import type { Issue } from '../../errors/index.js';
import { UNKNOWN_KEY } from '../../errors/kinds/config.js';
import type { PlacedRule } from './checkRouting.js';
import type { QueueRule, RoutingConfig } from './routingConfig.js';

/** What of a policy has the right shape, so that a wrong part does not hide what others mean. */
export interface SoundPolicy {
  /** Without its rules. */
  readonly policy: RoutingConfig;
  readonly rules: readonly PlacedRule[];
}

/**
 * Finds the parts that can be checked further.
 *
 * @param config - what was handed in, of any kind
 * @param shape - what is wrong with its shape; a key too many harms nothing else
 */
export function soundPolicy(config: unknown, shape: readonly Issue[]): SoundPolicy {
  const harm = shape.filter(({ code }) => code !== UNKNOWN_KEY.code).map(({ path }) => path);
  if (typeof config !== 'object' || config === null || harm.some(({ length }) => length === 0)) {
    return { policy: {}, rules: [] };
  }
  const { rules, ...rest } = config as RoutingConfig;
  const broken = new Set(harm.map(([key]) => key));
  const policy = Object.fromEntries(Object.entries(rest).filter(([key]) => !broken.has(key)));
  const wrong = new Set(harm.filter(([key]) => key === 'rules').map(([, index]) => index));
  const list: readonly QueueRule[] = Array.isArray(rules) ? (rules as readonly QueueRule[]) : [];
  return {
    policy,
    rules: list.map((rule, index) => ({ rule, index })).filter(({ index }) => !wrong.has(index)),
  };
}
