/** A person who can be told, can own a level or can decide. */
export interface PersonConfig {
  /** What targets, schedules and owners name. */
  readonly id: string;
  /** How texts call the person. */
  readonly name?: string | undefined;
  /** Id of the person to whom this one reports. */
  readonly manager?: string | undefined;
  /** Id of the calendar of the person's working hours. */
  readonly calendar?: string | undefined;
  /** Ids of the roles that the person holds. */
  readonly roles?: readonly string[] | undefined;
}

/** People who are told together. */
export interface TeamConfig {
  /** What targets name. */
  readonly id: string;
  /** How texts call the team. */
  readonly name?: string | undefined;
  /** Ids of people. */
  readonly members: readonly string[];
  /** Id of the person who leads the team. */
  readonly manager?: string | undefined;
}

/** What somebody is in the company: agent, lead, head of support. */
export interface RoleConfig {
  /** What people and rights name. */
  readonly id: string;
  /** How texts call the role. */
  readonly name?: string | undefined;
}

/** Who there is, as plain JSON. */
export interface DirectoryConfig {
  readonly people: readonly PersonConfig[];
  readonly teams?: readonly TeamConfig[] | undefined;
  /** The roles that people may hold. */
  readonly roles?: readonly RoleConfig[] | undefined;
}
