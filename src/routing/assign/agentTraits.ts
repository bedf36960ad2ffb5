import type { AgentShift } from './readShift.js';

/** What stays of an agent through a run. Levels and limits are in thousandths. */
export interface AgentTraits {
  readonly id: string;
  readonly online: boolean;
  readonly shift: AgentShift;
  readonly queues: ReadonlySet<string>;
  readonly skills: ReadonlyMap<string, number>;
  readonly languages: ReadonlySet<string>;
  readonly channelMax: ReadonlyMap<string, number>;
  /** What is open by channel; it changes with every assignment. */
  readonly open: Map<string, number>;
}
