import { END_INSTANT } from '../../time/instantRange.js';
import type { OnCallReason, OverrideReason, TurnReason } from './onCallAnswer.js';
import type { OverrideStretch, PlacedOverride } from './overridePlan.js';
import { endOfTurn } from './readLayer.js';
import type { Standing } from './standingAt.js';

/** An instant as answers give it: null for what never comes. */
export function instantOrNull(epochMs: number): Date | null {
  return epochMs < END_INSTANT ? new Date(epochMs) : null;
}

/** What decided a standing. */
export function reasonsOf(standing: Standing): OnCallReason[] {
  const { deciders, held, wall } = standing;
  const turns = deciders.map((reading): TurnReason => ({
    code: 'turn',
    layer: reading.layer.id,
    turn: reading.turn,
    people: reading.people,
    untilAt: instantOrNull(endOfTurn(reading, wall)),
  }));
  const overrides = held === null ? [] : overrideReasons(standing, held);
  const isDecided = turns.length > 0 || standing.people.length > 0 || held?.set;
  return isDecided ? [...turns, ...overrides] : silentReasons(standing);
}

/** The overrides that changed something, in the order in which they act. */
function overrideReasons({ deciders }: Standing, held: OverrideStretch): OverrideReason[] {
  const { set, swaps, adds } = held;
  const base = set === null ? deciders.flatMap(({ people }) => people) : set.users;
  const met = new Set(base);
  const acting = [...swaps.entries()].filter(([person]) => met.has(person));
  const after = new Set(base.flatMap((each) => swaps.get(each)?.users ?? [each]));
  const added = adds.filter(({ users }) => users.some((each) => !after.has(each)));
  return [
    ...(set === null ? [] : [reasonOf(set)]),
    ...acting.map(([, override]) => reasonOf(override)),
    ...added.map(reasonOf),
  ];
}

function reasonOf({ index, config, users, toMs }: PlacedOverride): OverrideReason {
  const { kind, id = null, user } = config;
  return {
    code: kind as OverrideReason['code'],
    override: index,
    id,
    people: users,
    instead: kind === 'remove' || kind === 'replace' ? (user ?? null) : null,
    untilAt: new Date(toMs),
  };
}

function silentReasons({ silent }: Standing): OnCallReason[] {
  return silent.map(({ silent: code, layer, untilMs }) => {
    return { code: code ?? 'empty_turn', layer: layer.id, untilAt: instantOrNull(untilMs) };
  });
}
