import { csvColumns, type CsvField } from './csvColumns.js';
import { DataError } from './dataError.js';
import { parseDayFirst } from './parseUtc.js';
import { readCsv, type CsvRow } from './readCsv.js';
import { readDataFile } from './readDataFile.js';
import { readZipEntry } from './readZipEntry.js';

/** The name of the file as it is published. */
export const INCIDENT_FILE = 'incident_event_log.zip';

/** One row of the audit log: the incident as it stood after an update. `?` of the log is null. */
export interface IncidentRow {
  /** `New`, `Active`, `Awaiting User Info`, …, as the log writes it. */
  readonly state: string;
  /** Epoch ms, as all instants here; the log gives no zone, its times are read as UTC. */
  readonly updatedAt: number;
  readonly reopenCount: number;
  readonly reassignmentCount: number;
  readonly madeSla: boolean;
  readonly priority: string;
  readonly openedAt: number;
  readonly resolvedAt: number | null;
  readonly closedAt: number | null;
  readonly caller: string | null;
  readonly category: string | null;
  readonly subcategory: string | null;
  readonly symptom: string | null;
  readonly group: string | null;
  readonly assignee: string | null;
}

/** An incident, its rows in the file's order. */
export interface Incident {
  readonly number: string;
  readonly rows: readonly [IncidentRow, ...IncidentRow[]];
}

/** Is told how far the reading has come, from 0 to 1. */
export type OnProgress = (share: number) => void;

/**
 * Reads the incident log (doi 10.24432/C57S4H) out of its zip file.
 *
 * @param folder - the folder that holds incident_event_log.zip
 * @throws DataError when the file is missing or broken
 */
export function readIncidentZip(folder: string, onProgress?: OnProgress): Incident[] {
  const bytes = readDataFile(folder, INCIDENT_FILE);
  const text = readZipEntry(bytes, '.csv', INCIDENT_FILE).toString('utf8');
  return parseIncidentCsv(text, INCIDENT_FILE, onProgress);
}

const ROWS_BETWEEN_PROGRESS = 5_000;
const TYPICAL_ROW_LENGTH = 193;

/** Reads the text of the incident log. */
export function parseIncidentCsv(text: string, file: string, onProgress?: OnProgress): Incident[] {
  const rows = readCsv(text, file);
  const header = rows.next().value;
  if (header === undefined) throw new DataError({ file }, 'empty');
  const numberOf = csvColumns(header, file).text('number');
  const rowOf = incidentRowReader(header, file);
  const incidents = new Map<string, [IncidentRow, ...IncidentRow[]]>();
  let read = 0;
  for (const row of rows) {
    const number = numberOf(row);
    const known = incidents.get(number);
    if (known === undefined) incidents.set(number, [rowOf(row)]);
    else known.push(rowOf(row));
    read += 1;
    if (read % ROWS_BETWEEN_PROGRESS === 0) {
      onProgress?.(Math.min(1, (read * TYPICAL_ROW_LENGTH) / text.length));
    }
  }
  return [...incidents].map(([number, its]) => ({ number, rows: its }));
}

function incidentRowReader(header: CsvRow, file: string): CsvField<IncidentRow> {
  const columns = csvColumns(header, file);
  const date = (name: string): CsvField<number> =>
    columns.parsed(name, 'a date (d/m/yyyy HH:MM)', parseDayFirst);
  const optionalDate = (name: string): CsvField<{ ms: number | null }> =>
    columns.parsed(name, 'a date (d/m/yyyy HH:MM) or ?', (text) => {
      if (text === '?') return { ms: null };
      const ms = parseDayFirst(text);
      return ms === null ? null : { ms };
    });
  const count = (name: string): CsvField<number> =>
    columns.parsed(name, 'a whole number', (text) =>
      /^\d{1,9}$/.test(text) ? Number(text) : null,
    );
  const optional = (name: string, occurrence?: number): CsvField<string | null> => {
    const text = columns.text(name, occurrence);
    return (row) => (text(row) === '?' ? null : text(row));
  };
  const fields = {
    state: columns.text('ident_state'),
    updatedAt: date('sys_updated_at'),
    reopenCount: count('reopen_count'),
    reassignmentCount: count('reassignment_count'),
    madeSla: columns.parsed('made_sla', 'true or false', trueOrFalse),
    priority: columns.text('priority'),
    openedAt: date('opened_at'),
    resolvedAt: optionalDate('resolved_at'),
    closedAt: optionalDate('closed_at'),
    caller: optional('caller_id'),
    category: optional('category'),
    subcategory: optional('category', 2),
    symptom: optional('u_symptom'),
    group: optional('assignment_group'),
    assignee: optional('assigned_to'),
  };
  return (row) => ({
    state: fields.state(row),
    updatedAt: fields.updatedAt(row),
    reopenCount: fields.reopenCount(row),
    reassignmentCount: fields.reassignmentCount(row),
    madeSla: fields.madeSla(row),
    priority: fields.priority(row),
    openedAt: fields.openedAt(row),
    resolvedAt: fields.resolvedAt(row).ms,
    closedAt: fields.closedAt(row).ms,
    caller: fields.caller(row),
    category: fields.category(row),
    subcategory: fields.subcategory(row),
    symptom: fields.symptom(row),
    group: fields.group(row),
    assignee: fields.assignee(row),
  });
}

function trueOrFalse(text: string): boolean | null {
  return text === 'true' ? true : text === 'false' ? false : null;
}
