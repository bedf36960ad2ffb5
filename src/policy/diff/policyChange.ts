/** One difference between two policy sets. */
export interface PolicyChange {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  /** Where it stands in the set that has it, the second one where both do. */
  readonly path: readonly (string | number)[];
  /** The same in names: `['gold', 'urgent', 'first response']`. */
  readonly names: readonly string[];
  /** As the first set says it; absent for what was added. */
  readonly before?: unknown;
  /** As the second set says it; absent for what was removed. */
  readonly after?: unknown;
  /** One line: `gold / urgent / first response 60m → 30m`. */
  readonly text: string;
}
