/** Where products and contracts differ on what moves a clock. A target row sets them. */
export interface Switches {
  /** Whether `first_response` starts at the creation by an agent. Default: false. */
  readonly startOnAgentCreated?: boolean;
  /** Whether an agent's internal note stops a reply clock. Default: false. */
  readonly stopOnNote?: boolean;
  /** Whether a solve stops a reply clock. Default: true. */
  readonly stopOnSolve?: boolean;
}

/** What holds where no row says otherwise. */
export const switches: Readonly<Required<Switches>> = {
  startOnAgentCreated: false,
  stopOnNote: false,
  stopOnSolve: true,
};

/** The names of the switches. */
export type SwitchName = keyof Switches;
