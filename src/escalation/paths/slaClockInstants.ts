import { InputError } from '../../errors/index.js';
import { WRONG_TYPE } from '../../errors/kinds/config.js';
import { requireList } from '../../errors/requireList.js';
import { requireObject } from '../../errors/requireObject.js';
import { toEpochMs, type InstantLike } from '../../time/index.js';
import type { DueInstants } from './escalationState.js';

/** The instants of an SLA clock that levels can be tied to: a `ClockReading` has them. */
export interface SlaClockInstants {
  /** Whether the clock still counts or waits; of one that does not, no instant is to come. */
  readonly active: boolean;
  readonly dueAt: InstantLike | null;
  readonly warnings: readonly { readonly id: string; readonly at: InstantLike | null }[];
}

/**
 * Reads what an SLA clock says, also after a JSON round trip.
 *
 * @throws InputError `wrong_type`, and those of instants, which name the field
 */
export function readSlaClock(
  clock: SlaClockInstants,
  knownAt: number,
  argument: string,
): DueInstants {
  requireObject(clock, argument, 'a reading of an SLA clock');
  requireList(clock.warnings, `${argument}.warnings`, 'the warnings of an SLA clock');
  if (typeof clock.active !== 'boolean') {
    throw new InputError(WRONG_TYPE, `${argument}.active`, clock.active, 'true or false');
  }
  if (!clock.active) return { knownAt, dueAt: null, warnings: {} };
  const warnings = clock.warnings.map((warning, index) => {
    const name = `${argument}.warnings[${index}]`;
    requireObject(warning, name, 'a warning of an SLA clock');
    if (typeof warning.id !== 'string') {
      throw new InputError(WRONG_TYPE, `${name}.id`, warning.id, 'a text');
    }
    return [warning.id, readDue(warning.at, `${name}.at`)] as const;
  });
  return {
    knownAt,
    dueAt: readDue(clock.dueAt, `${argument}.dueAt`),
    warnings: Object.fromEntries(warnings),
  };
}

/** Reads an instant that may be unknown. */
export function readDue(at: InstantLike | null, argument: string): number | null {
  return at === null ? null : toEpochMs(at, argument);
}
