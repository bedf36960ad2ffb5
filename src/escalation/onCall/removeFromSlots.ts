import { distinct } from './people.js';
import { commonDivisor, repeated, shortestRound } from './shortestRound.js';
import type { TurnChange } from './turnChange.js';

type Slots = readonly (readonly string[])[];
type Fill = Extract<TurnChange, { readonly remove: string }>['fill'];

/**
 * The turns of a layer without a person, whose turns fall to others or to nobody.
 *
 * @param slots - the old round
 * @param person - who leaves
 * @param fill - who has the turns then
 */
export function removeFromSlots(slots: Slots, person: string, fill: Fill = 'share'): Slots {
  const others = distinct(slots.flat()).filter((each) => each !== person);
  if (typeof fill === 'object') {
    const { by } = fill;
    return slots.map((turn) => distinct(turn.map((each) => (each === person ? by : each))));
  }
  if (fill === 'empty' || others.length === 0) {
    return slots.map((turn) => turn.filter((each) => each !== person));
  }
  const left = slots.filter((turn) => turn.includes(person)).length;
  let next = 0;
  const round = repeated(slots, others.length / commonDivisor(left, others.length)).map((turn) => {
    if (!turn.includes(person)) return turn;
    const by = others[next++ % others.length]!;
    // Who has the turn anyway cannot have it twice.
    return distinct(turn.map((each) => (each === person ? by : each)));
  });
  return shortestRound(round);
}
