import { MARK_KINDS } from './markStyle.js';
import type { LaneMark } from './timelineLane.js';

/** Marks of one instant, drawn as one. */
export interface MarkGroup {
  readonly at: number;
  /** The most important first, each kind once. */
  readonly marks: readonly LaneMark[];
}

/** Gathers a lane's marks by instant, the groups in order of importance, then of time. */
export function markGroups(marks: readonly LaneMark[]): MarkGroup[] {
  const byInstant = new Map<number, LaneMark[]>();
  for (const mark of marks) {
    if (!MARK_KINDS.includes(mark.kind)) continue;
    const others = byInstant.get(mark.at);
    if (others === undefined) byInstant.set(mark.at, [mark]);
    else if (others.every((other) => other.kind !== mark.kind)) others.push(mark);
  }
  return Array.from(byInstant, ([at, group]) => ({
    at,
    marks: group.sort((a, b) => rankOf(a) - rankOf(b)),
  })).sort((a, b) => rankOf(a.marks[0]) - rankOf(b.marks[0]) || a.at - b.at);
}

function rankOf(mark: LaneMark | undefined): number {
  return mark === undefined ? MARK_KINDS.length : MARK_KINDS.indexOf(mark.kind);
}
