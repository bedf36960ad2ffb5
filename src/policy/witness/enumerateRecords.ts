import type { FieldDomain, WitnessRecord } from './fieldDomains.js';

/** How many records are tried at the most. */
const MOST_RECORDS = 50_000;

/** Every combination of values, and whether these were all. */
export interface EnumeratedRecords {
  readonly records: Iterable<WitnessRecord>;
  /** False when there are more than `MOST_RECORDS`, or sets of many tags: some are given. */
  readonly isComplete: boolean;
}

/** Every record that the domains of some fields make, up to a bound. */
export function enumerateRecords(domains: readonly FieldDomain[]): EnumeratedRecords {
  const total = domains.reduce((product, { values }) => product * values.length, 1);
  const isComplete = total <= MOST_RECORDS && domains.every((domain) => domain.isComplete);
  return { records: recordsOf(domains), isComplete };
}

function* recordsOf(domains: readonly FieldDomain[]): Generator<WitnessRecord> {
  const places = domains.map(() => 0);
  for (let given = 0; given < MOST_RECORDS; given++) {
    const entries = domains.flatMap(({ field, values }, i) => {
      const value = values[places[i] ?? 0];
      return value === undefined ? [] : [[field, value] as const];
    });
    yield Object.fromEntries(entries);
    let digit = domains.length - 1;
    while (digit >= 0 && places[digit] === (domains[digit]?.values.length ?? 0) - 1) {
      places[digit--] = 0;
    }
    if (digit < 0) return;
    places[digit] = (places[digit] ?? 0) + 1;
  }
}
