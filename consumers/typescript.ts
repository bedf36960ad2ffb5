import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Consumer } from './consumer.js';
import { installedTool, installedVersion } from './installedTool.js';
import { runCommand } from './runCommand.js';

const VERSIONS = ['5.4', '5.5', '5.6', '5.7', '5.8', '5.9', '6.0', '7.0'];
const EXACT = '--exactOptionalPropertyTypes';
/** Without the DOM, Node's own types declare the URL that zod's declarations name. */
const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  nodenext: [EXACT, 'true', '--lib', 'es2022', '--types', 'node'],
  bundler: [EXACT, 'false', '--lib', 'es2022,dom'],
};

/** Every compiler from the oldest that zod's declarations allow, over the same files. */
export function typescript(app: string): Consumer[] {
  return VERSIONS.flatMap((version) =>
    Object.entries(SETTINGS).map(([resolution, flags]) =>
      compiler(app, version, resolution, flags),
    ),
  );
}

function compiler(
  app: string,
  version: string,
  resolution: string,
  flags: readonly string[],
): Consumer {
  const folder = join(app, 'types');
  const project = `tsconfig.${resolution}.json`;
  const typeRoots = ['--typeRoots', resolve('consumers/node_modules/@types')];
  return {
    name: `typescript-${version}-${resolution}`,
    tool: installedTool(`typescript-${version}/bin/tsc`),
    version: () => Promise.resolve(installedVersion(`typescript-${version}`)),
    use: async (tool) => {
      const args = [tool, '-p', project, '--pretty', 'false', ...typeRoots, ...flags];
      await runCommand(process.execPath, args, folder);
      const suffix = resolution === 'bundler' ? /\.m?ts$/ : /\.[mc]?ts$/;
      const files = readdirSync(folder).filter((file) => suffix.test(file));
      return { what: `${files.length} files`, differences: [] };
    },
  };
}
