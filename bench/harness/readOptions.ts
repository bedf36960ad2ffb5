import { parseArgs } from 'node:util';

export interface Options {
  readonly gate: boolean;
  readonly write: boolean;
  readonly help: boolean;
  readonly only: RegExp;
  readonly rounds: number;
}

export const usage = `npm run bench -- [options]
  --gate           exit 1 when a limit goal is missed
  --write          replace the tables in docs/performance.md
  --only <regex>   only the rows whose name matches
  --rounds <n>     rounds a row, at least 11 (default 13)`;

export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      gate: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      only: { type: 'string' },
      rounds: { type: 'string', default: '13' },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 11)
    throw new Error('--rounds takes a number from 11 on');
  if (values.write && values.only !== undefined)
    throw new Error('--write needs every row: leave out --only');
  return { ...values, rounds, only: new RegExp(values.only ?? '') };
}
