/** A stretch of time, epoch ms, half-open. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What spans of work and shifts come to. */
export interface BusyTime {
  readonly staffedMs: number;
  readonly busyMs: number;
  readonly busyStaffedMs: number;
  readonly handleMs: number;
  readonly peak: number;
}

/** Lays spans of work over shifts in one sweep over their edges. */
export function busyTime(work: readonly Span[], shifts: readonly Span[]): BusyTime {
  const edges = [...edgesOf(work, 'work'), ...edgesOf(shifts, 'shift')];
  // Ends before starts at one instant, so that contacts that follow each other are not two at once.
  edges.sort((a, b) => a.at - b.at || a.step - b.step);
  const open = { work: 0, shift: 0 };
  const sums = { staffedMs: 0, busyMs: 0, busyStaffedMs: 0, handleMs: 0, peak: 0 };
  let since = edges[0]?.at ?? 0;
  for (const { at, step, of } of edges) {
    const length = at - since;
    if (open.shift > 0) sums.staffedMs += length;
    if (open.work > 0) sums.busyMs += length;
    if (open.work > 0 && open.shift > 0) sums.busyStaffedMs += length;
    sums.handleMs += open.work * length;
    open[of] += step;
    sums.peak = Math.max(sums.peak, open.work);
    since = at;
  }
  return sums;
}

interface Edge {
  readonly at: number;
  readonly step: 1 | -1;
  readonly of: 'work' | 'shift';
}

/** A span without length has no edges: it would end before it begins. */
function edgesOf(spans: readonly Span[], of: Edge['of']): Edge[] {
  return spans
    .filter(({ from, to }) => to > from)
    .flatMap(({ from, to }): Edge[] => [
      { at: from, step: 1, of },
      { at: to, step: -1, of },
    ]);
}
