import type { StatusCategory } from '../../ticket/index.js';
import { isDone } from '../../ticket/statusCategories.js';
import type { TicketRules } from '../../ticket/ticketRules.js';
import type { PauseTest } from '../compiledSla.js';

/** A ticket's status with its category and reason. */
export interface StatusRow {
  readonly status: string | null;
  readonly category: StatusCategory | null;
  readonly reason: string | null;
}

/** The status of a ticket before its creation. */
export const NO_STATUS = 0;

/**
 * Every status that has come up, by a number: two statuses are the same when name, category and
 * reason are. What the clocks ask of a status is worked out once.
 */
export class StatusTable {
  readonly rows: StatusRow[] = [];
  readonly done: boolean[] = [];
  readonly open: boolean[] = [];
  /** Whether a status pauses, by status and pause test. */
  readonly pauses: boolean[][] = [];
  private readonly byName = new Map<string, number>();

  constructor(
    private readonly rules: TicketRules,
    private readonly tests: readonly PauseTest[],
  ) {
    this.add({ status: null, category: null, reason: null });
  }

  /** The number of a status by its name, with the reason that an event gives. */
  numberOf(status: string, given: string | undefined): number {
    const category = this.rules.categoryOf.get(status) ?? 'open';
    const reason = given ?? (category === status ? null : status);
    const key = JSON.stringify([status, reason]);
    const known = this.byName.get(key);
    if (known !== undefined) return known;
    this.byName.set(key, this.rows.length);
    return this.add({ status, category, reason });
  }

  private add(row: StatusRow): number {
    this.rows.push(row);
    this.done.push(isDone(row.category));
    this.open.push(row.category === 'open');
    this.pauses.push(this.tests.map((test) => test(row)));
    return this.rows.length - 1;
  }
}
