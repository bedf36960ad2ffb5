import { businessMsBetween, openIntervals } from '../../calendar/index.js';
import type { Issue } from '../../errors/index.js';
import { issueAt } from '../../errors/issue.js';
import { COVERAGE_GAP, OWNER_OFF_SHIFT } from '../../errors/kinds/escalationPaths.js';
import {
  lintEscalation,
  pathCoverage,
  type EscalationPolicyConfig,
} from '../../escalation/index.js';
import { MINUTE_MS } from '../../time/timeUnits.js';
import { gapsWithin } from './gapsWithin.js';
import { calendarOfId, type LintContext } from './lintContext.js';
import type { LintFinding } from './lintFinding.js';
import { lintDue } from './lintDue.js';
import { lintOffHours } from './lintOffHours.js';
import { pathHours } from './pathHours.js';
import { tiedTargets } from './tiedTargets.js';
import { withinBounds } from './withinBounds.js';

type Path = readonly (string | number)[];
type Witness = Readonly<Record<string, unknown>>;

/** What the lint of paths finds, held against the targets and the hours of the set. */
export function lintEscalations(context: LintContext): LintFinding[] {
  const tied = tiedTargets(context);
  return (context.config.escalation ?? []).flatMap((config, index) => {
    const path = ['escalation', index];
    return [
      ...withinBounds(path, () => ofPath(context, config, path)),
      ...lintDue(context, { config, path, tied: tied.get(config.id) ?? [] }),
      ...lintOffHours(context, config, path),
    ];
  });
}

/** Findings of the path by itself. Errors were told when the set was read. */
function ofPath(context: LintContext, config: EscalationPolicyConfig, path: Path): LintFinding[] {
  const { parts, asOf: from, until: to } = context;
  const policies = (context.config.escalation ?? []).filter((each) => each !== config);
  const found = lintEscalation(config, { ...parts, policies }, { horizon: { from, to } });
  return found.flatMap((each) => {
    const witness = each.severity === 'error' ? null : witnessOf(context, config, each);
    if (witness === null) return [];
    const level = config.levels[Number(each.path[1])];
    const about = { path: config.id, ...(level && { level: level.id }) };
    // An owner is told only where a level says so.
    const isMild = each.code === OWNER_OFF_SHIFT.code && level?.ifEmpty !== 'owner';
    return [
      {
        ...issueAt(each, [...path, ...each.path]),
        ...(isMild && { severity: 'info' as const }),
        witness: { ...about, ...witness },
      },
    ];
  });
}

/** The case that shows a finding; null when it does not matter in the hours of the path. */
function witnessOf(
  context: LintContext,
  config: EscalationPolicyConfig,
  { code, path, received }: Issue,
): Witness | null {
  const level = Number(path[1]);
  if (code === COVERAGE_GAP.code) return gapWitness(context, config, level);
  if (code === OWNER_OFF_SHIFT.code) return ownerWitness(context, config, received as Witness);
  const isRecord = typeof received === 'object' && received !== null && !Array.isArray(received);
  return isRecord ? (received as Witness) : received === undefined ? {} : { received };
}

/** A gap is told once: where a level is one schedule, the schedule tells of it. */
function gapWitness(
  context: LintContext,
  config: EscalationPolicyConfig,
  level: number,
): Witness | null {
  const targets = config.levels[level]?.targets ?? [];
  const [only] = targets;
  if (targets.length === 1 && only !== undefined && 'schedule' in only) return null;
  const policy = context.parts.escalation.find(({ id }) => id === config.id);
  if (policy === undefined) return null;
  const coverage = pathCoverage(policy, { from: context.asOf, to: context.until });
  const gaps = (coverage.levels[level]?.gaps ?? []).map((gap) => ({
    from: gap.from.getTime(),
    to: gap.to.getTime(),
  }));
  const hours = pathHours(context, config);
  const witness = gapsWithin(gaps, hours === undefined ? null : [hours]);
  return witness === null ? null : { ...witness };
}

/** For how long the owner is off while the path counts. */
function ownerWitness(
  context: LintContext,
  config: EscalationPolicyConfig,
  received: Witness,
): Witness | null {
  const hours = pathHours(context, config);
  if (hours === undefined) return received;
  const person = context.config.directory?.people.find(({ id }) => id === received['owner']);
  const calendar = calendarOfId(context, person?.calendar ?? '');
  if (calendar === undefined) return received;
  let offMs = 0;
  for (const open of openIntervals(hours, context.asOf, context.until)) {
    offMs += open.ms - businessMsBetween(calendar, open.from.getTime(), open.to.getTime());
  }
  return offMs === 0 ? null : { ...received, minutes: offMs / MINUTE_MS };
}
