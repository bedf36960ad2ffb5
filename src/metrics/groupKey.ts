/** What items can be grouped by; undefined counts as null, the group of those without. */
export type GroupKey = string | number | boolean | null | undefined;

/** What stands for a key in results: undefined became null. */
export type KnownGroupKey<Key extends GroupKey> =
  Exclude<Key, undefined> | (undefined extends Key ? null : never);
