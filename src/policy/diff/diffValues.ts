import { compareCodePoints } from '../../ticket/compareCodePoints.js';
import { presentEntries } from '../../ticket/ownEntry.js';
import type { PolicyChange } from './policyChange.js';
import { nameOfEntry } from './nameOfEntry.js';
import { shortText } from './shortText.js';

type Path = readonly (string | number)[];

/** Where a comparison stands: by keys and places, and by names. */
export interface DiffPlace {
  readonly path: Path;
  readonly names: readonly string[];
}

/** Deeper parts are told as a whole. A config that was checked is not as deep. */
const MOST_DEPTH = 40;

/** Finds what differs between two values of plain JSON. */
export function diffValues(before: unknown, after: unknown, place: DiffPlace): PolicyChange[] {
  if (before === undefined) return [change('added', { after }, place)];
  if (after === undefined) return [change('removed', { before }, place)];
  if (sortedText(before) === sortedText(after)) return [];
  if (place.path.length < MOST_DEPTH) {
    if (isNamedList(before) && isNamedList(after)) return diffLists(before, after, place);
    if (isRecord(before) && isRecord(after)) return diffRecords(before, after, place);
  }
  return [change('changed', { before, after }, place)];
}

/** Keys that would stand in nearly every line and say nothing there. */
const IMPLIED: ReadonlySet<string> = new Set(['sla', 'policies', 'targets', 'within']);

function diffRecords(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  { path, names }: DiffPlace,
): PolicyChange[] {
  const entries = [...presentEntries(before), ...presentEntries(after)];
  const keys = [...new Set(entries.map(([key]) => key))];
  return keys.flatMap((key) => {
    return diffValues(ownValue(before, key), ownValue(after, key), {
      path: [...path, key],
      names: IMPLIED.has(key) ? names : [...names, key.replaceAll('_', ' ')],
    });
  });
}

/** Lists whose entries have names are compared by name; a new order is told once. */
function diffLists(
  before: readonly Readonly<Record<string, unknown>>[],
  after: readonly Readonly<Record<string, unknown>>[],
  { path, names }: DiffPlace,
): PolicyChange[] {
  const was = namedEntries(before);
  const is = namedEntries(after);
  const both = [...was.keys()].filter((name) => is.has(name));
  const order = [...is.keys()].filter((name) => was.has(name));
  const changes = [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
    const index = is.get(name)?.index ?? was.get(name)?.index ?? 0;
    const entryPlace = { path: [...path, index], names: [...names, ...name.split('\n')] };
    return diffValues(was.get(name)?.entry, is.get(name)?.entry, entryPlace);
  });
  if (both.join('\0') === order.join('\0')) return changes;
  const words = (list: readonly string[]): string[] =>
    list.map((name) => name.replace('\n', ' / '));
  const moved = change('moved', { before: words(both), after: words(order) }, { path, names });
  return [...changes, moved];
}

interface NamedEntry {
  readonly entry: unknown;
  readonly index: number;
}

/** Entries by name; of several with one name the second is called so. */
function namedEntries(list: readonly Readonly<Record<string, unknown>>[]): Map<string, NamedEntry> {
  const named = new Map<string, NamedEntry>();
  for (const [index, entry] of list.entries()) {
    const name = nameOfEntry(entry) ?? '';
    let own = name;
    for (let count = 2; named.has(own); count++) own = `${name} (${count})`;
    named.set(own, { entry, index });
  }
  return named;
}

function change(
  kind: PolicyChange['kind'],
  values: { readonly before?: unknown; readonly after?: unknown },
  { path, names }: DiffPlace,
): PolicyChange {
  const { before, after } = values;
  const where = names.join(' / ') || String(path.at(-1) ?? '');
  const what = {
    added: () => `added ${shortText(after)}`,
    removed: () => `removed ${shortText(before)}`,
    changed: () => `${shortText(before)} → ${shortText(after)}`,
    moved: () => `order ${shortText(before)} → ${shortText(after)}`,
  };
  return { kind, path, names, ...values, text: `${where} ${what[kind]()}`.trim() };
}

/** JSON whose objects have their keys in order: equal for values that say the same. */
function sortedText(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    isRecord(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => compareCodePoints(a, b)))
      : each,
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list of objects that all have a name, or are none at all. */
function isNamedList(value: unknown): value is readonly Readonly<Record<string, unknown>>[] {
  return (
    Array.isArray(value) && value.every((each) => isRecord(each) && nameOfEntry(each) !== null)
  );
}

function ownValue(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
