import type { Because } from '../../errors/index.js';

/** An instant that an event decided. */
export interface Mark {
  /** Epoch ms. */
  readonly at: number;
  /** The event's place in the sorted log. */
  readonly event: number;
  /** The event's type, which is the reason's code. */
  readonly code: string;
  readonly actor: string | null;
}

/** A mark as a reason. */
export function markBecause({ code, event, actor }: Mark): Because {
  return { code, event, ...(actor === null ? {} : { detail: { actor } }) };
}
