import { toEpochMs, type InstantLike } from '../time/index.js';
import { ACTOR_ROLES } from './actorRoles.js';
import { EVENT_KEYS, type KeyRule } from './eventKeys.js';
import { setOwnEntry } from './ownEntry.js';
import { plainValue } from './plainValue.js';
import type { Pseudonyms } from './pseudonyms.js';
import { isReservedField } from './setField.js';

/** What stays as it is, and what stands for the rest. */
export interface Anonymity {
  readonly keep: ReadonlySet<string>;
  readonly names: Pseudonyms;
}

type Rules = ReadonlyMap<string, KeyRule | null>;

const text: KeyRule = { expected: 'a text', fits: (value) => typeof value === 'string' };
const role: KeyRule = {
  expected: 'a role',
  fits: (value) => (ACTOR_ROLES as readonly unknown[]).includes(value),
};

/** The keys of a ticket that the library knows: those of its creation, the id and the channel. */
const TICKET_KEYS: Rules = new Map([
  ...([
    ['id', text],
    ['channel', null],
  ] as const),
  ...EVENT_KEYS.created,
]);

const ANY_EVENT: readonly (readonly [string, KeyRule | null])[] = [
  ...([
    ['type', text],
    ['by', role],
  ] as const),
  ...([
    ['actor', null],
    ['channel', null],
    ['auto', null],
  ] as const),
];

const RULES_OF: ReadonlyMap<unknown, Rules> = new Map(
  Object.entries(EVENT_KEYS).map(([type, rules]) => [type, new Map([...ANY_EVENT, ...rules])]),
);
const HOST_EVENT: Rules = new Map(ANY_EVENT);

/** What a key of an event speaks of, where its name does not say so. */
const SUBJECTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  status_changed: { to: 'status' },
  priority_changed: { to: 'priority' },
  group_changed: { to: 'group' },
  assigned: { to: 'assignee' },
  tags_changed: { add: 'tags', remove: 'tags' },
  merged: { with: 'id', firstContactAt: 'at' },
  linked: { to: 'id' },
  handed_over: { from: 'actor', to: 'actor' },
  excused: { from: 'at', to: 'at', approvedBy: 'actor' },
};

/** What tells the course of a ticket, and of whom it tells nothing. */
const COURSE: ReadonlySet<string> = new Set([
  ...['type', 'by', 'comment', 'role', 'status', 'priority'],
]);

const KINDS: ReadonlyMap<string, string> = new Map([
  ['id', 'ticket'],
  ['assignee', 'person'],
  ['actor', 'person'],
  ['tags', 'tag'],
  ...['group', 'reason', 'channel', 'level'].map((field) => [field, field] as const),
]);

/** The attributes of a ticket, without its log. */
export function anonymousAttributes(
  ticket: Readonly<Record<string, unknown>>,
  anonymity: Anonymity,
): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(ticket)) {
    if (key === 'events' || value === undefined) continue;
    const rule = TICKET_KEYS.get(key);
    const name = rule === undefined ? nameOf(key, anonymity) : key;
    setOwnEntry(shown, name, shownValue(value, { field: key, rule }, anonymity));
  }
  return shown;
}

/** One event, its instant as ISO 8601 in UTC. */
export function anonymousEvent(
  event: Readonly<Record<string, unknown>>,
  at: number,
  anonymity: Anonymity,
): Record<string, unknown> {
  const { type, field: changed } = event;
  const rules = RULES_OF.get(type) ?? HOST_EVENT;
  const subjects = typeof type === 'string' && Object.hasOwn(SUBJECTS, type) ? SUBJECTS[type] : {};
  const isChange = type === 'field_changed' && typeof changed === 'string';
  const shown: Record<string, unknown> = { at: isoText(at) };
  for (const [key, value] of Object.entries(event)) {
    if (key === 'at' || value === undefined) continue;
    if (isChange && key === 'field') {
      shown['field'] = nameOf(changed, anonymity);
    } else if (isChange && key === 'to') {
      shown['to'] = shownValue(value, { field: changed, rule: undefined }, anonymity);
    } else {
      const rule = rules.get(key);
      const name = rule === undefined ? nameOf(key, anonymity) : key;
      const place = { field: subjects?.[key] ?? key, rule };
      setOwnEntry(shown, name, shownValue(value, place, anonymity));
    }
  }
  return shown;
}

/** The name of an attribute of the host's; the library's own names must keep their effect. */
function nameOf(field: string, { keep, names }: Anonymity): string {
  const stays = keep.has(field) || TICKET_KEYS.has(field) || isReservedField(field);
  return stays ? field : names.ofText(field, 'field');
}

/** Which field a value is of, and what the library wants there. */
interface Place {
  readonly field: string;
  readonly rule: KeyRule | null | undefined;
}

function shownValue(value: unknown, { field, rule }: Place, { keep, names }: Anonymity): unknown {
  const fits = rule?.fits(value) ?? false;
  if (field === 'at' && rule) return fits && isoText(toEpochMs(value as InstantLike));
  const stays = keep.has(field) || (fits && COURSE.has(field));
  const isKnown = rule !== undefined || TICKET_KEYS.has(field);
  const kind = (isKnown ? KINDS.get(field) : undefined) ?? 'value';
  const show = (plain: unknown): unknown => (stays ? plain : names.ofValue(plain, kind));
  // A replay takes the texts of a list of tags and passes over the rest of it.
  if (field === 'tags' && rule) {
    return (
      Array.isArray(value) &&
      value.map((each: unknown) => (typeof each === 'string' ? show(each) : false))
    );
  }
  const plain = plainValue(value);
  // What a replay passes over must not become what it takes.
  return rule && !fits && rule.fits(plain) ? false : show(plain);
}

function isoText(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}
