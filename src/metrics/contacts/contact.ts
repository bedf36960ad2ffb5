import type { InstantLike } from '../../time/index.js';
import type { Exclusion } from '../facts/exclusionOf.js';

/** What a bot or an article made of a contact. */
export interface SelfService {
  readonly by: 'bot' | 'article';
  /** `solved`: the customer has what was asked for; `abandoned`: gave up without a person. */
  readonly outcome: 'solved' | 'abandoned' | 'handed_over';
}

/**
 * One contact: a customer turned to support once, by whatever channel. A call log has the first
 * part, `contactsOf` makes the second of tickets; a metric that needs a key says so.
 */
export interface Contact {
  /** Whoever turned to support; null when nobody knows. */
  readonly customer: string | null;
  /** What it was about: two contacts with the same customer and issue belong together. */
  readonly issue?: string | null;
  readonly channel?: string | null;
  /** When it began: joined the queue, wrote. */
  readonly queuedAt: InstantLike;
  /** When a person answered. */
  readonly answeredAt?: InstantLike | null;
  /** When the customer gave up waiting. */
  readonly abandonedAt?: InstantLike | null;
  readonly talkMs?: number | null;
  readonly holdMs?: number | null;
  /** Work on it after it ended. */
  readonly wrapMs?: number | null;
  /** Who answered. */
  readonly agent?: string | null;

  readonly id?: string | null;
  readonly ticketId?: string | null;
  /** The ticket that it follows up, else its own: without an issue, what contacts have in common. */
  readonly threadId?: string | null;
  /** Whether the contact settled the matter; null or missing when nobody knows. */
  readonly resolved?: boolean | null;
  /** Policy lets nobody settle such a matter at first contact: it leaves the net rate. */
  readonly unresolvable?: boolean;
  /** What the customer said when asked whether the first contact settled it. */
  readonly surveyedResolved?: boolean | null;
  /** Public messages of people in it. */
  readonly agentReplies?: number | null;
  /** A thank-you after the solve: no contact that anybody had to work on. */
  readonly idle?: boolean;
  readonly selfService?: SelfService | null;
  /** Whether the customer had to tell the story again; without it, a new conversation is taken to. */
  readonly toldAgain?: boolean | null;
  readonly excluded?: Exclusion | null;
  readonly parentId?: string | null;
}
