import { flatCycle, type FlatCycle } from './flatCycle.js';
import { ChoiceTable, type FlatChoice } from './choiceTable.js';
import {
  ASSIGNEE_SLOT,
  FIELD_SLOT,
  flatDetail,
  GROUP_SLOT,
  PRIORITY_SLOT,
  STATUS_SLOT,
  type FlatDetail,
} from './flatDetail.js';
import type { FlatRules } from './flatRules.js';
import { NO_STATUS, StatusTable } from './statusTable.js';
import type { TicketColumns } from './ticketColumns.js';
import { getOwnEntry } from '../../ticket/ownEntry.js';
import { isReservedField } from '../../ticket/setField.js';
import type { TicketRecord } from '../ticketRecord.js';
import { ValueCodes } from './valueCodes.js';

/** Where the attributes stand that every ticket has. */
const STANDARD_SLOTS: ReadonlyMap<string, number> = new Map([
  ['status', STATUS_SLOT],
  ['statusCategory', STATUS_SLOT],
  ['reason', STATUS_SLOT],
  ['priority', PRIORITY_SLOT],
  ['group', GROUP_SLOT],
  ['assignee', ASSIGNEE_SLOT],
]);

/**
 * An evaluation on its way through the columns: the ticket at hand and its clocks as numbers,
 * changed in place, and what was worked out about the values that came by.
 */
export class ColumnRun {
  readonly cycles: readonly FlatCycle[];
  /** The ticket's status and attributes, a code for each slot. */
  readonly ticket: Int32Array;
  readonly codes: ValueCodes;
  readonly statuses: StatusTable;
  /** The host's fields that the rules ask for, in the order of their slots. */
  readonly fields: readonly string[];
  /** The columns of the attributes with which tickets begin, each with its slot. */
  readonly attributes: readonly { readonly slot: number; readonly codes: Uint32Array }[];
  created = false;
  merged = false;
  /** The policy of the ticket, a place in the rules' list. */
  policy = -1;
  /** The event at hand: its place in the columns, its instant, what it changed. */
  event = 0;
  at = 0;
  change = 0;
  private readonly details: (FlatDetail | undefined)[];
  private readonly statusCodes: Int32Array;
  private readonly choices: ChoiceTable;
  private readonly asked: readonly number[];
  private readonly key: Int32Array;
  private chosen: FlatChoice | null = null;

  constructor(
    readonly rules: FlatRules,
    readonly columns: TicketColumns,
  ) {
    const { sla, clocks, pauseTests } = rules;
    const keep = sla.ticketRules.keep ?? [];
    this.fields = keep.filter((name) => !STANDARD_SLOTS.has(name) && !isReservedField(name));
    this.codes = new ValueCodes(columns.dictionary);
    this.statuses = new StatusTable(sla.ticketRules, pauseTests);
    this.ticket = new Int32Array(FIELD_SLOT + this.fields.length);
    this.cycles = clocks.map(flatCycle);
    this.details = new Array<undefined>(columns.dictionary.length).fill(undefined);
    this.statusCodes = new Int32Array(columns.dictionary.length);
    this.asked = [...new Set(keep.map((name) => this.slotOf(name)).filter((slot) => slot >= 0))];
    this.key = new Int32Array(this.asked.length);
    this.attributes = this.attributeColumns();
    this.choices = new ChoiceTable(rules, this.asked.length, (key) => this.recordOf(key));
  }

  private attributeColumns(): ColumnRun['attributes'] {
    return [...['priority', 'group', 'assignee'], ...this.fields].flatMap((name) => {
      const codes = getOwnEntry(this.columns.attributes, name);
      return codes === undefined ? [] : [{ slot: this.slotOf(name), codes }];
    });
  }

  /** Where the code of an attribute that the rules ask for stands; -1 for one that no ticket has. */
  slotOf(name: string): number {
    const place = this.fields.indexOf(name);
    return STANDARD_SLOTS.get(name) ?? (place < 0 ? -1 : FIELD_SLOT + place);
  }

  /** Forgets which policy and rows apply. */
  ticketChanged(): void {
    this.chosen = null;
  }

  /** What applies to the ticket as it stands. */
  choice(): FlatChoice {
    if (this.chosen !== null) return this.chosen;
    const { asked, key, ticket } = this;
    for (let i = 0; i < key.length; i++) key[i] = ticket[asked[i]!]!;
    return (this.chosen = this.choices.choiceOf(key));
  }

  /** The further keys of the event at hand. */
  detail(): FlatDetail {
    const code = this.columns.detail[this.event]!;
    return (this.details[code] ??= flatDetail(
      this.columns.dictionary[code],
      this.fields,
      this.codes,
    ));
  }

  /** The status that the event at hand names, with its reason. */
  statusOf(to: number): number {
    if (this.columns.detail[this.event] !== 0) return this.statusWith(to, this.detail().reason);
    const known = this.statusCodes[to]!;
    return known === NO_STATUS ? (this.statusCodes[to] = this.statusWith(to, undefined)) : known;
  }

  private statusWith(to: number, reason: string | undefined): number {
    return this.statuses.numberOf(this.codes.values[to] as string, reason);
  }

  /** The ticket that has the codes of a key, as conditions see it. */
  private recordOf(key: Int32Array): TicketRecord {
    // What nobody asks for has no place in a key: it counts as nothing, code 0.
    const codeAt = (slot: number): number => key[this.asked.indexOf(slot)] ?? 0;
    const valueAt = (slot: number): unknown => this.codes.values[codeAt(slot)];
    const status = this.statuses.rows[codeAt(STATUS_SLOT)]!;
    const fields = this.fields.map((name, i) => [name, valueAt(FIELD_SLOT + i)] as const);
    return {
      ...Object.fromEntries(fields),
      status: status.status,
      statusCategory: status.category,
      reason: status.reason,
      priority: valueAt(PRIORITY_SLOT),
      group: valueAt(GROUP_SLOT),
      assignee: valueAt(ASSIGNEE_SLOT),
    };
  }
}
