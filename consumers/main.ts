import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as custops from 'custops';
import { installOnce } from '../scripts/run.js';
import { askConsumer } from './askConsumer.js';
import { chromium } from './chromium.js';
import { packedApp } from './packedApp.js';
import { commonAnswers } from './program/commonAnswers.js';
import { runtimes } from './runtimes.js';
import { typescript } from './typescript.js';
import { vitest } from './vitest.js';
import { workerd } from './workerd.js';

// Packs the package and has it used in every runtime and by every compiler that it is meant for:
//   npm run test:consumers -- [name or its beginning …] [--allow-missing NAME …]
const AT_ONCE = 2;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'allow-missing': { type: 'string', multiple: true, default: [] } },
});
const isNamed = (name: string, prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => name.startsWith(prefix));

installOnce('consumers');
const folder = mkdtempSync(join(tmpdir(), 'custops-consumers-'));
process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});
const expected = commonAnswers(custops);
console.log(`the sources give ${expected.length} answers`);
const app = await packedApp(folder, expected);
const all = [...runtimes(app), workerd(app), chromium(app), ...vitest(app), ...typescript(app)];
const waiting = all.filter(({ name }) => positionals.length === 0 || isNamed(name, positionals));
const failed: string[] = [];
await Promise.all(Array.from({ length: AT_ONCE }, work));
console.log(failed.length === 0 ? 'all equal' : `not equal: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function work(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { line, result } = await askConsumer(next);
    console.log(line);
    const isAllowed = result === 'missing' && isNamed(next.name, values['allow-missing']);
    if (result !== 'equal' && !isAllowed) failed.push(next.name);
  }
}
