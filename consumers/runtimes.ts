import type { Consumer } from './consumer.js';
import { findingOf } from './findingOf.js';
import { installedTool } from './installedTool.js';
import { runCommand } from './runCommand.js';

/** Node's versions, bun and deno: each runs the program in the folder that the package is in. */
export function runtimes(app: string): Consumer[] {
  const runtime = (name: string, path: string, args: readonly string[]): Consumer => ({
    name,
    tool: installedTool(path),
    version: (tool) => runCommand(tool, ['--version'], app),
    use: async (tool) => findingOf(await runCommand(tool, args, app)),
  });
  const nodes = ['20', '22', '24', '26'].flatMap((major) => [
    runtime(`node-${major}-esm`, `node-${major}/bin/node`, ['print.mjs']),
    runtime(`node-${major}-cjs`, `node-${major}/bin/node`, ['print.cjs']),
  ]);
  const bun = `@oven/bun-${process.platform}-${process.arch}/bin/bun`;
  // Without a single permission: neither files beside the program, nor network, nor environment.
  const granted = ['run', '--no-prompt', '--node-modules-dir=manual', 'print.mjs'];
  return [
    ...nodes,
    runtime('bun-esm', bun, ['print.mjs']),
    runtime('bun-cjs', bun, ['print.cjs']),
    runtime('deno', `@deno/${process.platform}-${process.arch}-glibc/deno`, granted),
  ];
}
