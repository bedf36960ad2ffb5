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

/** Parts of a list, each after those that it needs; those that need one another come last. */
export function inDependencyOrder<Config>(
  configs: readonly Config[],
  { nameOf, needs }: Dependencies<Config>,
): OrderedPart<Config>[] {
  const ordered: OrderedPart<Config>[] = [];
  let waiting = configs.map((config, index) => ({ config, index }));
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ config }) => nameOf(config)));
    const isReady = ({ config }: { readonly config: Config }): boolean =>
      !needs(config).some((name) => names.has(name));
    const ready = waiting.filter(isReady);
    if (ready.length === 0) {
      return [...ordered, ...waiting.map((each) => ({ ...each, isInLoop: true }))];
    }
    ordered.push(...ready.map((each) => ({ ...each, isInLoop: false })));
    waiting = waiting.filter((each) => !ready.includes(each));
  }
  return ordered;
}
