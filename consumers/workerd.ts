import { join } from 'node:path';
import { build } from 'esbuild';
import type { Consumer } from './consumer.js';
import { findingOf } from './findingOf.js';
import { installedTool } from './installedTool.js';
import { runCommand } from './runCommand.js';

const MACHINE = `${process.platform}-${process.arch === 'x64' ? '64' : process.arch}`;

/** A worker, bundled as for deployment, since a worker has no node_modules. */
export function workerd(app: string): Consumer {
  return {
    name: 'workerd',
    tool: installedTool(`@cloudflare/workerd-${MACHINE}/bin/workerd`),
    version: (tool) => runCommand(tool, ['--version'], app),
    use: async (tool) => {
      await build({
        entryPoints: [join(app, 'worker.mjs')],
        outfile: join(app, 'bundledWorker.mjs'),
        bundle: true,
        format: 'esm',
        platform: 'neutral',
        conditions: ['workerd', 'worker', 'browser'],
        logLevel: 'error',
      });
      return findingOf(await runCommand(tool, ['test', 'workerd.capnp'], app));
    },
  };
}
