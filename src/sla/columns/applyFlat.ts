import {
  ASSIGNEE_CHANGED,
  CREATED,
  FIELDS_CHANGED,
  GROUP_CHANGED,
  MERGED_AWAY,
  NOTHING_CHANGED,
  PRIORITY_CHANGED,
  REOPENED,
  SOLVED,
  STATUS_CHANGED,
  type TicketChange,
} from '../../ticket/ticketChange.js';
import { columnCodes } from './columnCodes.js';
import type { ColumnRun } from './columnRun.js';
import { ASSIGNEE_SLOT, GROUP_SLOT, PRIORITY_SLOT, STATUS_SLOT } from './flatDetail.js';
import { NOTHING, NUMBER, SCALAR, TEXT } from './valueCodes.js';

const codeOf = (type: (typeof columnCodes.types)[number]): number =>
  columnCodes.types.indexOf(type);
export const CREATED_TYPE: number = codeOf('created');
export const STATUS_TYPE: number = codeOf('status_changed');
export const PRIORITY_TYPE: number = codeOf('priority_changed');
export const GROUP_TYPE: number = codeOf('group_changed');
export const ASSIGNED_TYPE: number = codeOf('assigned');
export const FIELD_TYPE: number = codeOf('field_changed');
export const REOPENED_TYPE: number = codeOf('reopened');
const MERGED_TYPE: number = codeOf('merged');

const { auto: AUTO } = columnCodes.flags;

/** Applies the event at hand to the ticket, and says what it changed: `applyEvent` for columns. */
export function applyFlat(run: ColumnRun): TicketChange {
  const { columns, event } = run;
  const to = columns.to[event]!;
  switch (columns.type[event]) {
    case CREATED_TYPE:
      return applyCreation(run, to);
    case STATUS_TYPE:
      return changeStatus(run, to);
    case PRIORITY_TYPE:
      return move(run, PRIORITY_SLOT, { to, fit: TEXT | NUMBER, change: PRIORITY_CHANGED });
    case GROUP_TYPE:
      return move(run, GROUP_SLOT, { to, fit: TEXT, change: GROUP_CHANGED });
    case ASSIGNED_TYPE:
      return move(run, ASSIGNEE_SLOT, { to, fit: TEXT, change: ASSIGNEE_CHANGED });
    case FIELD_TYPE:
      return setField(run, run.detail().slot, to);
    case REOPENED_TYPE:
      return reopen(run);
    case MERGED_TYPE:
      if (run.merged || run.detail().isTarget) return NOTHING_CHANGED;
      run.merged = true;
      return MERGED_AWAY;
    default:
      return NOTHING_CHANGED;
  }
}

function applyCreation(run: ColumnRun, to: number): TicketChange {
  if (run.created) return NOTHING_CHANGED;
  run.created = true;
  if (run.columns.detail[run.event] !== 0) {
    const { attributes } = run.detail();
    for (let i = 0; i < attributes.length; i += 2) {
      takeAttribute(run, attributes[i]!, attributes[i + 1]!);
    }
  }
  return CREATED | enterStatus(run, firstStatus(run, to));
}

/** A status that the log told earlier, or at the same instant, stays unless this one says another. */
function firstStatus(run: ColumnRun, to: number): number {
  if ((run.codes.kinds[to]! & TEXT) !== 0) return run.statusOf(to);
  const before = run.statuses.rows[run.ticket[STATUS_SLOT]!]?.status;
  return run.statuses.numberOf(before ?? 'new', run.detail().reason);
}

/** Sets one of the attributes with which a ticket begins, if the value can be one. */
export function takeAttribute(run: ColumnRun, slot: number, code: number): void {
  const kind = run.codes.kinds[code]!;
  if (slot === PRIORITY_SLOT && (kind & (TEXT | NUMBER)) === 0) return;
  if ((slot === GROUP_SLOT || slot === ASSIGNEE_SLOT) && (kind & TEXT) === 0) return;
  run.ticket[slot] = run.codes.first[code]!;
}

function changeStatus(run: ColumnRun, to: number): TicketChange {
  if ((run.codes.kinds[to]! & TEXT) === 0) return NOTHING_CHANGED;
  const next = run.statusOf(to);
  const { done } = run.statuses;
  const isAuto = (run.columns.flags[run.event]! & AUTO) !== 0;
  if (isAuto && done[run.ticket[STATUS_SLOT]!]! && !done[next]!) return NOTHING_CHANGED;
  return enterStatus(run, next);
}

function enterStatus(run: ColumnRun, next: number): TicketChange {
  const before = run.ticket[STATUS_SLOT]!;
  if (before === next) return NOTHING_CHANGED;
  run.ticket[STATUS_SLOT] = next;
  const { done } = run.statuses;
  if (done[before] === done[next]) return STATUS_CHANGED;
  return STATUS_CHANGED | (done[next]! ? SOLVED : REOPENED);
}

function reopen(run: ColumnRun): TicketChange {
  const isAuto = (run.columns.flags[run.event]! & AUTO) !== 0;
  if (isAuto || run.statuses.open[run.ticket[STATUS_SLOT]!]!) return NOTHING_CHANGED;
  return enterStatus(run, run.statuses.numberOf('open', undefined));
}

function move(
  run: ColumnRun,
  slot: number,
  { to, fit, change }: { readonly to: number; readonly fit: number; readonly change: TicketChange },
): TicketChange {
  const kind = run.codes.kinds[to]!;
  const code = (kind & NOTHING) !== 0 ? 0 : run.codes.first[to]!;
  if ((code !== 0 && (kind & fit) === 0) || run.ticket[slot] === code) return NOTHING_CHANGED;
  run.ticket[slot] = code;
  return change;
}

function setField(run: ColumnRun, slot: number, to: number): TicketChange {
  if (slot < 0) return NOTHING_CHANGED;
  const code = run.codes.first[to]!;
  const isScalar = (run.codes.kinds[to]! & SCALAR) !== 0;
  if (isScalar && run.ticket[slot] === code) return NOTHING_CHANGED;
  run.ticket[slot] = code;
  return FIELDS_CHANGED;
}
