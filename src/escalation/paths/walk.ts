import { InputError } from '../../errors/index.js';
import { TOO_MANY_STEPS } from '../../errors/kinds/escalationPaths.js';
import type {
  EscalationChange,
  EscalationNotification,
  EscalationSkip,
  NotificationReason,
  SkipReason,
} from './escalationStep.js';
import type { CompiledLevel, CompiledPath } from './compiledPath.js';
import type { EscalationState, MutableState, OpenStatus } from './escalationState.js';

/** The bound of one call: what takes more is no plan that anybody reads. */
const MOST_STEPS = 50_000;

/** A state that moves along its path, and what comes of it. */
export class Walk {
  readonly path: CompiledPath;
  readonly state: MutableState;
  readonly notifications: EscalationNotification[] = [];
  readonly skips: EscalationSkip[] = [];
  readonly changes: EscalationChange[] = [];
  /** Who did what is being brought in; null for timers and strangers. */
  actor: string | null = null;
  private steps = 0;

  constructor(path: CompiledPath, state: EscalationState) {
    this.path = path;
    this.state = { ...state };
  }

  /**
   * Counts a step.
   *
   * @throws InputError `too_many_steps`
   */
  step(until: number, argument: string): void {
    this.steps += 1;
    if (this.steps <= MOST_STEPS) return;
    const expected = `at most ${MOST_STEPS} reminders and levels in one call`;
    throw new InputError(TOO_MANY_STEPS, argument, until, expected);
  }

  notify(
    level: CompiledLevel | null,
    people: readonly string[],
    { at, reason }: { readonly at: number; readonly reason: NotificationReason },
  ): void {
    const { incidentId, cycle } = this.state;
    const levelId = level?.id ?? null;
    this.notifications.push({
      key: JSON.stringify([incidentId, levelId, cycle, reason, at]).slice(1, -1),
      at: new Date(at),
      levelId,
      cycle,
      people,
      reason,
      owner: level?.owner ?? null,
      authorityLimit: level?.authorityLimit ?? null,
    });
  }

  skip(level: CompiledLevel, at: number, reason: SkipReason): void {
    this.skips.push({ at: new Date(at), levelId: level.id, cycle: this.state.cycle, reason });
  }

  /** Enters a status; staying in it is no change. */
  become(
    status: OpenStatus,
    at: number,
    { paused = false, code }: { readonly paused?: boolean; readonly code: string },
  ): void {
    const { state, actor } = this;
    if (state.status === status && state.paused === paused) return;
    state.status = status;
    state.paused = paused;
    state.changedAt = at;
    this.changes.push({
      at: new Date(at),
      status: paused ? 'paused' : status,
      because: {
        code,
        detail: { level: this.levelId(), cycle: state.cycle, ...(actor !== null && { by: actor }) },
      },
    });
  }

  levelId(): string | null {
    return this.path.levels[this.state.level]?.id ?? null;
  }
}
