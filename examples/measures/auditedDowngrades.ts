import { auditDowngrades, type Downgrade, type Sla, type Ticket } from 'custops';

/** A clock of a ticket that a new priority gave more time. */
export interface AuditedDowngrade {
  readonly ticketId: string;
  readonly downgrade: Downgrade;
}

/** Audits the priorities of many tickets; those that spared a breach first. */
export function auditedDowngrades(
  sla: Sla,
  tickets: readonly Ticket[],
  now: number,
): AuditedDowngrade[] {
  const found = tickets.flatMap((ticket) =>
    auditDowngrades(sla, ticket, { now }).map((downgrade) => ({ ticketId: ticket.id, downgrade })),
  );
  return found.sort((a, b) => Number(b.downgrade.sparedBreach) - Number(a.downgrade.sparedBreach));
}
