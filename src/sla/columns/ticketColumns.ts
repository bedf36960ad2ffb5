/**
 * The logs of many tickets as columns: a ticket is a row, its events are a stretch of the event
 * columns. Nothing here is copied or changed by an evaluation, so the arrays may be views on one
 * buffer, a shared one too.
 */
export interface TicketColumns {
  /** Where each ticket's events begin, and after the last ticket where they end: n + 1 numbers from 0. */
  readonly offsets: Uint32Array;
  /** When each event happened, epoch ms. A ticket's events may stand in any order. */
  readonly at: Float64Array;
  /** What it was: a place in `columnCodes.types`, and after these in `types`. */
  readonly type: Uint8Array;
  /** Who acted: a place in `columnCodes.actors`. */
  readonly by: Uint8Array;
  /** Bits of `columnCodes.flags`. */
  readonly flags: Uint8Array;
  /**
   * Where it led: a place in the dictionary. The status of `created` and `status_changed`, the new
   * priority, group, assignee or field. 0 gives none: no priority, group, assignee, field.
   */
  readonly to: Uint32Array;
  /**
   * Further keys of the event: the place of an object such as `{ reason: 'vendor' }`,
   * `{ field: 'tier' }`, `{ role: 'target' }` or the first attributes that a creation tells.
   */
  readonly detail: Uint32Array;
  /** The tickets' own attributes by name, each a place in the dictionary for every ticket; 0 for none. */
  readonly attributes: Readonly<Record<string, Uint32Array>>;
  /** The values that the codes mean: plain JSON, null at place 0. */
  readonly dictionary: readonly unknown[];
  /** Event types of the host's own. */
  readonly types: readonly string[];
}
