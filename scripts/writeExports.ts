import { readFileSync, writeFileSync } from 'node:fs';
import { packageExports } from './publicModules.js';

// A module was added: brings package.json's exports in line with the folders of src.
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
manifest['exports'] = packageExports();
writeFileSync('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
