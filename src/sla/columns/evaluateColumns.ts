import { toEpochMs, type InstantLike } from '../../time/index.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { compiledOf, type Sla } from '../sla.js';
import { runLog } from '../runLog.js';
import { askedOfTickets } from './askedOfTickets.js';
import { checkColumns } from './checkColumns.js';
import { ColumnRun } from './columnRun.js';
import { flatRules } from './flatRules.js';
import { isFlat } from './isFlat.js';
import { readFlat } from './readFlat.js';
import { readObject } from './readObject.js';
import { runFlat } from './runFlat.js';
import { newClockColumns, type SlaColumns } from './slaColumns.js';
import { ticketAt } from './ticketAt.js';
import type { TicketColumns } from './ticketColumns.js';

/** Options of `evaluateColumns`. */
export interface EvaluateColumnsOptions {
  /** The instant to evaluate at. Later events are left out. */
  readonly now: InstantLike;
}

/**
 * Runs the clocks of many tickets over their logs and reads them at an instant: `evaluateSla` with
 * columns in and columns out.
 *
 * The answers are those of `evaluateSla`, of each clock the latest cycle; what is odd about a log is
 * not looked for. Tickets, events and cycles are numbers all along. Rules that numbers cannot hold
 * are run as objects instead, ticket by ticket: conditions on `id` or `tags`, triggers on
 * `tags_changed`, triggers with a `where` other than on the comment of a creation, and
 * `onMerge: 'carry_earliest'`. What the rules are is worked out at each call, so hand over many
 * tickets at once.
 *
 * @param sla - rules compiled by `defineSla`
 * @param columns - the logs; `toColumns` makes them from tickets. Not changed
 * @param options - `now`: the instant to evaluate at
 * @returns a row for each ticket. Codes are those of `columnCodes`, instants epoch ms, and an
 *   instant that there is none of is `Infinity`
 * @throws InputError `unknown_option`, `wrong_type`, `column_length`, `offsets_out_of_order`,
 *   `code_out_of_range`, `missing_column`, `invalid_instant`, `instant_out_of_range`, each naming the
 *   column and the place: `columns.at[17]`; for `now` what `evaluateSla` throws; `not_an_sla`
 * @example
 * ```ts
 * import { columnCodes, defineSla, evaluateColumns, toColumns } from 'custops';
 *
 * const sla = defineSla(
 *   { policies: [{ id: 'all', calendar: '24x7', targets: [{ metric: 'first_response', within: '1h' }] }] },
 *   { calendars: [] },
 * );
 * const tickets = [10, 90].map((minutes, i) => ({
 *   id: `t${i}`,
 *   events: [
 *     { at: 0, type: 'created' },
 *     { at: minutes * 60_000, type: 'public_reply', by: 'agent' },
 *   ],
 * }) as const);
 * const { clocks } = evaluateColumns(sla, toColumns(sla, tickets), { now: 86_400_000 });
 * Array.from(clocks.first_response.state, (code) => columnCodes.states[code]); // => ['met', 'breached']
 * clocks.first_response.breachedAt; // => Float64Array.of(Infinity, 3_600_000)
 * ```
 */
export function evaluateColumns<ClockId extends string>(
  sla: Sla<ClockId>,
  columns: TicketColumns,
  options: EvaluateColumnsOptions,
): SlaColumns<ClockId> {
  const rules = compiledOf(sla);
  requireOptions(options, ['now']);
  const now = toEpochMs(options.now, 'options.now');
  checkColumns(columns, askedOfTickets(rules).attributes);
  const n = columns.offsets.length - 1;
  const clocks = rules.clocks.map(() => newClockColumns(n));
  const out: SlaColumns<ClockId> = {
    n,
    policyIds: sla.policyIds,
    targetIds: [...rules.rowById.keys()],
    policy: new Int32Array(n),
    clocks: Object.fromEntries(
      sla.clockIds.map((id, place) => [id, clocks[place]]),
    ) as SlaColumns<ClockId>['clocks'],
  };
  if (!isFlat(rules)) {
    for (let ticket = 0; ticket < n; ticket++) {
      const state = runLog(sla, ticketAt(columns, ticket), { now });
      readObject(rules, state, { out, ticket, now });
    }
    return out;
  }
  const run = new ColumnRun(flatRules(rules, columns.types), columns);
  for (let ticket = 0; ticket < n; ticket++) {
    runFlat(run, ticket, now);
    out.policy[ticket] = run.policy;
    for (const [clock, answers] of clocks.entries()) {
      readFlat(run, answers, { clock, ticket, now });
    }
  }
  return out;
}
