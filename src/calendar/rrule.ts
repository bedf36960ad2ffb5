import * as loaded from 'rrule';

type RRuleClass = typeof loaded.RRule;

/** A rule in the terms of the rrule package. */
export type RRuleOptions = Partial<loaded.Options>;

/**
 * The class of the rrule package, whose entry point differs by who loads it: Node's ESM sees a
 * CommonJS module with a default export alone, bundlers and vitest see named exports.
 */
export const RRule: RRuleClass = /*#__PURE__*/ (() => {
  const either = { ...loaded } as unknown as Readonly<Record<string, unknown>>;
  const named = (either['RRule'] === undefined ? either['default'] : either) as typeof loaded;
  return named.RRule;
})();
