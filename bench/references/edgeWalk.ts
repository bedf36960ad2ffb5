/** Times that somebody covers, in order and apart. */
export type Coverage = readonly (readonly [from: number, to: number])[];

/** The gaps that covered times leave: what is to do when every edge is known beforehand. */
export function edgeWalk(
  coverage: Coverage,
  { from, to }: { readonly from: number; readonly to: number },
): [number, number][] {
  const gaps: [number, number][] = [];
  let open = from;
  for (const [starts, ends] of coverage) {
    if (starts > open) gaps.push([open, starts]);
    open = ends;
  }
  if (open < to) gaps.push([open, to]);
  return gaps;
}
