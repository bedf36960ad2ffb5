import { INVALID_SPAN } from '../../errors/kinds/sla.js';
import { INVALID_UNITS, UNKNOWN_SKILL } from '../../errors/kinds/routing.js';
import { oneOf } from '../../errors/oneOf.js';
import { compareCodePoints } from '../../ticket/compareCodePoints.js';
import { spanMs } from '../../time/spanMs.js';
import type { CompiledRouting } from '../policy/routing.js';
import { UNIT, toUnits } from '../policy/units.js';
import type { Demand, DemandStep, SkillNeed } from './demand.js';
import type { DemandIndex } from './demandIndex.js';
import { itemPath, name, names, refuseItem } from './refuseItem.js';
import type { RoutingItem } from './routingItem.js';

const NO_SKILLS: readonly SkillNeed[] = [];
const NO_STEPS: readonly DemandStep[] = [];
const NO_QUEUES: readonly string[] = [];
const NOTHING_LOWER: ReadonlyMap<string, number> = new Map();
const NOTHING_DROPPED: ReadonlySet<string> = new Set();

/** What an item asks of agents, and what of it falls away with time. */
export interface ReadDemand {
  readonly demand: Demand;
  readonly steps: readonly DemandStep[];
}

/** Where an item stands, and the demands of the items before it. */
export interface DemandPlace {
  readonly place: number;
  readonly shared: DemandIndex<Demand> | null;
}

/** Reads what an item asks for; what it leaves out comes from the rule that puts it into a queue. */
export function readDemand(
  routing: CompiledRouting,
  item: RoutingItem,
  { place, shared }: DemandPlace,
): ReadDemand {
  const ruleId =
    item.queue === undefined && routing.ruleById.size > 0 ? routing.rules.first(item) : null;
  const rule = ruleId === null ? undefined : routing.ruleById.get(ruleId);
  const queue = rule?.queue ?? name(item.queue, place, 'queue');
  const language = name(item.language, place, 'language');
  const channel = name(item.channel, place, 'channel') ?? 'email';
  const skills = item.skills ?? rule?.skills;
  const need = oneNeed(routing, skills);
  const known = need === undefined ? undefined : shared?.find({ queue, need, language, channel });
  const demand =
    known ??
    shareDemand(shared, {
      slot: -1,
      queues: queue === null ? null : [queue],
      skills: skillsOf(routing, skills, place),
      language,
      channel,
    });
  const { relax = rule?.relax, overflow = rule?.overflow } = item;
  if (relax === undefined && overflow === undefined) return { demand, steps: NO_STEPS };
  return { demand, steps: [...relaxSteps(relax, place), ...overflowSteps(overflow, place)] };
}

function shareDemand(shared: DemandIndex<Demand> | null, demand: Demand): Demand {
  return shared === null ? demand : shared.get(demand, (slot) => ({ ...demand, slot }));
}

/** The only skill of an item, null for none; undefined when there is more to read. */
function oneNeed(
  { skills: declared }: CompiledRouting,
  skills: unknown,
): SkillNeed | null | undefined {
  if (skills === undefined) return null;
  if (!Array.isArray(skills) || skills.length > 1) return undefined;
  if (skills.length === 0) return null;
  const { skill, level = 1 } = (skills[0] ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof skill !== 'string' || declared?.has(skill) === false) return undefined;
  const units = toUnits(level);
  return units === null ? undefined : { skill, level: units };
}

function skillsOf(routing: CompiledRouting, skills: unknown, place: number): readonly SkillNeed[] {
  if (skills === undefined) return NO_SKILLS;
  const needs = objects(skills, place, 'skills').map(({ skill, level }, index): SkillNeed => {
    const at = `skills[${index}]`;
    if (typeof skill !== 'string') refuseItem(itemPath(place, `${at}.skill`), skill, 'a text');
    if (routing.skills?.has(skill) === false) {
      const known = oneOf([...routing.skills]);
      refuseItem(itemPath(place, `${at}.skill`), skill, known, UNKNOWN_SKILL);
    }
    return { skill, level: level === undefined ? UNIT : units(level, place, `${at}.level`) };
  });
  if (needs.length < 2) return needs;
  // A skill that is named twice is asked for at the higher level.
  const highest = new Map<string, number>();
  for (const { skill, level } of needs) {
    highest.set(skill, Math.max(level, highest.get(skill) ?? 0));
  }
  return [...highest]
    .map(([skill, level]) => ({ skill, level }))
    .sort((a, b) => compareCodePoints(a.skill, b.skill));
}

function relaxSteps(relax: unknown, place: number): DemandStep[] {
  if (relax === undefined) return [];
  return objects(relax, place, 'relax').map((step, index) => {
    const at = `relax[${index}]`;
    const { lower, drop, dropLanguage } = step;
    if (dropLanguage !== undefined && typeof dropLanguage !== 'boolean') {
      refuseItem(itemPath(place, `${at}.dropLanguage`), dropLanguage, 'true or false');
    }
    return {
      afterMs: after(step['after'], place, at),
      lower: lower === undefined ? NOTHING_LOWER : levels(lower, place, `${at}.lower`),
      drop: drop === undefined ? NOTHING_DROPPED : new Set(names(drop, place, `${at}.drop`)),
      dropLanguage: dropLanguage === true,
      queues: NO_QUEUES,
    };
  });
}

function overflowSteps(overflow: unknown, place: number): DemandStep[] {
  if (overflow === undefined) return [];
  return objects(overflow, place, 'overflow').map((step, index) => {
    const at = `overflow[${index}]`;
    return {
      afterMs: after(step['after'], place, at),
      lower: NOTHING_LOWER,
      drop: NOTHING_DROPPED,
      dropLanguage: false,
      queues: names(step['queues'], place, `${at}.queues`),
    };
  });
}

type Fields = Readonly<Record<string, unknown>>;

function objects(value: unknown, place: number, key: string): readonly Fields[] {
  const list = Array.isArray(value) ? Array.from(value as readonly unknown[]) : null;
  if (list?.every((each) => typeof each === 'object' && each !== null) !== true) {
    refuseItem(itemPath(place, key), value, 'a list of objects');
  }
  return list as readonly Fields[];
}

function after(span: unknown, place: number, at: string): number {
  const ms = spanMs(span);
  if (ms === null) refuseItem(itemPath(place, `${at}.after`), span, "'10m', or ms", INVALID_SPAN);
  return ms;
}

function levels(value: unknown, place: number, key: string): ReadonlyMap<string, number> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuseItem(itemPath(place, key), value, 'an object of levels by skill');
  }
  return new Map(
    Object.entries(value).map(([skill, level]) => [skill, units(level, place, `${key}.${skill}`)]),
  );
}

function units(value: unknown, place: number, key: string): number {
  const read = toUnits(value);
  if (read === null) refuseItem(itemPath(place, key), value, 'a level such as 3', INVALID_UNITS);
  return read;
}
