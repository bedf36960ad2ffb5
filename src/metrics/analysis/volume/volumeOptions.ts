import type { InstantLike } from '../../../time/index.js';

/** Which items are counted, and over which dates. */
export interface VolumeOptions<Item> {
  /** When the item came in; null for one without an instant. */
  readonly at: (item: Item) => InstantLike | null;
  /** IANA name: whose dates and hours are meant. */
  readonly timeZone: string;
  /** The first date, `2026-03-02`. Default: the first item's. */
  readonly from?: string;
  /** The last date, included. Default: the last item's. */
  readonly to?: string;
  /** Dates that are no usual days, such as holidays: their items and their exposure do not count. */
  readonly leaveOut?: readonly string[];
}

/** The keys of `VolumeOptions`. */
export const VOLUME_OPTIONS: readonly string[] = ['at', 'timeZone', 'from', 'to', 'leaveOut'];
