import {
  advanceEscalation,
  planEscalation,
  startEscalation,
  type EscalationEvent,
  type EscalationPolicy,
} from '../../escalation/index.js';
import type { LawCase } from './lawCase.js';
import type { BareLaw } from './policyLaw.js';

/** The plan of an incident tells what its path tells step by step. */
export function pathLaw(policy: EscalationPolicy): BareLaw {
  return {
    code: 'plan_is_fold',
    subject: `escalation/${policy.id}`,
    breach: (lawCase) => pathBreach(policy, lawCase),
  };
}

function pathBreach(policy: EscalationPolicy, { at, ms, laterMs }: LawCase): string | null {
  const incident = { id: 'law', openedAt: at, dueAt: at + laterMs };
  const ack = { type: 'ack', at: at + ms, by: 'law' } as const;
  const now = at + Math.max(ms, laterMs) + 1;
  const plan = planEscalation(policy, { ...incident, events: [ack] }, { now, horizon: 0 });
  // Cut at what was to be looked at next, and once more in between.
  const ticks = [Math.floor(ms / 2), Math.floor(ms / 3)].map((part) => at + part);
  const events: EscalationEvent[] = [
    ...ticks.sort((a, b) => a - b).map((tick) => ({ type: 'tick', at: tick }) as const),
    ack,
    { type: 'tick', at: now + 1 },
  ];
  let step = startEscalation(policy, incident);
  const told = [...step.notifications];
  for (const event of events) {
    step = advanceEscalation(policy, step.state, event);
    told.push(...step.notifications);
  }
  if (JSON.stringify(told) === JSON.stringify(plan.notifications)) return null;
  return `opened at ${at}: the plan tells ${plan.notifications.length} times, the steps ${told.length}`;
}
