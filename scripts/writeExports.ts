import { readFileSync, writeFileSync } from 'node:fs';
import { packageExports, publicModules } from './publicModules.js';

// A module was added: brings the root index and package.json's exports in line with src's folders.
const lines = publicModules().map((name) => `export * from './${name}/index.js';\n`);
writeFileSync('src/index.ts', lines.join(''));

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
manifest['exports'] = packageExports();
writeFileSync('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
