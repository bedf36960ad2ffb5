import { samePeople } from './people.js';

type Slots = readonly (readonly string[])[];

/** The shortest round that gives the same turns when it is gone through again and again. */
export function shortestRound(slots: Slots): Slots {
  for (let length = 1; length <= slots.length / 2; length++) {
    const repeats = slots.length % length === 0;
    if (repeats && slots.every((each, at) => samePeople(each, slots[at % length]!))) {
      return slots.slice(0, length);
    }
  }
  return slots;
}

/** The greatest number that divides both. */
export function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** A round gone through several times. */
export function repeated(slots: Slots, times: number): (readonly string[])[] {
  return Array.from({ length: slots.length * times }, (_, at) => slots[at % slots.length]!);
}
