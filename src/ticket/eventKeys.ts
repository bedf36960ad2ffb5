import { isTexts } from '../errors/isTexts.js';
import { isInstant } from '../time/isInstant.js';
import { isPriority } from './applyCreation.js';
import { isLinkRole, LINK_ROLES } from './linkRoles.js';
import type { KnownEvent } from './ticketEvent.js';

/** What a key of an event must be, for a log that no schema has seen. */
export interface KeyRule {
  readonly expected: string;
  readonly fits: (value: unknown) => boolean;
}

const text: KeyRule = { expected: 'a text', fits: (value) => typeof value === 'string' };
const number: KeyRule = { expected: 'a finite number', fits: Number.isFinite };
const priority: KeyRule = { expected: 'a text or a finite number', fits: isPriority };
const instant: KeyRule = { expected: 'an instant', fits: isInstant };
const relation: KeyRule = { expected: `one of ${LINK_ROLES.join(', ')}`, fits: isLinkRole };
const texts: KeyRule = { expected: 'a list of texts', fits: isTexts };

function oneOf(...values: readonly string[]): KeyRule {
  return {
    expected: `one of ${values.join(', ')}`,
    fits: (value) => values.includes(value as string),
  };
}

function orNull(rule: KeyRule): KeyRule {
  return {
    expected: `${rule.expected} or null`,
    fits: (value) => value === null || rule.fits(value),
  };
}

function optional(rule: KeyRule): KeyRule {
  return { expected: rule.expected, fits: (value) => value === undefined || rule.fits(value) };
}

type KeyRules = readonly (readonly [key: string, rule: KeyRule])[];

/** The keys of each known event type that a replay or a clock reads. */
export const EVENT_KEYS: Readonly<Record<KnownEvent['type'], KeyRules>> = {
  created: [
    ['comment', optional(oneOf('public', 'internal', 'none'))],
    ['status', optional(text)],
    ['reason', optional(text)],
    ['priority', optional(priority)],
    ['group', optional(text)],
    ['assignee', optional(text)],
    ['tags', optional(texts)],
  ],
  public_reply: [],
  internal_note: [],
  status_changed: [
    ['to', text],
    ['reason', optional(text)],
  ],
  priority_changed: [['to', orNull(priority)]],
  group_changed: [['to', orNull(text)]],
  assigned: [['to', orNull(text)]],
  field_changed: [['field', text]],
  tags_changed: [
    ['add', optional(texts)],
    ['remove', optional(texts)],
  ],
  reopened: [],
  merged: [
    ['role', optional(oneOf('source', 'target'))],
    ['with', optional(text)],
    ['firstContactAt', optional(instant)],
  ],
  linked: [
    ['role', relation],
    ['to', text],
  ],
  handed_over: [
    ['from', optional(text)],
    ['to', optional(text)],
  ],
  escalated: [['level', optional(priority)]],
  excused: [
    ['from', instant],
    ['to', instant],
    ['reason', text],
    ['approvedBy', text],
  ],
  rated: [['score', number]],
};
