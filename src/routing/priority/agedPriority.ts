import type { CompiledRouting } from '../policy/routing.js';

/** One step towards 1 for each full interval of waiting; under `timeCredit` time counts otherwise. */
export function ageingSteps({ ageing, order }: CompiledRouting, waitedMs: number): number {
  if (ageing === null || order === 'timeCredit') return 0;
  return Math.max(0, Math.floor(waitedMs / ageing.everyMs));
}

/** A priority after ageing. What stands at the cap or above it is left alone. */
export function agedPriority(routing: CompiledRouting, priority: number, waitedMs: number): number {
  const cap = routing.ageing?.notAbove ?? 1;
  if (priority <= cap) return priority;
  return Math.max(cap, priority - ageingSteps(routing, waitedMs));
}
