/** A skill with the lowest level that will do, in thousandths. */
export interface SkillNeed {
  readonly skill: string;
  readonly level: number;
}

/** What an item asks of an agent, beside not being excluded. */
export interface Demand {
  /** Its number among the demands of a list of items; -1 when it is not one of them. */
  readonly slot: number;
  /** Agents of any of these queues; null asks for none. */
  readonly queues: readonly string[] | null;
  /** By name. */
  readonly skills: readonly SkillNeed[];
  readonly language: string | null;
  readonly channel: string;
}

/** A relax or overflow step, its wait in ms. */
export interface DemandStep {
  readonly afterMs: number;
  /** In thousandths. */
  readonly lower: ReadonlyMap<string, number>;
  readonly drop: ReadonlySet<string>;
  readonly dropLanguage: boolean;
  readonly queues: readonly string[];
}

/** What is left of a demand when an item has waited so long; every step that is reached applies. */
export function demandAfter(
  demand: Demand,
  steps: readonly DemandStep[],
  waitedMs: number,
): Demand {
  const reached = steps.filter(({ afterMs }) => afterMs <= waitedMs);
  if (reached.length === 0) return demand;
  const { queues, language, channel } = demand;
  const more = reached.flatMap((step) => step.queues);
  return {
    slot: -1,
    queues: queues === null ? null : [...queues, ...more],
    skills: demand.skills
      .filter(({ skill }) => !reached.some(({ drop }) => drop.has(skill)))
      .map(({ skill, level }) => ({
        skill,
        level: Math.min(level, ...reached.map(({ lower }) => lower.get(skill) ?? Infinity)),
      })),
    language: reached.some(({ dropLanguage }) => dropLanguage) ? null : language,
    channel,
  };
}

/** Text that is equal for equal demands. Lengths stand before names, so that no two run together. */
export function demandKey({ queues, skills, language, channel }: Demand): string {
  let key = `${channel.length}:${channel}${language === null ? '-' : `${language.length}:${language}`}`;
  for (const { skill, level } of skills) key += `|${skill.length}:${skill}${level}`;
  if (queues === null) return key;
  for (const queue of queues) key += `/${queue.length}:${queue}`;
  return key;
}
