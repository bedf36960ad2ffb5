import type { TicketEvent } from '../../src/ticket/index.js';
import { hour } from '../ticket/ticketLog.js';

// Events at hours from Monday 2 March 2026, 09:00 UTC, on.

type Extra = Readonly<Record<string, unknown>>;

function eventAt(hours: number, type: string, extra: Extra = {}): TicketEvent {
  return { at: hour(hours), type, ...extra };
}

export const created = (hours = 0, extra: Extra = {}): TicketEvent =>
  eventAt(hours, 'created', extra);
export const createdByAgent = (comment: 'public' | 'internal' | 'none', extra: Extra = {}) =>
  created(0, { by: 'agent', comment, ...extra });
export const customerReply = (hours: number, extra: Extra = {}): TicketEvent =>
  eventAt(hours, 'public_reply', { by: 'customer', ...extra });
export const agentReply = (hours: number, extra: Extra = {}): TicketEvent =>
  eventAt(hours, 'public_reply', { by: 'agent', ...extra });
export const status = (hours: number, to: string, extra: Extra = {}): TicketEvent =>
  eventAt(hours, 'status_changed', { to, ...extra });
export const reopened = (hours: number): TicketEvent => eventAt(hours, 'reopened');
export const priority = (hours: number, to: string): TicketEvent =>
  eventAt(hours, 'priority_changed', { to });
export const group = (hours: number, to: string | null): TicketEvent =>
  eventAt(hours, 'group_changed', { to });
export const field = (hours: number, name: string, to: unknown): TicketEvent =>
  eventAt(hours, 'field_changed', { field: name, to });
export const merged = (hours: number, role: 'source' | 'target' = 'source'): TicketEvent =>
  eventAt(hours, 'merged', { role });
export const other = eventAt;
