import { parseArgs } from 'node:util';

/** What the demo was asked to do. */
export interface DemoArguments {
  /** The folder of the real logs; undefined for a generated one. */
  readonly data: string | undefined;
  /** Where the page goes. */
  readonly out: string;
}

/** A command line that makes no sense. */
export class UsageError extends Error {}

export const USAGE = 'usage: npm run demo [-- [--data <folder>] [--out <file>]]';

/** Reads the command line. */
export function parseArguments(argv: readonly string[]): DemoArguments {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { data: { type: 'string' }, out: { type: 'string' } },
    });
    return { data: values.data, out: values.out ?? 'demo-report.html' };
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('\n')[0] ?? ''} (${USAGE})`);
  }
}
