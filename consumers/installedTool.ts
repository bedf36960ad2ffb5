import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = 'consumers/node_modules';

/** The file of an installed tool; null when its package is not made for this machine. */
export function installedTool(path: string): string | null {
  const file = resolve(FOLDER, path);
  return existsSync(file) ? file : null;
}

/** The version of an installed package. */
export function installedVersion(name: string): string {
  const manifest = readFileSync(join(FOLDER, name, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
