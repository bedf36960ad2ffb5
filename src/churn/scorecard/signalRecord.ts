import { InputError } from '../../errors/index.js';
import { INVALID_SIGNAL } from '../../errors/kinds/churn.js';
import { toEpochMs, type InstantLike } from '../../time/index.js';

/** What a signal may be. */
export type SignalValue = number | string | boolean;

/** A signal's value with where it comes from. */
export interface SignalReading {
  /** Null when it is not known. */
  readonly value: SignalValue | null;
  /** How fresh it is: the instant of what it was read from. Without one it is never stale. */
  readonly at?: InstantLike | null;
  /** How many things it was read from. */
  readonly n?: number | null;
}

/**
 * Signals by name: bare values, or readings as `churnSignals` gives them. Null, undefined and
 * absent are missing alike.
 */
export type SignalRecord = Readonly<Record<string, SignalReading | SignalValue | null | undefined>>;

/** A signal as it was found. */
export interface ReadSignal {
  readonly value: SignalValue | null;
  /** Epoch ms. */
  readonly at: number | null;
  readonly n: number | null;
}

const MISSING: ReadSignal = { value: null, at: null, n: null };

/**
 * Reads one signal of a record, own properties only.
 *
 * @throws InputError `invalid_signal`, or a code of `toEpochMs`, naming `signals.<name>`
 */
export function readSignal(signals: SignalRecord, name: string): ReadSignal {
  const found = Object.hasOwn(signals, name) ? signals[name] : undefined;
  const argument = `signals.${name}`;
  if (found === undefined || found === null) return MISSING;
  if (typeof found !== 'object') return { ...MISSING, value: checked(found, argument) };
  const { value, at, n } = found;
  // A list or a Date has no value, and is no way to say that there is none.
  if (!('value' in found)) throw invalid(argument, found);
  return {
    value: value === null || value === undefined ? null : checked(value, `${argument}.value`),
    at: at === null || at === undefined ? null : toEpochMs(at, `${argument}.at`),
    n: typeof n === 'number' && Number.isFinite(n) ? n : null,
  };
}

/** Whether something is the value of a signal, of which null is none. */
export function isSignalValue(value: unknown): value is SignalValue {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

function checked(value: unknown, argument: string): SignalValue {
  if (isSignalValue(value)) return value;
  throw invalid(argument, value);
}

function invalid(argument: string, value: unknown): InputError {
  const expected = 'a finite number, a text, a boolean, a reading with a value, or null';
  return new InputError(INVALID_SIGNAL, argument, value, expected);
}
