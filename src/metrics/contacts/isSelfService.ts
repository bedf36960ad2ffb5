import type { SelfService } from './contact.js';

const BY: readonly unknown[] = ['bot', 'article'];
const OUTCOMES: readonly unknown[] = ['solved', 'abandoned', 'handed_over'];

/** What `isSelfService` wants, for errors. */
export const SELF_SERVICE =
  "{ by: 'bot' or 'article', outcome: 'solved', 'abandoned' or 'handed_over' }";

/** Whether a value says what a bot or an article made of a contact. */
export function isSelfService(value: unknown): value is SelfService {
  const { by, outcome } = (value as Partial<SelfService> | null | undefined) ?? {};
  return BY.includes(by) && OUTCOMES.includes(outcome);
}
