import { parseArgs } from 'node:util';

/** What the demo was asked to do. */
export interface DemoArguments {
  /** The folder of the real logs; undefined for a generated one. */
  readonly data: string | undefined;
  /** Where the page goes. */
  readonly out: string;
  /** Whether to say how the demo is called, and do nothing else. */
  readonly help: boolean;
}

/** A command line that makes no sense. */
export class UsageError extends Error {}

const USAGE = 'usage: npm run demo [-- [--data <folder>] [--out <file>]]';

/** The usage with what each option means. */
export const HELP = `${USAGE}

  --data <folder>  report on the real logs in this folder instead of a generated log
  --out <file>     where the page goes (default: demo-report.html)
  --help           print this
`;

/** Reads the command line. */
export function parseArguments(argv: readonly string[]): DemoArguments {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { data: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean' } },
    });
    return {
      data: values.data,
      out: values.out ?? 'demo-report.html',
      help: values.help ?? false,
    };
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('\n')[0] ?? ''} (${USAGE})`);
  }
}
