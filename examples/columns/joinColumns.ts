import type { ClockColumns, SlaColumns } from 'custops';

type Column = Uint8Array | Uint32Array | Int32Array | Float64Array;

/** The answers about consecutive parts of a log as the answers about the whole. */
export function joinColumns(parts: readonly SlaColumns[]): SlaColumns {
  const [first] = parts;
  if (first === undefined) throw new Error('no parts to join');
  const joinClock = (id: string, clock: ClockColumns): ClockColumns =>
    Object.fromEntries(
      Object.keys(clock).map((name) => [
        name,
        joined(parts.map(({ clocks }) => clocks[id]?.[name as keyof ClockColumns])),
      ]),
    ) as unknown as ClockColumns;
  return {
    n: parts.reduce((sum, { n }) => sum + n, 0),
    policyIds: first.policyIds,
    targetIds: first.targetIds,
    policy: joined(parts.map(({ policy }) => policy)) as Int32Array,
    clocks: Object.fromEntries(
      Object.entries(first.clocks).map(([id, clock]) => [id, joinClock(id, clock)]),
    ),
  };
}

function joined(columns: readonly (Column | undefined)[]): Column {
  const known = columns.filter((column) => column !== undefined);
  const [first] = known;
  if (first === undefined) throw new Error('a part lacks a column');
  const make = first.constructor as new (length: number) => Column;
  const whole = new make(known.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const column of known) {
    whole.set(column, place);
    place += column.length;
  }
  return whole;
}
