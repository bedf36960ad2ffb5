import { bind, matchingPolicy, matchingRow, type Choice } from '../bind.js';
import type { CompiledPolicy } from '../compiledSla.js';
import { switches } from '../switches.js';
import type { FlatRules } from './flatRules.js';
import type { TicketRecord } from '../ticketRecord.js';

/** What applies to a ticket that is so: by clock where there is an array. */
export interface FlatChoice {
  /** The policy of the ticket. */
  readonly policy: number;
  readonly policies: Int32Array;
  readonly rows: Int32Array;
  readonly calendars: Int32Array;
  /** Of rows with a negotiated date: the date, Infinity without one. */
  readonly instants: Float64Array;
  /** The answers of the rules' `tests`. */
  readonly tests: readonly boolean[];
}

/** More are forgotten, for a field may have as many values as there are tickets. */
const MOST_CHOICES = 32_768;
const NO_CHOICE = -1;

/**
 * What applies to a ticket, by the codes of the attributes that the rules ask for.
 *
 * Conditions are asked once for each combination of values; after that a ticket's choice is a
 * look-up in a hash table of numbers.
 */
export class ChoiceTable {
  private choices: FlatChoice[] = [];
  private keys: Int32Array;
  private slots: Int32Array;

  /**
   * @param width - how many codes make a key
   * @param recordOf - the ticket of a key as conditions see it
   */
  constructor(
    private readonly rules: FlatRules,
    private readonly width: number,
    private readonly recordOf: (key: Int32Array) => TicketRecord,
  ) {
    this.slots = new Int32Array(256).fill(NO_CHOICE);
    this.keys = new Int32Array(256 * width);
  }

  /** What applies to a ticket with these codes. */
  choiceOf(key: Int32Array): FlatChoice {
    const place = this.slots[this.slotOf(key)]!;
    return place === NO_CHOICE ? this.add(key) : this.choices[place]!;
  }

  /** Where in the hash table a key stands, or is to stand. */
  private slotOf(key: Int32Array): number {
    const { slots, width } = this;
    const mask = slots.length - 1;
    let hash = 17;
    for (let i = 0; i < width; i++) hash = Math.imul(hash ^ key[i]!, 0x9e3779b1);
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot] !== NO_CHOICE && !this.isKey(slots[slot]!, key)) slot = (slot + 1) & mask;
    return slot;
  }

  private isKey(place: number, key: Int32Array): boolean {
    const { keys, width } = this;
    for (let i = 0, from = place * width; i < width; i++) {
      if (keys[from + i] !== key[i]) return false;
    }
    return true;
  }

  private add(key: Int32Array): FlatChoice {
    if (this.choices.length === MOST_CHOICES) this.forget();
    if (this.choices.length * 4 >= this.slots.length) this.grow();
    const place = this.choices.length;
    const choice = choose(this.rules, this.recordOf(key));
    this.slots[this.slotOf(key)] = place;
    this.keys.set(key, place * this.width);
    this.choices.push(choice);
    return choice;
  }

  private forget(): void {
    this.choices = [];
    this.slots.fill(NO_CHOICE);
  }

  private grow(): void {
    const { keys, width, choices } = this;
    this.slots = new Int32Array(this.slots.length * 4).fill(NO_CHOICE);
    this.keys = new Int32Array(this.slots.length * width);
    this.keys.set(keys);
    for (const place of choices.keys()) {
      const key = keys.subarray(place * width, (place + 1) * width);
      this.slots[this.slotOf(key)] = place;
    }
  }
}

function choose(rules: FlatRules, record: TicketRecord): FlatChoice {
  const { sla, clocks, tests } = rules;
  const own = matchingPolicy(sla.policies, record);
  const ofGroups = matchingPolicy(sla.groupPolicies, record);
  const place = (policy: CompiledPolicy | null): number =>
    (policy && rules.policyPlaces.get(policy)) ?? -1;
  const chosen = clocks.map(({ compiled }): Choice => {
    const policy = compiled.ofGroups ? ofGroups : own;
    return { policy, row: policy && matchingRow(policy, compiled.id, record) };
  });
  const bindings = chosen.map((choice) => bind(choice, record, 0));
  return {
    policy: place(own),
    policies: Int32Array.from(chosen, ({ policy }) => place(policy)),
    rows: Int32Array.from(chosen, ({ row }) => (row && rules.rowPlaces.get(row)) ?? -1),
    calendars: Int32Array.from(
      bindings,
      ({ calendarId }) => rules.calendarPlaces.get(calendarId) ?? 0,
    ),
    instants: Float64Array.from(bindings, ({ rule }) =>
      rule?.unit === 'instant' ? rule.at : Infinity,
    ),
    tests: tests.map((test) => {
      if ('test' in test) return test.test(record);
      const row = own && matchingRow(own, test.of, record);
      return (row?.config[test.name] ?? switches[test.name]) === test.is;
    }),
  };
}
