import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Consumer, Finding } from './consumer.js';
import { installedTool, installedVersion } from './installedTool.js';
import { runCommand } from './runCommand.js';

const VERSIONS = ['3.2', '4', '5'];
const INSTALLED = resolve('consumers/node_modules');

/** The example company's tests under each vitest that the matchers are made for. */
export function vitest(app: string): Consumer[] {
  return VERSIONS.map((version) => ({
    name: `vitest-${version}`,
    // vitest 5 asks for more than Node 20.
    tool: installedTool('node-24/bin/node'),
    version: () => Promise.resolve(installedVersion(`vitest-${version}`)),
    use: async (node) => {
      const folder = `${app}-vitest-${version}`;
      const runner = join(INSTALLED, `vitest-${version}`);
      writeExample(folder, join(app, 'node_modules'), runner);
      const finding = await runTests(node, runner, folder);
      await runCommand(node, compilation(), folder);
      return finding;
    },
  }));
}

function writeExample(folder: string, installed: string, runner: string): void {
  cpSync('examples/acme-support', folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  cpSync(installed, join(folder, 'node_modules'), { recursive: true });
  symlinkSync(runner, join(folder, 'node_modules/vitest'));
}

async function runTests(node: string, runner: string, folder: string): Promise<Finding> {
  const kept = ['--reporter', 'json', '--outputFile', 'report.json'];
  await runCommand(node, [join(runner, 'vitest.mjs'), 'run', ...kept, 'vitest.test.ts'], folder);
  const { numPassedTests, numTotalTests } = JSON.parse(
    readFileSync(join(folder, 'report.json'), 'utf8'),
  ) as Readonly<Record<'numPassedTests' | 'numTotalTests', number>>;
  return {
    what: `${numPassedTests} tests`,
    differences: numPassedTests === numTotalTests ? [] : [`${numTotalTests} should pass`],
  };
}

/** The runner's own declarations name packages that are not here: they are not looked at. */
function compilation(): readonly string[] {
  return [
    join(INSTALLED, 'typescript-6.0/bin/tsc'),
    ...['--noEmit', '--strict', '--skipLibCheck', '--pretty', 'false'],
    ...['--target', 'es2022', '--module', 'nodenext', '--resolveJsonModule'],
    ...['--types', 'node', '--typeRoots', join(INSTALLED, '@types')],
    'vitest.test.ts',
  ];
}
