import type { Journey, JourneyActivity, JourneyEdge } from '../../metrics/index.js';

/** The part of a journey that is drawn. */
export interface ShownJourney {
  /** The activities of the main path, each once, in its order. */
  readonly spine: readonly string[];
  /** Those of the main path first. */
  readonly activities: readonly JourneyActivity[];
  /** The most frequent first. */
  readonly edges: readonly ShownEdge[];
  /** How much of what there is. */
  readonly left: { readonly activities: number; readonly edges: number; readonly moves: number };
}

/** An edge with whether the main path takes it. */
export interface ShownEdge extends JourneyEdge {
  readonly isMain: boolean;
}

/** Chooses what is drawn: the main path, then what is most frequent. */
export function shownJourney(
  journey: Journey,
  most: { readonly activities: number; readonly edges: number },
): ShownJourney {
  const path = journey.mainPath ?? [];
  const byName = new Map(journey.activities.map((each) => [each.activity, each]));
  const names = new Set([...path, ...byName.keys()]);
  const activities = [...names].flatMap((name) => byName.get(name) ?? []).slice(0, most.activities);
  const shown = new Set(activities.map(({ activity }) => activity));
  const mainMoves = new Set(path.slice(1).map((to, index) => JSON.stringify([path[index], to])));
  const edges = journey.edges
    .filter(({ from, to }) => shown.has(from) && shown.has(to))
    .map((edge) => ({ ...edge, isMain: mainMoves.has(JSON.stringify([edge.from, edge.to])) }))
    .sort((a, b) => Number(b.isMain) - Number(a.isMain))
    .slice(0, most.edges)
    .sort((a, b) => b.n - a.n);
  const moves = (list: readonly JourneyEdge[]): number => list.reduce((sum, { n }) => sum + n, 0);
  return {
    spine: [...new Set(path)].filter((name) => shown.has(name)),
    activities,
    edges,
    left: {
      activities: journey.activities.length - activities.length,
      edges: journey.edges.length - edges.length,
      moves: moves(journey.edges) - moves(edges),
    },
  };
}
