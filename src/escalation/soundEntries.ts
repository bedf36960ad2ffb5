import type { Issue } from '../errors/index.js';
import { UNKNOWN_KEY } from '../errors/kinds/config.js';

/** An entry of a list of a config, with its place. */
export interface SoundEntry<Entry> {
  readonly entry: Entry;
  readonly index: number;
}

/**
 * The entries of a list whose shape is right, so that wrong ones do not hide what the others mean.
 *
 * @param config - what was handed in, of any kind
 * @param key - where the list stands in it
 * @param shape - what is wrong with its shape; a key too many harms nothing else
 */
export function soundEntries<Entry>(
  config: unknown,
  key: string,
  shape: readonly Issue[],
): SoundEntry<Entry>[] {
  const list = (config as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  if (!Array.isArray(list)) return [];
  const harmed = new Set(
    shape
      .filter(({ code, path }) => code !== UNKNOWN_KEY.code && path[0] === key)
      .map(({ path }) => path[1]),
  );
  return (list as Entry[])
    .map((entry, index) => ({ entry, index }))
    .filter(({ index }) => !harmed.has(index));
}
