import { InputError } from '../../errors/index.js';
import { INVALID_PICTURE_DATA } from '../../errors/kinds/pictures.js';
import { requireObject } from '../../errors/requireObject.js';
import { toEpochMs, type InstantLike } from '../../time/index.js';

/** A bar: who, from when to when in epoch ms. */
export interface RotaBar {
  readonly people: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** A row of bars. */
export interface RotaLane {
  readonly name: string;
  readonly bars: readonly RotaBar[];
}

/** A rota as numbers, ready to draw. */
export interface ReadRota {
  readonly id: string;
  readonly timeZone: string;
  readonly from: number;
  readonly to: number;
  readonly layers: readonly RotaLane[];
  readonly final: readonly RotaBar[];
  readonly gaps: readonly RotaBar[];
}

/** More bars than a screen has pixels. */
const MOST_BARS = 20_000;

/** Reads a rota that may have gone through JSON. */
export function readRota(rota: unknown): ReadRota {
  requireObject(rota, 'rota', 'what onCallRota gives');
  const record = rota as Readonly<Record<string, unknown>>;
  const layers = listOf(record['layers'], 'rota.layers').map((layer, at): RotaLane => {
    const argument = `rota.layers[${at}]`;
    requireObject(layer, argument);
    const { id, shifts } = layer as Readonly<Record<string, unknown>>;
    return { name: textOf(id, `${argument}.id`), bars: barsOf(shifts, `${argument}.shifts`) };
  });
  const read = {
    id: textOf(record['id'], 'rota.id'),
    timeZone: textOf(record['timeZone'], 'rota.timeZone'),
    from: toEpochMs(record['startAt'] as InstantLike, 'rota.startAt'),
    to: toEpochMs(record['endAt'] as InstantLike, 'rota.endAt'),
    layers,
    final: barsOf(record['shifts'], 'rota.shifts'),
    gaps: barsOf(record['gaps'], 'rota.gaps'),
  };
  if (read.from < read.to) return read;
  throw new InputError(INVALID_PICTURE_DATA, 'rota.endAt', record['endAt'], 'later than startAt');
}

function barsOf(value: unknown, argument: string): RotaBar[] {
  return listOf(value, argument).map((shift, at) => {
    const path = `${argument}[${at}]`;
    requireObject(shift, path);
    const { people = [], startAt, endAt } = shift as Readonly<Record<string, unknown>>;
    return {
      people: listOf(people, `${path}.people`).map((each) => textOf(each, `${path}.people`)),
      from: toEpochMs(startAt as InstantLike, `${path}.startAt`),
      to: toEpochMs(endAt as InstantLike, `${path}.endAt`),
    };
  });
}

function listOf(value: unknown, argument: string): readonly unknown[] {
  if (Array.isArray(value) && value.length <= MOST_BARS) return value as readonly unknown[];
  const expected = `a list of ${MOST_BARS} at the most`;
  throw new InputError(INVALID_PICTURE_DATA, argument, value, expected);
}

function textOf(value: unknown, argument: string): string {
  if (typeof value === 'string') return value;
  throw new InputError(INVALID_PICTURE_DATA, argument, value, 'a text');
}
