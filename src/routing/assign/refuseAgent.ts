import { InputError } from '../../errors/index.js';
import { isTexts } from '../../errors/isTexts.js';
import type { ErrorKind } from '../../errors/errorKind.js';
import { INVALID_AGENT, INVALID_UNITS } from '../../errors/kinds/routing.js';
import { toUnits } from '../policy/units.js';

/** Refuses an agent, naming the key and the value. */
export function refuseAgent(
  where: string,
  received: unknown,
  expected: string,
  kind: ErrorKind = INVALID_AGENT,
): never {
  throw new InputError(kind, where, received, expected);
}

/** A list of texts as a set; nothing is an empty one. */
export function nameSet(value: unknown, where: string): ReadonlySet<string> {
  if (value === undefined) return new Set();
  if (!isTexts(value)) {
    refuseAgent(where, value, 'a list of texts');
  }
  return new Set(value as readonly string[]);
}

/** A number in thousandths. */
export function units(value: unknown, where: string): number {
  const read = toUnits(value);
  if (read === null) refuseAgent(where, value, 'a number such as 3', INVALID_UNITS);
  return read;
}

/** Numbers by name, in thousandths. */
export function unitsByName(value: unknown, where: string): Map<string, number> {
  if (value === undefined) return new Map();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuseAgent(where, value, 'an object of numbers by name');
  }
  return new Map(
    Object.entries(value).map(([name, each]) => [name, units(each, `${where}.${name}`)]),
  );
}
