import type { DirectoryConfig, EscalationPolicyConfig } from 'custops';
import { isJsonObject, listAt, type JsonObject } from '../../runner/json.js';

/** Minutes of the file as ms of the library. */
export function minutes(count: number): number {
  return count * 60_000;
}

const SPANS = new Set([
  'escalateAfter',
  'renotifyEvery',
  'repeatEvery',
  'ackTimeout',
  'sinceOpen',
  'beforeDue',
  'afterDue',
]);

/** A policy of the file as a config: minutes as ms, money in one currency, `clock` as `time`. */
export function policyConfig(id: string, raw: JsonObject, calendar?: string): unknown {
  const { clock, calendar: _, ...rest } = raw;
  const config = translated(rest) as JsonObject;
  return {
    ...config,
    id,
    ...(clock === undefined ? {} : { time: clock }),
    ...(calendar === undefined ? {} : { calendar }),
    // A path without levels that names none is a mistake of its own, in the lint cases.
    levels: listAt(raw, 'levels').map((level) => translated(level)),
  };
}

function translated(value: unknown): unknown {
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== null)
      .map(([key, each]) => [key, translatedAt(key, each)]),
  );
}

function translatedAt(key: string, value: unknown): unknown {
  if (typeof value === 'number' && SPANS.has(key)) return minutes(value);
  if (key === 'authorityLimit' && typeof value === 'number') {
    return { amount: Math.round(value * 100), currency: 'EUR' };
  }
  return key === 'when' ? translated(value) : value;
}

/** Everybody whom policies name, with the teams and managers of the case, if it has any. */
export function directoryFor(
  policies: readonly EscalationPolicyConfig[],
  context: JsonObject = {},
): DirectoryConfig {
  const managers = isJsonObject(context['managers']) ? context['managers'] : {};
  const teams = isJsonObject(context['teams']) ? context['teams'] : {};
  const named = policies.flatMap(({ levels, fallback = [] }) => [
    ...levels.map(({ owner }) => owner),
    ...[...levels.flatMap(({ targets }) => targets), ...fallback].flatMap((target) => {
      if ('user' in target) return [target.user];
      return 'managerOf' in target && typeof target.managerOf === 'string'
        ? [target.managerOf]
        : [];
    }),
  ]);
  const ids = new Set(
    [...named, ...Object.entries(managers).flat(), ...Object.values(teams).flat()].filter(
      (each) => typeof each === 'string',
    ),
  );
  return {
    people: [...ids].map((id) => {
      const manager = managers[id];
      return { id, ...(typeof manager === 'string' && { manager }) };
    }),
    teams: Object.entries(teams).map(([id, members]) => ({ id, members: members as string[] })),
  };
}
