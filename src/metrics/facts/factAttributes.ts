import type { MutableTicketState, StatusCategory } from '../../ticket/index.js';

/** What a ticket was at an instant: what tickets are grouped by. Plain JSON. */
export interface FactAttributes {
  /** By the host's name. */
  readonly status: string | null;
  readonly category: StatusCategory | null;
  readonly priority: string | number | null;
  readonly group: string | null;
  readonly assignee: string | null;
  readonly tags: readonly string[];
  /** Every other attribute (`channel`, `tier`, …), in an object without prototype. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Copies the attributes out of a state that goes on changing. */
export function factAttributes(state: MutableTicketState): FactAttributes {
  return {
    status: state.status,
    category: state.category,
    priority: state.priority,
    group: state.group,
    assignee: state.assignee,
    tags: state.tags === null ? [] : Object.keys(state.tags),
    fields: state.fields === null ? NONE : Object.assign(empty(), state.fields),
  };
}

function empty(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}

/** Shared by the many tickets without one: an object without prototype is not cheap. */
const NONE: Readonly<Record<string, unknown>> = Object.freeze(empty());
