import { isOpen, cloneOf } from './cloneOf.js';
import type { Edit } from './edit.js';
import { HOST_ERROR } from './hostError.js';
import { nudged } from './nudged.js';

/** Stands in fields of tickets and the like: no message may hold it. */
export const SECRET = 'confidential-7f3a';

const MOST_PLACES = 2_000;
const MOST_REPEATS = 200;

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** What edits have to know. */
export interface EditContext {
  /** Parts of other calls. */
  readonly grafts: readonly unknown[];
  /** How many of the first arguments stay as they are. */
  readonly kept: number;
}

/** Changes one place of arguments, in place. */
export function applyEdit(args: unknown[], edit: Edit, { grafts, kept }: EditContext): void {
  const places = placesOf(args, kept);
  const place = places[edit.where % Math.max(1, places.length)];
  if (place === undefined) return;
  const change = changes[edit.kind] ?? nudge;
  change({ ...place, value: read(place), edit, places, grafts });
}

interface Spot extends Place {
  readonly value: unknown;
  readonly edit: Edit;
  readonly places: readonly Place[];
  readonly grafts: readonly unknown[];
}

const changes: Readonly<Record<string, (spot: Spot) => void>> = {
  replace: (spot) => put(spot, cloneOf(spot.edit.junk)),
  delete: ({ holder, key }) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else Reflect.deleteProperty(holder, key);
  },
  duplicate: ({ holder, key, value, edit }) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 0, cloneOf(value));
    else write(holder, edit.word, cloneOf(value));
  },
  rename: ({ holder, key, value, edit }) => {
    if (Array.isArray(holder)) return;
    Reflect.deleteProperty(holder, key);
    write(holder, edit.word, value);
  },
  swap: (spot) => {
    const other = spot.places[spot.edit.choice % spot.places.length] ?? spot;
    const theirs = cloneOf(read(other));
    write(other.holder, other.key, cloneOf(spot.value));
    put(spot, theirs);
  },
  wrap: (spot) => {
    const { word, choice } = spot.edit;
    put(spot, choice % 2 === 0 ? [spot.value] : { [word === '' ? 'a' : word]: spot.value });
  },
  repeat: (spot) => {
    const { value, edit } = spot;
    if (!Array.isArray(value) || value.length === 0) return;
    // Of what is compiled, each may take as long as a whole call.
    const isData = value.every((each) => typeof each !== 'object' || isOpen(each));
    const length = edit.choice % (isData ? MOST_REPEATS : 5);
    put(
      spot,
      Array.from({ length }, (_, i) => again(value, i)),
    );
  },
  nullPrototype: (spot) => {
    if (!isOpen(spot.value) || Array.isArray(spot.value)) return;
    put(spot, Object.create(null, Object.getOwnPropertyDescriptors(spot.value)));
  },
  sparse: ({ value, edit }) => {
    if (Array.isArray(value)) Reflect.deleteProperty(value, String(edit.choice % value.length));
  },
  throwingGetter: ({ holder, key }) => {
    Object.defineProperty(holder, key, { get: fail, enumerable: true, configurable: true });
  },
  answer: (spot) => {
    if (typeof spot.value === 'function') put(spot, () => cloneOf(spot.edit.junk));
  },
  throwing: (spot) => {
    if (typeof spot.value === 'function') put(spot, fail);
  },
  graft: (spot) => put(spot, cloneOf(spot.grafts[spot.edit.choice % spot.grafts.length])),
  secret: (spot) => {
    if (typeof spot.value === 'string') put(spot, SECRET);
  },
  strip: (spot) => put(spot, jsonCopy(spot.value)),
};

function nudge(spot: Spot): void {
  put(spot, nudged(spot.value, spot.edit));
}

function put({ holder, key }: Place, value: unknown): void {
  write(holder, key, value);
}

function fail(): never {
  throw HOST_ERROR;
}

/** Every key of plain data, breadth first. */
function placesOf(args: unknown[], kept: number): Place[] {
  const places: Place[] = [];
  const holders: Record<string, unknown>[] = [args as unknown as Record<string, unknown>];
  for (const holder of holders) {
    for (const key of Object.keys(holder)) {
      if (holder === holders[0] && Number(key) < kept) continue;
      if (places.length >= MOST_PLACES) return places;
      const place = { holder, key };
      places.push(place);
      const value = read(place);
      if (isOpen(value)) holders.push(value);
    }
  }
  return places;
}

function read({ holder, key }: Place): unknown {
  const own = Object.getOwnPropertyDescriptor(holder, key);
  return own && 'value' in own ? (own.value as unknown) : undefined;
}

function write(holder: object, key: string, value: unknown): void {
  const state = { value, enumerable: true, configurable: true, writable: true };
  if (Array.isArray(holder) && key === 'length') return;
  Object.defineProperty(holder, key, state);
}

/** An entry of a list once more, with an id of its own on every second. */
function again(list: readonly unknown[], index: number): unknown {
  const entry = cloneOf(list[index % list.length]);
  if (isOpen(entry) && !Array.isArray(entry) && 'id' in entry && index % 2 === 1) {
    write(entry, 'id', `id${index}`);
  }
  return entry;
}

function jsonCopy(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value)) as unknown;
  } catch {
    return null;
  }
}
