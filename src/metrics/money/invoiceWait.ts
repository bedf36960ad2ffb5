import type { Because } from '../../errors/index.js';

/** A wait of an invoice, late or not. */
export interface InvoiceWait {
  /** `not_due` counts when its time has come; `waiting` is late and goes on. */
  readonly state: 'ended' | 'waiting' | 'not_due' | 'not_applicable';
  readonly startedAt: Date | null;
  /** From the start to the end or to `asOf`; 0 for what ended before it was due. */
  readonly elapsedMs: number | null;
  readonly because: Because;
}

/** From when to when; null for what has not happened, or is not known. Epoch ms. */
interface Span {
  readonly start: number | null;
  readonly end: number | null;
  readonly now: number;
}

/**
 * How long something of an invoice took, or takes: what ends ahead of its start took no time.
 *
 * @param ending - the reason of a wait that ended
 */
export function invoiceWait({ start, end, now }: Span, ending: string): InvoiceWait {
  if (start === null) {
    const because = { code: 'no_start' };
    return { state: 'not_applicable', startedAt: null, elapsedMs: null, because };
  }
  const startedAt = new Date(start);
  if (start > now) {
    return { state: 'not_due', startedAt, elapsedMs: null, because: { code: 'not_due' } };
  }
  if (end === null) {
    return { state: 'waiting', startedAt, elapsedMs: now - start, because: { code: 'now' } };
  }
  const elapsedMs = Math.max(0, end - start);
  return { state: 'ended', startedAt, elapsedMs, because: { code: ending } };
}
