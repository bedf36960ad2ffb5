import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Consumer, Finding } from './consumer.js';
import { installedTool, installedVersion } from './installedTool.js';
import { runCommand } from './runCommand.js';

const VERSIONS = ['3.2', '4', '5'];
/** vitest 5 asks for more than Node 20. */
const NODE = 'node-24/bin/node';

/** Every major version of vitest that the matchers are made for: the example company's tests. */
export function vitest(app: string): Consumer[] {
  return VERSIONS.map((version) => ({
    name: `vitest-${version}`,
    tool: installedTool(NODE),
    version: () => Promise.resolve(installedVersion(`vitest-${version}`)),
    use: (node) => useExample(node, app, version),
  }));
}

/** Runs the example and compiles it against the types of this version. */
async function useExample(node: string, app: string, version: string): Promise<Finding> {
  const runner = resolve('consumers/node_modules', `vitest-${version}`);
  const folder = `${app}-vitest-${version}`;
  cpSync('examples/acme-support', folder, { recursive: true });
  cpSync(join(app, 'node_modules'), join(folder, 'node_modules'), { recursive: true });
  symlinkSync(runner, join(folder, 'node_modules/vitest'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const printed = await runCommand(
    node,
    [join(runner, 'vitest.mjs'), 'run', '--reporter', 'json', 'vitest.test.ts'],
    folder,
  );
  const { numPassedTests, numTotalTests } = JSON.parse(printed.slice(printed.indexOf('{'))) as {
    readonly numPassedTests: number;
    readonly numTotalTests: number;
  };
  await runCommand(node, compile(), folder);
  return {
    what: `${numPassedTests} tests`,
    differences: numPassedTests === numTotalTests ? [] : [`${numTotalTests} were to pass`],
  };
}

function compile(): readonly string[] {
  return [
    resolve('consumers/node_modules/typescript-6.0/bin/tsc'),
    ...['--noEmit', '--strict', '--pretty', 'false', '--skipLibCheck'],
    ...['--target', 'es2022', '--module', 'nodenext', '--resolveJsonModule'],
    ...['--types', 'node', '--typeRoots', resolve('consumers/node_modules/@types')],
    'vitest.test.ts',
  ];
}
