import type { Consumer, Finding } from './consumer.js';

/** How one consumer came out. */
export interface Outcome {
  readonly line: string;
  readonly result: 'equal' | 'different' | 'missing';
}

/** Lets one consumer use the package; what it throws is a difference too. */
export async function askConsumer({ name, tool, version, use }: Consumer): Promise<Outcome> {
  if (tool === null) return { line: `${name}: its tool is not here`, result: 'missing' };
  const started = performance.now();
  const { what, differences } = await use(tool).catch((error: unknown): Finding => ({
    what: 'no answer',
    differences: [String(error)],
  }));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const [versionLine] = (await version(tool)).split('\n', 1);
  const result = differences.length === 0 ? 'equal' : 'different';
  const head = [name, versionLine, what, result, `${seconds} s`].join(' | ');
  return { line: [head, ...differences].join('\n  '), result };
}
