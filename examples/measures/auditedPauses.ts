import { auditPauses, type SuspectPause, type Ticket } from 'custops';
import type { AuditPausesOptions } from 'custops';

/** A ticket's suspect pause. */
export interface AuditedPause {
  readonly ticketId: string;
  readonly pause: SuspectPause;
}

/** What an audit of all pauses found. */
export interface AuditedPauses {
  /** All pauses, suspect or not. */
  readonly n: number;
  /** The longest first. */
  readonly suspect: readonly AuditedPause[];
  readonly hiddenMs: number;
}

/** Audits the pauses of many tickets, each by the rules that apply to it. */
export function auditedPauses<T extends { readonly ticket: Ticket }>(
  items: readonly T[],
  optionsOf: (item: T) => AuditPausesOptions,
): AuditedPauses {
  const audits = items.map((item) => ({ item, audit: auditPauses(item.ticket, optionsOf(item)) }));
  const suspect = audits.flatMap(({ item, audit }) =>
    audit.pauses.map((pause) => ({ ticketId: item.ticket.id, pause })),
  );
  return {
    n: audits.reduce((sum, { audit }) => sum + audit.n, 0),
    suspect: suspect.sort((a, b) => b.pause.hiddenMs - a.pause.hiddenMs),
    hiddenMs: audits.reduce((sum, { audit }) => sum + audit.hiddenMs, 0),
  };
}
