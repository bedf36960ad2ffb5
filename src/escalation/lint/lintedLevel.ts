import type { Calendar } from '../../calendar/index.js';
import type { CompiledLevel } from '../paths/compiledPath.js';
import type { TargetSources } from '../paths/compileTarget.js';
import type {
  EscalationLevelConfig,
  EscalationPolicyConfig,
} from '../paths/escalationPolicyConfig.js';
import type { PlacedLevel } from '../paths/soundLevels.js';
import type { LintSettings } from './lintEscalationOptions.js';

/** What the levels of a policy are read with. */
export interface LintSurroundings {
  readonly sources: Omit<TargetSources, 'policies'>;
  /** Everybody whom a schedule names. */
  readonly schedulePeople: ReadonlyMap<string, readonly string[]>;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly policies: ReadonlyMap<string, EscalationPolicyConfig>;
  readonly settings: LintSettings;
}

/** A level with all that is asked of it. */
export interface LintedLevel extends PlacedLevel {
  readonly form: CompiledLevel;
  /** After opening, by the time of the policy; null when never by itself. */
  readonly arrivalMs: number | null;
  readonly before: EscalationLevelConfig | undefined;
  /** The latest limit before. */
  readonly limitBefore: number | null;
}
