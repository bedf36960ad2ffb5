import { cloneOf, isOpen } from './cloneOf.js';
import { targets, type Target } from './targets.js';

/** A call that takes, at a place, what another function answers. */
export interface Chain {
  readonly target: Target;
  readonly args: readonly unknown[];
  readonly path: readonly string[];
}

const MOST_DEPTH = 3;

/** Calls by the shape of what they take: the keys of an object, or of the first of a list. */
const takers: ReadonlyMap<string, readonly Chain[]> = collectTakers();

function collectTakers(): Map<string, Chain[]> {
  const found = new Map<string, Chain[]>();
  const visit = (value: unknown, chain: Chain): void => {
    const shape = shapeOf(value);
    if (shape !== undefined) found.set(shape, [...(found.get(shape) ?? []), chain]);
    if (!isOpen(value) || chain.path.length >= MOST_DEPTH) return;
    for (const key of Object.keys(value)) {
      visit(value[key], { ...chain, path: [...chain.path, key] });
    }
  };
  for (const target of targets) {
    for (const args of target.samples) {
      for (const index of args.keys()) visit(args[index], { target, args, path: [`${index}`] });
    }
  }
  return found;
}

/** The calls that take an answer, or one of its parts, with that part. */
export function chainsOf(answer: unknown): readonly (Chain & { readonly value: unknown })[] {
  const parts = [answer, ...(isOpen(answer) ? Object.values(answer) : [])];
  return parts.flatMap((value) =>
    (takers.get(shapeOf(value) ?? '') ?? []).map((chain) => ({ ...chain, value })),
  );
}

/** The arguments of a chain with the answer in its place. */
export function chainedArgs(chain: Chain, value: unknown): unknown[] {
  const args = cloneOf([...chain.args]);
  const last = chain.path.at(-1) ?? '0';
  const holder = chain.path
    .slice(0, -1)
    .reduce<Record<string, unknown>>(
      (inner, key) => inner[key] as Record<string, unknown>,
      args as unknown as Record<string, unknown>,
    );
  holder[last] = cloneOf(value);
  return args;
}

function shapeOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return undefined;
  if (Array.isArray(value)) {
    const first = shapeOf(value[0]);
    return first === undefined ? undefined : `[${first}]`;
  }
  const symbols = Object.getOwnPropertySymbols(value).map(String);
  // What is compiled is known by its mark, whatever it shows beside it.
  if (symbols.length > 0) return symbols.join();
  const keys = Object.keys(value);
  return keys.length < 2 ? undefined : keys.sort().join();
}
