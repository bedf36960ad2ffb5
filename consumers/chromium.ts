import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { CHROMIUM_ARGUMENTS, chromiumPath } from '../scripts/chromium.js';
import type { Consumer } from './consumer.js';
import { findingOf } from './findingOf.js';
import { installedVersion } from './installedTool.js';
import { runCommand } from './runCommand.js';

const VITE = 'consumers/node_modules/vite/bin/vite.js';
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** A page that vite builds, opened in chromium. */
export function chromium(app: string): Consumer {
  return {
    name: 'vite-chromium',
    tool: chromiumPath(),
    version: async (tool) =>
      `vite ${installedVersion('vite')}, ${await runCommand(tool, ['--version'], app)}`,
    use: async (tool) => {
      await runCommand(process.execPath, [resolve(VITE), 'build'], app);
      const server = await serve(join(app, 'dist'));
      const { port } = server.address() as AddressInfo;
      const page = ['--headless', '--dump-dom', `http://127.0.0.1:${port}/index.html`];
      const profile = `--user-data-dir=${join(app, 'profile')}`;
      const dom = runCommand(tool, [...CHROMIUM_ARGUMENTS, profile, ...page], app);
      return findingOf(bodyOf(await dom.finally(() => server.close())));
    },
  };
}

/** The built files on loopback, since a page that is a file may load no modules. */
async function serve(folder: string): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const file = join(folder, url);
    const type = TYPES[extname(file)];
    if (type === undefined || !existsSync(file)) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': type }).end(readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

/** What the page wrote; an error in it leaves nothing. */
function bodyOf(dom: string): string {
  const text = /<body>(.*)<\/body>/s.exec(dom)?.[1] ?? '';
  if (!text.includes('{')) throw new Error(`the page shows no verdict: ${dom}`);
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
