/** Trigger types that the replay derives from what an event changed. */
export const derivedTypes = ['solved', 'reopened', 'merged_away'] as const;

/** One of `derivedTypes`. */
export type DerivedType = (typeof derivedTypes)[number];
