import { InputError } from '../../errors/index.js';
import { TOO_MANY_SHIFTS } from '../../errors/kinds/onCall.js';
import type { LayerForm } from './layerForm.js';
import { samePeople } from './people.js';
import type { ChangedTurn } from './turnChange.js';

type Slots = LayerForm['slots'];

/** More turns than any round has, and quick to compare. */
const MOST_TURNS = 50_000;

/** The turns of a layer that other people have under other slots. */
export function changedTurns(
  { turns, slots: before, untilMs }: LayerForm,
  after: Slots,
  { turn: first, toMs }: { readonly turn: number; readonly toMs: number | undefined },
): ChangedTurn[] {
  const changed: ChangedTurn[] = [];
  const last = toMs === undefined ? first + Math.max(after.length, before.length) : Infinity;
  const end = Math.min(toMs ?? Infinity, untilMs);
  for (let turn = first; turn < last; turn++) {
    if (turn - first > MOST_TURNS) {
      throw new InputError(TOO_MANY_SHIFTS, 'options.to', toMs, `${MOST_TURNS} turns at the most`);
    }
    const [startMs, endMs] = [turns.startOf(turn), turns.startOf(turn + 1)];
    if (startMs >= end || endMs === Infinity) break;
    const [was, is] = [slotOf(before, turn), slotOf(after, turn)];
    if (startMs === endMs || samePeople(was, is)) continue;
    const [startAt, endAt] = [new Date(startMs), new Date(Math.min(endMs, untilMs))];
    changed.push({ turn, startAt, endAt, before: was, after: is });
  }
  return changed;
}

function slotOf(slots: Slots, turn: number): readonly string[] {
  return slots[turn - Math.floor(turn / slots.length) * slots.length] ?? [];
}
