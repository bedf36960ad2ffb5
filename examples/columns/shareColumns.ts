import type { TicketColumns } from 'custops';

type Column = Uint8Array | Uint32Array | Float64Array;

/** The same columns in memory that threads share, so that handing them over copies nothing. */
export function shareColumns(columns: TicketColumns): TicketColumns {
  return {
    ...columns,
    offsets: shared(columns.offsets),
    at: shared(columns.at),
    type: shared(columns.type),
    by: shared(columns.by),
    flags: shared(columns.flags),
    to: shared(columns.to),
    detail: shared(columns.detail),
    attributes: Object.fromEntries(
      Object.entries(columns.attributes).map(([name, codes]) => [name, shared(codes)]),
    ),
  };
}

function shared<C extends Column>(column: C): C {
  const make = column.constructor as new (buffer: SharedArrayBuffer) => C;
  const copy = new make(new SharedArrayBuffer(column.byteLength));
  copy.set(column);
  return copy;
}
