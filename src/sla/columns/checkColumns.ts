import { InputError } from '../../errors/index.js';
import {
  CODE_OUT_OF_RANGE,
  COLUMN_LENGTH,
  MISSING_COLUMN,
  OFFSETS_OUT_OF_ORDER,
} from '../../errors/kinds/columns.js';
import { isListOf } from '../../errors/isListOf.js';
import { WRONG_TYPE } from '../../errors/kinds/config.js';
import { requireObject } from '../../errors/requireObject.js';
import { toEpochMs } from '../../time/index.js';
import { END_INSTANT, FIRST_INSTANT } from '../../time/instantRange.js';
import { columnCodes } from './columnCodes.js';
import type { TicketColumns } from './ticketColumns.js';

/**
 * Refuses columns that do not fit together, naming the column and the place.
 *
 * @param asked - the attributes that the rules ask for
 * @throws InputError `wrong_type`, `column_length`, `offsets_out_of_order`, `code_out_of_range`,
 *   `missing_column`, and the codes of `toEpochMs`
 */
export function checkColumns(columns: TicketColumns, asked: readonly string[]): void {
  requireObject(columns, 'columns', 'an object of columns');
  checkOffsets(columns);
  checkDictionary(columns);
  const { at, dictionary, types } = columns;
  const events = at.length;
  checkInstants(at);
  checkCodes('type', columns.type, {
    kind: Uint8Array,
    length: events,
    most: columnCodes.types.length + types.length,
  });
  checkCodes('by', columns.by, {
    kind: Uint8Array,
    length: events,
    most: columnCodes.actors.length,
  });
  checkCodes('flags', columns.flags, { kind: Uint8Array, length: events, most: 4 });
  const entries = { kind: Uint32Array, length: events, most: dictionary.length };
  checkCodes('to', columns.to, entries);
  checkCodes('detail', columns.detail, entries);
  checkAttributes(columns, asked);
}

function checkOffsets({ offsets, at }: TicketColumns): void {
  checkKind('offsets', offsets, Uint32Array);
  checkKind('at', at, Float64Array);
  if (offsets[0] !== 0) {
    throw new InputError(OFFSETS_OUT_OF_ORDER, 'columns.offsets[0]', offsets[0], '0');
  }
  let last = 0;
  for (let i = 1; i < offsets.length; i++) {
    const next = offsets[i]!;
    if (next < last) {
      throw new InputError(OFFSETS_OUT_OF_ORDER, `columns.offsets[${i}]`, next, `${last} or more`);
    }
    last = next;
  }
  if (last !== at.length) {
    throw new InputError(COLUMN_LENGTH, 'columns.at', at.length, `${last} entries`);
  }
}

function checkDictionary({ dictionary, types }: TicketColumns): void {
  if (!Array.isArray(dictionary) || dictionary[0] !== null) {
    const expected = 'a list that begins with null';
    throw new InputError(WRONG_TYPE, 'columns.dictionary', dictionary, expected);
  }
  if (!isListOf(types, (type) => typeof type === 'string')) {
    throw new InputError(WRONG_TYPE, 'columns.types', types, 'a list of texts');
  }
}

function checkAttributes(columns: TicketColumns, asked: readonly string[]): void {
  const { attributes, dictionary, offsets } = columns;
  requireObject(attributes, 'columns.attributes', 'columns by name');
  const entries = { kind: Uint32Array, length: offsets.length - 1, most: dictionary.length };
  for (const [name, codes] of Object.entries(attributes)) {
    checkCodes(`attributes.${name}`, codes, entries);
  }
  for (const name of asked) {
    if (Object.hasOwn(attributes, name)) continue;
    const expected = 'a Uint32Array, since the rules ask for it';
    throw new InputError(MISSING_COLUMN, `columns.attributes.${name}`, undefined, expected);
  }
}

function checkInstants(at: Float64Array): void {
  for (let i = 0; i < at.length; i++) {
    const ms = at[i]!;
    // The slow way words the error.
    if (!(ms >= FIRST_INSTANT && ms < END_INSTANT) || Math.floor(ms) !== ms) {
      toEpochMs(ms, `columns.at[${i}]`);
    }
  }
}

type CodeArray = Uint8Array | Uint32Array;

interface CodeColumn {
  readonly kind: Uint8ArrayConstructor | Uint32ArrayConstructor;
  readonly length: number;
  /** Codes are smaller. */
  readonly most: number;
}

function checkCodes(name: string, codes: CodeArray, { kind, length, most }: CodeColumn): void {
  checkKind(name, codes, kind);
  if (codes.length !== length) {
    throw new InputError(COLUMN_LENGTH, `columns.${name}`, codes.length, `${length} entries`);
  }
  for (let i = 0; i < length; i++) {
    if (codes[i]! < most) continue;
    const expected = `a code below ${most}`;
    throw new InputError(CODE_OUT_OF_RANGE, `columns.${name}[${i}]`, codes[i], expected);
  }
}

function checkKind(name: string, column: unknown, kind: { readonly name: string }): void {
  if (column instanceof (kind as Uint8ArrayConstructor)) return;
  throw new InputError(WRONG_TYPE, `columns.${name}`, column, `a ${kind.name}`);
}
