import {
  advanceEscalation,
  decideAction,
  defineDecisionRights,
  defineOnCallSchedule,
  defineOwnership,
  planEscalation,
  readEscalation,
  startEscalation,
} from 'custops';
import type {
  Decision,
  EscalationEvent,
  EscalationPolicy,
  EscalationPolicyConfig,
  EscalationReading,
  EscalationState,
  EscalationStep,
  OnCallSchedule,
  Ownership,
} from 'custops';

declare const policy: EscalationPolicy;
declare const state: EscalationState;
declare const event: EscalationEvent;
declare function setTimer(at: Date | null): void;
declare function wakeSomebody(reason: string): void;

// Who sets a timer has to say what becomes of an incident on which nothing more happens.
const step = advanceEscalation(policy, state, event);
// @ts-expect-error an exhausted or unreachable incident has no next check
step.nextCheckAt satisfies unknown;
// @ts-expect-error neither has a fresh one that nobody could be told of
startEscalation(policy, { openedAt: 0 }).nextCheckAt satisfies unknown;
// @ts-expect-error a reading is no way around it
readEscalation(policy, state, { now: 0 }).nextCheckAt satisfies unknown;
// @ts-expect-error nor is a plan
planEscalation(policy, { openedAt: 0 }, { now: 0 }).nextCheckAt satisfies unknown;

/** Compiles because both are handled. */
export function handled(answer: EscalationStep | EscalationReading): void {
  switch (answer.status) {
    case 'exhausted':
      wakeSomebody(`nobody answered since ${answer.since.toISOString()}`);
      return;
    case 'unreachable':
      wakeSomebody(`only ${answer.fallback.join()} could be told`);
      setTimer(answer.recheckAt);
      return;
    case 'triggered':
    case 'acknowledged':
    case 'paused':
    case 'resolved':
      setTimer(answer.nextCheckAt);
      return;
    default:
      answer satisfies never;
  }
}

/** Does not compile when one of them is left out. */
export function forgotten(answer: EscalationStep): void {
  if (answer.status === 'exhausted') return;
  // @ts-expect-error unreachable is left
  answer.nextCheckAt satisfies unknown;
}

// What JSON gives is a config: words are text there.
declare const imported: {
  id: string;
  trigger: string;
  levels: {
    id: string;
    owner: string;
    targets: { user: string }[];
    ifEmpty: string;
    when: { duePercent: number };
  }[];
};
imported satisfies EscalationPolicyConfig;

const level = { id: 'first', owner: 'mia' };
const ownerless = { id: 'first', targets: [{ user: 'ana' }] };
// @ts-expect-error a level without an owner
ownerless satisfies EscalationPolicyConfig['levels'][number];
const mailed = { ...level, targets: [{ mail: 'ana' }] };
// @ts-expect-error a target of no kind
mailed satisfies EscalationPolicyConfig['levels'][number];

// An imported on-call schedule, rights and ownership likewise.
declare const rota: {
  id: string;
  timeZone: string;
  layers: {
    id: string;
    anchor: string;
    handoff: { unit: string; every: number; clock: string };
    slots: string[][];
    restrictions: { days: number[]; from: string; to: string }[];
    advance: string;
  }[];
  overrides: { kind: string; user: string; by: string; from: string; to: string }[];
};
defineOnCallSchedule(rota) satisfies OnCallSchedule;
declare const rules: {
  chain: string[];
  rules: {
    id: string;
    effect: string;
    role: string;
    action: string;
    max: number;
    currency: string;
    when: { tier: string };
  }[];
};
const rights = defineDecisionRights(rules);
declare const owners: {
  relationship: { id: string; owner: { field: string } }[];
  working: { id: string; when: { group: string }; owner: { person: string } }[];
  fallback: string;
};
defineOwnership(owners) satisfies Ownership;

// @ts-expect-error a schedule has a zone: whose nine o'clock would it be?
defineOnCallSchedule({ id: 's', layers: [] });
// @ts-expect-error ownership has somebody to fall back on
defineOwnership({ relationship: [], working: [] });

/** Who may decide is known only where somebody may. */
export function decided(decision: Decision): string {
  // @ts-expect-error an allowed or denied request goes to nobody
  decision.to satisfies unknown;
  switch (decision.effect) {
    case 'escalate':
    case 'refer':
      return decision.to;
    case 'allow':
    case 'deny':
      return decision.effect;
    default:
      return decision satisfies never;
  }
}
decided(decideAction(rights, { role: 'agent', action: 'refund' }));
