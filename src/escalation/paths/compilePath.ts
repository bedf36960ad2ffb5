import type { Calendar } from '../../calendar/index.js';
import { compileTarget, type TargetSources } from './compileTarget.js';
import type { CompiledLevel, CompiledPath, CompiledWhen } from './compiledPath.js';
import type {
  EscalationLevelConfig,
  EscalationPolicyConfig,
  LevelWhen,
} from './escalationPolicyConfig.js';
import { orElse, together } from './lookup.js';
import { businessClock, elapsedClock } from './pathClock.js';
import { spanMs } from '../../time/spanMs.js';

/** Compiles a policy that was checked. */
export function compilePath(
  config: EscalationPolicyConfig,
  sources: TargetSources,
  calendars: ReadonlyMap<string, Calendar>,
): CompiledPath {
  const levels = config.levels.map((level) => compileLevel(level, sources));
  const calendar = calendars.get(config.calendar ?? '');
  const [first] = levels;
  const reached = first?.everybody ?? together([]);
  return {
    id: config.id,
    levels,
    repeat: config.repeat ?? 0,
    repeatEveryMs: msOf(config.repeatEvery),
    isScheduled: config.trigger === 'scheduled',
    stopsOnAck: config.stopOn !== 'resolve',
    ackTimeoutMs: msOf(config.ackTimeout),
    clock: calendar === undefined ? elapsedClock : businessClock(calendar),
    fallback: together((config.fallback ?? []).map((target) => compileTarget(target, sources))),
    first: first?.ifEmpty === 'owner' ? orElse(reached, [first.owner]) : reached,
  };
}

function compileLevel(level: EscalationLevelConfig, sources: TargetSources): CompiledLevel {
  const targets = level.targets.map((target) => compileTarget(target, sources));
  return {
    id: level.id,
    owner: level.owner,
    targets,
    everybody: together(targets),
    isRing: level.strategy === 'roundRobin',
    ifEmpty: (level.ifEmpty ?? 'skip') as CompiledLevel['ifEmpty'],
    afterMs: msOf(level.escalateAfter),
    renotifyMs: msOf(level.renotifyEvery),
    renotifyMax: level.renotifyMax ?? Infinity,
    when: compileWhen(level.when),
    authorityLimit: level.authorityLimit ?? null,
  };
}

function msOf(span: EscalationLevelConfig['escalateAfter']): number {
  return span === undefined ? Infinity : (spanMs(span) ?? Infinity);
}

function compileWhen(when: LevelWhen | undefined): CompiledWhen {
  if (when === undefined) return { from: 'open', ms: 0 };
  if ('sinceOpen' in when) return { from: 'open', ms: msOf(when.sinceOpen) };
  if ('beforeDue' in when) return { from: 'due', ms: 0 - msOf(when.beforeDue) };
  if ('afterDue' in when) return { from: 'due', ms: msOf(when.afterDue) };
  if ('duePercent' in when) return { from: 'share', percent: when.duePercent };
  return { from: 'warning', id: when.warning };
}
