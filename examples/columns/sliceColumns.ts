import type { TicketColumns } from 'custops';

/** The tickets from one place up to another, as views: nothing is copied but the offsets. */
export function sliceColumns(columns: TicketColumns, from: number, to: number): TicketColumns {
  const { offsets, attributes, dictionary, types } = columns;
  const first = offsets[from] ?? 0;
  const end = offsets[to] ?? first;
  return {
    offsets: offsets.slice(from, to + 1).map((offset) => offset - first),
    at: columns.at.subarray(first, end),
    type: columns.type.subarray(first, end),
    by: columns.by.subarray(first, end),
    flags: columns.flags.subarray(first, end),
    to: columns.to.subarray(first, end),
    detail: columns.detail.subarray(first, end),
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([name, codes]) => [name, codes.subarray(from, to)]),
    ),
    dictionary,
    types,
  };
}
