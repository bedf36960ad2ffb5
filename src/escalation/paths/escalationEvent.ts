import { InputError } from '../../errors/index.js';
import { WRONG_TYPE, WRONG_VALUE } from '../../errors/kinds/config.js';
import { oneOf } from '../../errors/oneOf.js';
import { requireObject } from '../../errors/requireObject.js';
import { toEpochMs, type InstantLike } from '../../time/index.js';
import type { DueInstants } from './escalationState.js';
import { readDue, readSlaClock, type SlaClockInstants } from './slaClockInstants.js';

/** Something that happened to an incident, or that time has passed. */
export type EscalationEvent =
  | {
      readonly type: EscalationEventType;
      readonly at: InstantLike;
      /** Who did it; told in `changes`. */
      readonly by?: string | undefined;
    }
  /** Time has passed: what was due before `at` happens. */
  | { readonly type: 'tick'; readonly at: InstantLike }
  /** The due instant is another one, or none. */
  | { readonly type: 'due_changed'; readonly at: InstantLike; readonly dueAt: InstantLike | null }
  /** What the SLA clock says now. */
  | { readonly type: 'clock_read'; readonly at: InstantLike; readonly clock: SlaClockInstants };

/** What somebody does to an incident. */
export type EscalationEventType =
  /** Somebody takes it. */
  | 'ack'
  /** Whoever has taken it gives it back. */
  | 'unack'
  /** On to the next level by hand. */
  | 'escalate'
  | 'resolve'
  | 'reopen'
  /** Every running delay is frozen, as while a customer is waited for. */
  | 'pause'
  | 'resume';

/** An event that was checked. */
export type ReadEvent =
  | { readonly type: EscalationEventType; readonly at: number; readonly by: string | null }
  | { readonly type: 'tick'; readonly at: number }
  | { readonly type: 'due'; readonly at: number; readonly due: DueInstants };

const ACTS: readonly EscalationEventType[] = [
  'ack',
  'unack',
  'escalate',
  'resolve',
  'reopen',
  'pause',
  'resume',
];

/**
 * Checks an event.
 *
 * @throws InputError `wrong_type`, `wrong_value` for an unknown type, and those of instants
 */
export function readEvent(event: EscalationEvent, argument: string): ReadEvent {
  requireObject(event, argument, 'an event');
  const at = toEpochMs(event.at, `${argument}.at`);
  switch (event.type) {
    case 'tick':
      return { type: 'tick', at };
    case 'due_changed': {
      const dueAt = readDue(event.dueAt, `${argument}.dueAt`);
      return { type: 'due', at, due: { knownAt: at, dueAt, warnings: {} } };
    }
    case 'clock_read':
      return { type: 'due', at, due: readSlaClock(event.clock, at, `${argument}.clock`) };
    default:
      return { type: readType(event.type, argument), at, by: readBy(event.by, argument) };
  }
}

function readType(type: EscalationEventType, argument: string): EscalationEventType {
  if (ACTS.includes(type)) return type;
  const expected = oneOf([...ACTS, 'tick', 'due_changed', 'clock_read']);
  throw new InputError(WRONG_VALUE, `${argument}.type`, type, expected);
}

function readBy(by: string | undefined, argument: string): string | null {
  if (by === undefined || typeof by === 'string') return by ?? null;
  throw new InputError(WRONG_TYPE, `${argument}.by`, by, 'the id of a person');
}
