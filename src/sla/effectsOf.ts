import { creationComment, creatorSide } from '../ticket/creation.js';
import type { ActorRole, TicketChange, TicketEvent } from '../ticket/index.js';
import { CREATED, MERGED_AWAY, REOPENED, SOLVED } from '../ticket/ticketChange.js';
import type { ClockEffect, CompiledSla, EffectsOfType } from './compiledSla.js';
import type { DerivedType } from './derivedTypes.js';
import type { TicketRecord } from './ticketRecord.js';
import type { Update } from './update.js';

const DERIVING = SOLVED | REOPENED | MERGED_AWAY;

const ROLE_BITS: Readonly<Record<ActorRole, number>> = {
  customer: 1,
  agent: 2,
  bot: 4,
  system: 8,
  third_party: 16,
};

/** The mask that every actor passes, those without a role included. */
const ANY_ROLE = 63;
const NO_ROLE = 32;

const NO_EFFECTS: EffectsOfType = { ending: [], starting: [] };

/** The mask of some roles. */
export function roleMask(by: string | readonly string[] | undefined): number {
  if (by === undefined) return ANY_ROLE;
  const roles = typeof by === 'string' ? [by] : by;
  return roles.reduce((mask, role) => mask | roleBitOf(role), 0);
}

/** The effects that an event may have, given what it changed. */
export function effectsOf(
  sla: CompiledSla,
  event: TicketEvent,
  change: TicketChange,
): EffectsOfType {
  const type = isSilent(event, change) ? '' : event.type;
  const effects = (change & DERIVING) === 0 ? sla.effects : sla.derivedEffects[derivedType(change)];
  return effects.get(type) ?? NO_EFFECTS;
}

/** Events that say something only when they change the ticket. */
const CHANGES: ReadonlySet<string> = new Set([
  'status_changed',
  'priority_changed',
  'group_changed',
  'assigned',
  'field_changed',
  'tags_changed',
]);

/** Whether an event says nothing by itself: an automatic one, a second creation, a move to where the ticket is. */
function isSilent(event: TicketEvent, change: TicketChange): boolean {
  if (event.auto === true || event.type === 'reopened') return true;
  if (event.type === 'created') return (change & CREATED) === 0;
  return change === 0 && CHANGES.has(event.type);
}

function derivedType(change: TicketChange): DerivedType {
  if ((change & SOLVED) !== 0) return 'solved';
  return (change & REOPENED) !== 0 ? 'reopened' : 'merged_away';
}

/** Tells whether a trigger answers to the event at hand. */
export function answers({ trigger }: ClockEffect, update: Update): boolean {
  const { event } = update.move;
  return (
    (trigger.roles & roleBit(event)) !== 0 &&
    (trigger.where === null || trigger.where.test(eventView(event))) &&
    (trigger.ticket === null || trigger.ticket.test(update.record())) &&
    (trigger.switch === null || update.isSwitched(trigger.switch))
  );
}

function roleBit(event: TicketEvent): number {
  if (event.type === 'created') return ROLE_BITS[creatorSide(event)];
  return roleBitOf(event.by);
}

/** A role that nobody knows is nobody's. */
export function roleBitOf(role: string | undefined): number {
  return typeof role === 'string' && Object.hasOwn(ROLE_BITS, role)
    ? ROLE_BITS[role as ActorRole]
    : NO_ROLE;
}

/** An event as conditions see it: what a creation left out stands for its default. */
function eventView(event: TicketEvent): TicketRecord {
  if (event.type !== 'created') return event as unknown as TicketRecord;
  return { ...event, comment: creationComment(event) };
}
