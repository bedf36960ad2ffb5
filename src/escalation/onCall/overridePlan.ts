import { toEpochMs } from '../../time/index.js';
import type { OnCallOverrideConfig } from './onCallScheduleConfig.js';
import { distinct } from './people.js';

/** Places of overrides in all stretches of a plan together: bounds memory when many overlap. */
export const MOST_OVERLAPS = 1_000_000;

/** An override with its place in the config. */
export interface PlacedOverride {
  readonly index: number;
  readonly config: OnCallOverrideConfig;
  readonly fromMs: number;
  readonly toMs: number;
  /** Whom it adds, removes or replaces. */
  readonly user: string;
  /** Whom it puts on call. */
  readonly users: readonly string[];
}

/** A stretch of time over which the same overrides hold. */
export interface OverrideStretch {
  readonly toMs: number;
  /** The override that decides alone, the last of its kind. */
  readonly set: PlacedOverride | null;
  /** What becomes of a person: removed, or replaced; the later override and `replace` win. */
  readonly swaps: ReadonlyMap<string, PlacedOverride>;
  readonly adds: readonly PlacedOverride[];
}

/** The overrides of a schedule, cut where any of them begins or ends. */
export interface OverridePlan {
  readonly edges: Float64Array;
  /** `stretches[i]` ends at `edges[i]`; one more follows the last edge. Null: no override holds. */
  readonly stretches: readonly (OverrideStretch | null)[];
}

/** Puts overrides into their order of time; undefined when they overlap too often to be held. */
export function overridePlan(overrides: readonly OnCallOverrideConfig[]): OverridePlan | undefined {
  const placed = overrides.map(place);
  const edges = Float64Array.from(
    new Set(placed.flatMap(({ fromMs, toMs }) => [fromMs, toMs])),
  ).sort();
  const starts = [...placed].sort((a, b) => a.fromMs - b.fromMs);
  const stretches: (OverrideStretch | null)[] = [];
  let active: readonly PlacedOverride[] = [];
  let overlaps = 0;
  let next = 0;
  for (const edge of edges) {
    stretches.push(stretch(active, edge));
    const begun: PlacedOverride[] = [];
    while (next < starts.length && starts[next]!.fromMs <= edge) begun.push(starts[next++]!);
    active = [...active.filter(({ toMs }) => toMs > edge), ...begun];
    overlaps += active.length;
    if (overlaps > MOST_OVERLAPS) return undefined;
  }
  return { edges, stretches: [...stretches, null] };
}

function place(config: OnCallOverrideConfig, index: number): PlacedOverride {
  const { user = '' } = config;
  const [fromMs, toMs] = [toEpochMs(config.from), toEpochMs(config.to)];
  return { index, config, fromMs, toMs, user, users: distinct(putOn(config)) };
}

function putOn({ kind, users = [], user, by }: OnCallOverrideConfig): readonly string[] {
  if (kind === 'set') return users;
  const one = kind === 'add' ? user : by;
  return one === undefined || kind === 'remove' ? [] : [one];
}

function stretch(active: readonly PlacedOverride[], toMs: number): OverrideStretch | null {
  if (active.length === 0) return null;
  const listed = [...active].sort((a, b) => a.index - b.index);
  const ofKind = (kind: string): PlacedOverride[] =>
    listed.filter(({ config }) => config.kind === kind);
  const swaps = [...ofKind('remove'), ...ofKind('replace')];
  return {
    toMs,
    set: ofKind('set').at(-1) ?? null,
    swaps: new Map(swaps.map((each) => [each.user, each])),
    adds: ofKind('add'),
  };
}

/** The overrides that hold at an instant, and until when none of them changes. */
export function stretchAt(
  { edges, stretches }: OverridePlan,
  epochMs: number,
): { readonly held: OverrideStretch | null; readonly untilMs: number } {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]! <= epochMs) low = middle + 1;
    else high = middle;
  }
  return { held: stretches[low] ?? null, untilMs: edges[low] ?? Infinity };
}

/** The people on call after the overrides of a stretch. */
export function overridden(base: readonly string[], held: OverrideStretch): readonly string[] {
  const { set, swaps, adds } = held;
  const before = set === null ? base : set.users;
  const after = before.flatMap((each) => swaps.get(each)?.users ?? [each]);
  return distinct([...after, ...adds.flatMap(({ users }) => users)]);
}
