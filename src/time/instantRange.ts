/** 1900-01-01T00:00Z, the first instant that the package accepts. */
export const FIRST_INSTANT = -2_208_988_800_000;
/** 2201-01-01T00:00Z, the end (exclusive) of the instants that the package accepts. */
export const END_INSTANT = 7_289_654_400_000;
