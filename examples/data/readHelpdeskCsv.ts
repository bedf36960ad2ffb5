import { csvColumns } from './csvColumns.js';
import { DataError } from './dataError.js';
import { parseIsoLike } from './parseUtc.js';
import { readCsv } from './readCsv.js';
import { readDataFile } from './readDataFile.js';

/** The name of the file as it is published. */
export const HELPDESK_FILE = 'helpdesk.csv';

/** One step of a case. */
export interface HelpdeskEvent {
  /** 1 to 9; the log does not tell their names. */
  readonly activity: number;
  /** Epoch ms; the log gives no zone, its times are read as UTC. */
  readonly at: number;
}

/** A case of the helpdesk log, its events in the file's order. */
export interface HelpdeskCase {
  readonly id: number;
  readonly events: readonly [HelpdeskEvent, ...HelpdeskEvent[]];
}

/**
 * Reads the helpdesk log (doi 10.17632/39bp3vv62t.1).
 *
 * @param folder - the folder that holds helpdesk.csv
 * @throws DataError when the file is missing or broken
 */
export function readHelpdeskCsv(folder: string): HelpdeskCase[] {
  const text = readDataFile(folder, HELPDESK_FILE).toString('utf8');
  return parseHelpdeskCsv(text, HELPDESK_FILE);
}

/** Reads the text of the helpdesk log. */
export function parseHelpdeskCsv(text: string, file: string): HelpdeskCase[] {
  const rows = readCsv(text, file);
  const header = rows.next().value;
  if (header === undefined) throw new DataError({ file }, 'empty');
  const columns = csvColumns(header, file);
  const caseOf = columns.parsed('CaseID', 'a whole number', wholeNumber);
  const activityOf = columns.parsed('ActivityID', 'a whole number', wholeNumber);
  const atOf = columns.parsed('CompleteTimestamp', 'a date (YYYY-MM-DD hh:mm:ss)', parseIsoLike);

  const cases = new Map<number, [HelpdeskEvent, ...HelpdeskEvent[]]>();
  for (const row of rows) {
    const id = caseOf(row);
    const event = { activity: activityOf(row), at: atOf(row) };
    const known = cases.get(id);
    if (known === undefined) cases.set(id, [event]);
    else known.push(event);
  }
  return [...cases].map(([id, events]) => ({ id, events }));
}

function wholeNumber(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
