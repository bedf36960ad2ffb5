import { readHelpdeskCsv, type HelpdeskCase } from '../../../../examples/data/readHelpdeskCsv.js';
import { readIncidentZip, type Incident } from '../../../../examples/data/readIncidentZip.js';

/** The helpdesk log of a folder, read once. */
export const helpdeskLog: (folder: string) => readonly HelpdeskCase[] = once(readHelpdeskCsv);

/** The incident log of a folder, read once: several cases ask it. */
export const incidentLog: (folder: string) => readonly Incident[] = once((folder) =>
  readIncidentZip(folder),
);

function once<T>(read: (folder: string) => T): (folder: string) => T {
  const known = new Map<string, T>();
  return (folder) => {
    const value = known.get(folder) ?? read(folder);
    known.set(folder, value);
    return value;
  };
}
