import { addBusinessTime, alwaysOpen } from '../../calendar/index.js';
import { lintEscalation, type EscalationPolicyConfig } from '../../escalation/index.js';
import { LANDS_AT_OR_AFTER_DUE } from '../../errors/kinds/escalationPaths.js';
import { spanMs } from '../../time/spanMs.js';
import { DAY_MS } from '../../time/timeUnits.js';
import { arrivalsOfWeek } from './arrivalsOfWeek.js';
import { dueAfter } from './dueAfter.js';
import { levelArrivals } from './levelArrivals.js';
import type { LintContext } from './lintContext.js';
import { finding, type LintFinding } from './lintFinding.js';
import { ESCALATION_AFTER_BREACH } from './lintKinds.js';
import { pathHours } from './pathHours.js';
import type { TiedTarget } from './tiedTargets.js';

type Path = readonly (string | number)[];

/** A path, its place, and the targets that it is to keep. */
interface DuePath {
  readonly config: EscalationPolicyConfig;
  readonly path: Path;
  readonly tied: readonly TiedTarget[];
}

/** Levels that are told when the target that they are to keep is due already. */
export function lintDue(context: LintContext, { config, path, tied }: DuePath): LintFinding[] {
  const late = new Map<number, LintFinding>();
  for (const target of tied) {
    const levels = isPlain(target)
      ? lateLevels(context, config, target)
      : lateDays(context, config, target);
    for (const { level, witness } of levels) {
      if (late.has(level)) continue;
      const row = target.path.join('.');
      const about = { path: config.id, level: config.levels[level]?.id ?? null };
      const detail = { witness: { ...about, record: target.record, target: row, ...witness } };
      late.set(level, finding(LANDS_AT_OR_AFTER_DUE, [...path, 'levels', level], detail));
    }
  }
  const docs = `errors/${LANDS_AT_OR_AFTER_DUE.code}`;
  return [
    ...[...late.values()].map((each) => ({ ...each, docs })),
    ...onlyAfterBreach(config, path),
  ];
}

interface LateLevel {
  readonly level: number;
  readonly witness: Readonly<Record<string, unknown>>;
}

/** Whether a target is a span of hours that nothing moves: the lint of paths knows these. */
function isPlain({ policy, row }: TiedTarget): boolean {
  return policy.receivedAfter === undefined && spanMs(row.within) !== null;
}

function lateLevels(
  context: LintContext,
  config: EscalationPolicyConfig,
  { policy, row }: TiedTarget,
): LateLevel[] {
  const { parts, asOf } = context;
  const isElapsed = row.time === 'elapsed' || policy.calendar === alwaysOpen.id;
  const due = { within: row.within as string, ...(!isElapsed && { calendar: policy.calendar }) };
  const horizon = { from: asOf, to: asOf + 7 * DAY_MS };
  const others = (context.config.escalation ?? []).filter((each) => each !== config);
  return lintEscalation(config, { ...parts, policies: others }, { horizon, due })
    .filter(({ code }) => code === LANDS_AT_OR_AFTER_DUE.code)
    .map(({ path: [, level], received }) => ({
      level: Number(level),
      witness: received as Readonly<Record<string, unknown>>,
    }));
}

/** Targets of days: tried at the openings of a week, and just before it closes. */
function lateDays(
  context: LintContext,
  config: EscalationPolicyConfig,
  { policy, row }: TiedTarget,
): LateLevel[] {
  const hours = pathHours(context, config);
  if (hours === undefined) return [];
  return levelArrivals(config).flatMap((arrival, level) => {
    if (arrival === null) return [];
    for (const openedAt of arrivalsOfWeek(context, policy.calendar)) {
      const dueAt = dueAfter(context, { policy, row }, openedAt);
      const toldAt = addBusinessTime(hours, openedAt, arrival)?.getTime();
      if (typeof dueAt !== 'number' || toldAt === undefined || toldAt < dueAt) continue;
      const text = (at: number): string => new Date(at).toISOString();
      const witness = { openedAt: text(openedAt), toldAt: text(toldAt), dueAt: text(dueAt) };
      return [{ level, witness }];
    }
    return [];
  });
}

/** A path by the clock of which every level comes at due or later. */
function onlyAfterBreach(
  { id, trigger, levels }: EscalationPolicyConfig,
  path: Path,
): LintFinding[] {
  if (trigger !== 'scheduled' || levels.length === 0) return [];
  const isLate = levels.every(({ when }) => {
    if (when === undefined) return false;
    return 'afterDue' in when || ('duePercent' in when && when.duePercent >= 100);
  });
  if (!isLate) return [];
  const witness = { path: id, levels: levels.map((level) => level.id) };
  const expected = 'a level with sinceOpen, beforeDue, a warning, or duePercent below 100';
  return [finding(ESCALATION_AFTER_BREACH, [...path, 'levels'], { expected, witness })];
}
