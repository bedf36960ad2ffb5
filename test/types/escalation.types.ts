import { advanceEscalation, planEscalation, readEscalation, startEscalation } from 'custops';
import type {
  EscalationEvent,
  EscalationPolicy,
  EscalationPolicyConfig,
  EscalationReading,
  EscalationState,
  EscalationStep,
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
