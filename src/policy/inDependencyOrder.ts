/** A part of a list in the order in which it can be defined. */
export interface OrderedPart<Config> {
  readonly config: Config;
  /** Its place in the list as given. */
  readonly index: number;
  /** Whether it needs, in the end, itself. */
  readonly isInLoop: boolean;
}

/** How parts are called, and which others they need. */
export interface Dependencies<Config> {
  readonly nameOf: (config: Config) => string;
  readonly needs: (config: Config) => readonly string[];
}

/** Parts of a list, each after those that it needs; those that need one another in any order. */
export function inDependencyOrder<Config>(
  configs: readonly Config[],
  { nameOf, needs }: Dependencies<Config>,
): OrderedPart<Config>[] {
  const ordered: OrderedPart<Config>[] = [];
  let waiting = configs.map((config, index) => ({ config, index }));
  while (waiting.length > 0) {
    const needsOf = new Map<string, readonly string[]>();
    for (const { config } of waiting) {
      const name = nameOf(config);
      needsOf.set(name, [...(needsOf.get(name) ?? []), ...needs(config)]);
    }
    const ready = waiting.filter(({ config }) => !needs(config).some((name) => needsOf.has(name)));
    const isInLoop = ready.length === 0;
    // Where none is ready, each needs another one that waits, so that some need themselves.
    const next = isInLoop
      ? waiting.filter(({ config }) => isReached(nameOf(config), needs(config), needsOf))
      : ready;
    ordered.push(...next.map((each) => ({ ...each, isInLoop })));
    waiting = waiting.filter((each) => !next.includes(each));
  }
  return ordered;
}

/** Whether a name is among some others, or among what these need in the end. */
function isReached(
  name: string,
  from: readonly string[],
  needsOf: ReadonlyMap<string, readonly string[]>,
): boolean {
  const found = new Set(from);
  // A set hands out what is added while it is walked: each name is visited once.
  for (const each of found) {
    for (const needed of needsOf.get(each) ?? []) found.add(needed);
  }
  return found.has(name);
}
