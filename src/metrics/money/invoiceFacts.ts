import { InputError } from '../../errors/index.js';
import { INVALID_INVOICE } from '../../errors/kinds/metrics.js';
import { requireObject } from '../../errors/requireObject.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { toEpochMs, type InstantLike } from '../../time/index.js';
import { invoiceWait, type InvoiceWait } from './invoiceWait.js';

/** An invoice with its dates. What has not happened is null or missing. */
export interface Invoice {
  readonly id: string;
  /** When it should have been issued. */
  readonly scheduledAt?: InstantLike | null;
  readonly issuedAt?: InstantLike | null;
  /** When it should be paid. */
  readonly dueAt?: InstantLike | null;
  readonly paidAt?: InstantLike | null;
  /** When it was first corrected: a credit note, a new version. */
  readonly correctedAt?: InstantLike | null;
}

/** What the metrics want to know of an invoice. */
export interface InvoiceFacts {
  readonly invoiceId: string;
  readonly asOf: Date;
  readonly issuedAt: Date | null;
  /** From `scheduledAt` to `issuedAt`. */
  readonly lateness: InvoiceWait;
  /** From `dueAt` to `paidAt`. */
  readonly paymentDelay: InvoiceWait;
  /** From `issuedAt` to `paidAt`. */
  readonly timeToPay: InvoiceWait;
  readonly correctedAt: Date | null;
}

/** Where time is fixed. */
export interface InvoiceFactsOptions {
  /** The instant at which open things are censored; what comes later has not happened. */
  readonly now: InstantLike;
}

/**
 * Reads an invoice as of an instant: how late it was issued, how late it was paid, whether it was
 * corrected.
 *
 * An invoice paid ahead of its due date counts once that has come, as an unpaid one does: else
 * quick payers would flatter a running month.
 *
 * @param invoice - `id`, and its instants
 * @param options - `now`
 * @returns the facts, plain but for their Dates
 * @throws InputError `wrong_type`, `invalid_option`, `unknown_option`; `invalid_invoice` when the
 *   id is none, or it was paid or corrected before it was issued; the codes of `toEpochMs`
 *
 * @example
 * ```ts
 * import { invoiceFacts } from 'custops';
 *
 * const invoice = {
 *   id: 'i1',
 *   issuedAt: '2026-03-02T00:00:00Z',
 *   dueAt: '2026-04-01T00:00:00Z',
 *   paidAt: '2026-04-03T00:00:00Z',
 * };
 * invoiceFacts(invoice, { now: '2026-05-01T00:00:00Z' }).paymentDelay.elapsedMs; // => 172800000
 * invoiceFacts(invoice, { now: '2026-04-02T00:00:00Z' }).paymentDelay.state; // => 'waiting'
 * ```
 */
export function invoiceFacts(invoice: Invoice, options: InvoiceFactsOptions): InvoiceFacts {
  requireObject(invoice, 'invoice');
  requireOptions(options, ['now']);
  const now = toEpochMs(options.now, 'options.now');
  const { id } = invoice;
  if (typeof id !== 'string' || id === '') {
    throw new InputError(INVALID_INVOICE, 'invoice.id', id, 'a text that is not empty');
  }
  const at = (name: InvoiceInstant): number | null => {
    const instant = invoice[name] ?? null;
    return instant === null ? null : toEpochMs(instant, `invoice.${name}`);
  };
  const past = (name: InvoiceInstant): number | null => {
    const instant = at(name);
    return instant === null || instant > now ? null : instant;
  };
  checkOrder(invoice, at);
  const issued = past('issuedAt');
  const paid = past('paidAt');
  const corrected = past('correctedAt');
  return {
    invoiceId: id,
    asOf: new Date(now),
    issuedAt: issued === null ? null : new Date(issued),
    lateness: invoiceWait({ start: at('scheduledAt'), end: issued, now }, 'issued'),
    paymentDelay: invoiceWait({ start: at('dueAt'), end: paid, now }, 'paid'),
    timeToPay: invoiceWait({ start: issued, end: paid, now }, 'paid'),
    correctedAt: corrected === null ? null : new Date(corrected),
  };
}

type InvoiceInstant = Exclude<keyof Invoice, 'id'>;

function checkOrder(invoice: Invoice, at: (name: InvoiceInstant) => number | null): void {
  const issued = at('issuedAt');
  for (const name of ['paidAt', 'correctedAt'] as const) {
    const instant = at(name);
    if (instant === null || (issued !== null && instant >= issued)) continue;
    const expected = issued === null ? 'none before it is issued' : 'not before issuedAt';
    throw new InputError(INVALID_INVOICE, `invoice.${name}`, invoice[name], expected);
  }
}
