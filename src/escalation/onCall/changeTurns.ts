import { InputError } from '../../errors/index.js';
import { EMPTY_SPAN, SCHEDULE_TOO_LARGE, UNKNOWN_LAYER } from '../../errors/kinds/onCall.js';
import { didYouMean } from '../../errors/nearestName.js';
import { oneOf } from '../../errors/oneOf.js';
import { requireObject } from '../../errors/requireObject.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { withHint } from '../../errors/withHint.js';
import { toEpochMs } from '../../time/index.js';
import { latestWall, resolveSteadyWall } from '../../time/steadyWall.js';
import { changedTurns } from './changedTurns.js';
import { MOST_SLOTS } from './checkLayer.js';
import { defineOnCallSchedule } from './defineOnCallSchedule.js';
import { firstTurn, type TurnStart } from './firstTurn.js';
import type { LayerForm } from './layerForm.js';
import { scheduleOf, type OnCallSchedule } from './onCallSchedule.js';
import { readTurnChange } from './readTurnChange.js';
import type { ScheduleForm } from './scheduleForm.js';
import { splitLayer } from './splitLayer.js';
import type { ChangedTurns, ChangeTurnsOptions, TurnChange } from './turnChange.js';

/**
 * Adds a person to the turns of a layer, or takes one out, and leaves everybody else's turns where
 * they are.
 *
 * Who joins takes every (people + 1)-th turn: each of the others gives up one turn in so many and
 * keeps the rest. Who leaves gives the turns to the others one after the other. Nobody's week
 * moves, as it would if the list of names just grew longer or shorter. The part of the layer before
 * the change stays in the config, so that the past reads as it was.
 *
 * @param schedule - the compiled schedule; it stays as it is
 * @param change - the layer, and who joins or leaves
 * @param options - `from`: the change holds from the first turn that starts then or later; `to`:
 *   how far turns are compared
 * @returns the new config, the same compiled, and each turn that changed hands
 * @throws InputError `unknown_option`, `wrong_type`, `not_an_on_call_schedule`, `unknown_layer`,
 *   `duplicate_id` for somebody who has turns already, `unknown_person` for somebody who has none,
 *   `empty_span` when the layer is over, `schedule_too_large` when the new round is longer than
 *   10,000 turns, `too_many_shifts`, and those of instants
 * @example
 * ```ts
 * import { changeTurns, defineOnCallSchedule } from 'custops';
 *
 * const weeks = defineOnCallSchedule({
 *   id: 'weeks',
 *   timeZone: 'UTC',
 *   layers: [{ id: 'w', anchor: '2026-01-05T09:00', handoff: { unit: 'week', every: 1 }, slots: [['ana'], ['ben']] }],
 * });
 * const joined = changeTurns(weeks, { layer: 'w', add: 'cy' }, { from: '2026-01-05T09:00Z' });
 * joined.config.layers[0]?.slots.flat(); // => ['ana', 'ben', 'cy', 'ben', 'ana', 'cy']
 * joined.changes.map(({ turn, before, after }) => [turn, before[0], after[0]]); // => [[2, 'ana', 'cy'], [5, 'ben', 'cy']]
 * ```
 */
export function changeTurns(
  schedule: OnCallSchedule,
  change: TurnChange,
  options: ChangeTurnsOptions,
): ChangedTurns {
  const form = scheduleOf(schedule);
  requireObject(change, 'change');
  requireOptions(options, ['from', 'to']);
  const layer = findLayer(form, change.layer);
  const newSlots = readTurnChange(change, layer.slots);
  const start = startOfChange(layer, options);
  const slots = newSlots();
  if (slots.length > MOST_SLOTS) {
    throw new InputError(SCHEDULE_TOO_LARGE, 'change', change, `${MOST_SLOTS} turns a round`);
  }
  const toMs = options.to === undefined ? undefined : toEpochMs(options.to, 'options.to');
  const layers = form.config.layers.flatMap((each) =>
    each.id === layer.id ? splitLayer(each, layer, { start, slots }) : [each],
  );
  const changed = defineOnCallSchedule({ ...form.config, layers });
  return {
    config: scheduleOf(changed).config,
    schedule: changed,
    startAt: new Date(start.startMs),
    changes: changedTurns(layer, slots, { turn: start.turn, toMs }),
  };
}

function findLayer({ ranks }: ScheduleForm, id: unknown): LayerForm {
  const layers = ranks.flat();
  const found = layers.find((layer) => layer.id === id);
  if (found !== undefined) return found;
  const ids = layers.map((layer) => layer.id);
  const near = typeof id === 'string' ? didYouMean(id, ids) : undefined;
  throw new InputError(withHint(UNKNOWN_LAYER, near), 'change.layer', id, oneOf(ids));
}

/** The first turn under the change; of a layer that has not begun, the one that it begins in. */
function startOfChange(layer: LayerForm, options: ChangeTurnsOptions): TurnStart {
  const fromMs = toEpochMs(options.from, 'options.from');
  const beginsMs = resolveSteadyWall(layer.zone, layer.fromWall);
  if (fromMs <= beginsMs) {
    const turn = layer.turns.turnAt(latestWall(layer.zone, beginsMs), beginsMs);
    return { turn, startMs: beginsMs, wall: '' };
  }
  const start = firstTurn(layer, fromMs);
  if (start !== undefined && start.startMs < layer.untilMs) return start;
  throw new InputError(
    EMPTY_SPAN,
    'options.from',
    options.from,
    'before the last turn of the layer',
  );
}
