/** What using the package came to. */
export interface Finding {
  /** What was looked at: `1812 answers`, `7 files`. */
  readonly what: string;
  /** Nothing when all is as it should be. */
  readonly differences: readonly string[];
}

/** Something that uses the packed package. */
export interface Consumer {
  /** What the arguments of `npm run test:consumers` call it. */
  readonly name: string;
  /** The file that runs it; null when it is not here. */
  readonly tool: string | null;
  readonly version: (tool: string) => Promise<string>;
  /** @throws when it could not be asked. */
  readonly use: (tool: string) => Promise<Finding>;
}
