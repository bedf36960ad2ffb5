import { DataError } from './dataError.js';

/** One record of a CSV file. */
export interface CsvRow {
  /** The line that the record starts on, counted from 1. */
  readonly line: number;
  readonly values: readonly string[];
}

/**
 * The records of a CSV text, the header's among them.
 *
 * Strict, so that a damaged file is seen: a quote may only open a field or stand doubled inside
 * a quoted one, a quoted field must end, every record must have as many fields as the header.
 *
 * @param text - the whole file
 * @param file - its name, for errors
 * @throws DataError that names the line
 */
export function* readCsv(text: string, file: string): Generator<CsvRow, void, undefined> {
  let width = -1;
  let line = 1;
  let from = text.startsWith('\uFEFF') ? 1 : 0;
  while (from < text.length) {
    const record = readRecord(text, from, { file, line });
    if (width === -1) width = record.values.length;
    if (record.values.length !== width) {
      const found = `${record.values.length} fields where the header has ${width}`;
      throw new DataError({ file, line }, found);
    }
    yield { line, values: record.values };
    line += record.lines;
    from = record.next;
  }
}

interface CsvRecord {
  readonly values: readonly string[];
  readonly lines: number;
  readonly next: number;
}

function readRecord(text: string, from: number, place: { file: string; line: number }): CsvRecord {
  const newline = text.indexOf('\n', from);
  const end = newline === -1 ? text.length : newline;
  const plain = text.slice(from, text[end - 1] === '\r' && end > from ? end - 1 : end);
  // Most records hold no quote, and splitting is several times faster than walking.
  if (!plain.includes('"')) return { values: plain.split(','), lines: 1, next: end + 1 };
  return readQuotedRecord(text, from, place);
}

function readQuotedRecord(
  text: string,
  from: number,
  place: { file: string; line: number },
): CsvRecord {
  const values: string[] = [];
  let lines = 1;
  let at = from;
  for (;;) {
    let value: string;
    if (text[at] === '"') {
      const field = readQuotedField(text, at, place);
      value = field.value;
      lines += value.split('\n').length - 1;
      at = field.next;
    } else {
      const stop = endOfField(text, at);
      value = text.slice(at, stop);
      if (value.includes('"')) {
        throw new DataError(
          { ...place, field: `${values.length + 1}` },
          'a quote inside the field',
        );
      }
      at = stop;
    }
    values.push(value);
    if (text[at] === ',') {
      at += 1;
      continue;
    }
    if (text[at] === '\r') at += 1;
    if (at < text.length && text[at] !== '\n') {
      const problem = 'text after the closing quote';
      throw new DataError({ ...place, field: `${values.length}` }, problem);
    }
    return { values, lines, next: at + 1 };
  }
}

function endOfField(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

function readQuotedField(
  text: string,
  from: number,
  place: { file: string; line: number },
): { value: string; next: number } {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) throw new DataError(place, 'a quoted field that never ends');
    if (text[quote + 1] !== '"') {
      const value = text.slice(from + 1, quote).replaceAll('""', '"');
      return { value, next: quote + 1 };
    }
    at = quote + 2;
  }
}
