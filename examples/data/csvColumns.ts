import { DataError } from './dataError.js';
import type { CsvRow } from './readCsv.js';

/** Reads a named field of a row. */
export type CsvField<T> = (row: CsvRow) => T;

/** Finds columns by name; the first of two columns with one name, unless told otherwise. */
export interface CsvColumns {
  text(name: string, occurrence?: number): CsvField<string>;
  /** The field as `parse` reads it; where that gives null, an error names line and field. */
  parsed<T>(name: string, kind: string, parse: (text: string) => T | null): CsvField<T>;
}

/**
 * The columns of a CSV file.
 *
 * @param header - the file's first record
 * @param file - its name, for errors
 */
export function csvColumns(header: CsvRow, file: string): CsvColumns {
  const indexOf = (name: string, occurrence = 1): number => {
    let at = -1;
    for (let n = 0; n < occurrence; n += 1) at = header.values.indexOf(name, at + 1);
    if (at === -1) throw new DataError({ file, line: header.line, field: name }, 'no such column');
    return at;
  };
  return {
    text(name, occurrence) {
      const at = indexOf(name, occurrence);
      return ({ values }) => values[at] ?? '';
    },
    parsed(name, kind, parse) {
      const at = indexOf(name);
      return ({ line, values }) => {
        const text = values[at] ?? '';
        const value = parse(text);
        if (value === null) {
          throw new DataError(
            { file, line, field: name },
            `${JSON.stringify(text)} is not ${kind}`,
          );
        }
        return value;
      };
    },
  };
}
