import { distinct } from './people.js';
import { commonDivisor, repeated, shortestRound } from './shortestRound.js';

type Slots = readonly (readonly string[])[];

/**
 * The turns of a layer with one more person, who takes every (people + 1)-th of them.
 *
 * Each turn of the old round is given up once in a new round, so that everybody gives up the same
 * share, and nobody gets a turn that they did not have.
 *
 * @returns the new round; its length is the old one's times (people + 1), or a part of that
 */
export function addToSlots(slots: Slots, person: string): Slots {
  const people = distinct(slots.flat());
  if (people.length === 0) return [[person]];
  const every = people.length + 1;
  const round = repeated(slots, every);
  const held = [...round.keys()].filter((at) => round[at]!.length > 0);
  const inRound = held.length / every;
  // When both numbers share a divisor the same turns would be hit in each round: one earlier then.
  const perShift = inRound / commonDivisor(every, inRound);
  for (let taken = 0; taken < inRound; taken++) {
    const at = held[taken * every + every - 1 - Math.floor(taken / perShift)]!;
    const turn = round[at]!;
    round[at] = turn.map((each, seat) => (seat === taken % turn.length ? person : each));
  }
  return shortestRound(round);
}
