// Node's ESM: every entry imports, and all of them share one copy of the package.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as custops from 'custops';
import manifest from 'custops/package.json' with { type: 'json' };

const entries = JSON.parse(readFileSync('entries.json', 'utf8'));
// Beside the modules stand the manifest, the schemas and what only has types.
const isModule = (key) => !/\.json$|^\.\/testing\/./.test(key);
assert.equal(Object.keys(manifest.exports).filter(isModule).length, entries.length);
for (const entry of entries) {
  const module = await import(entry);
  assert.ok(Object.keys(module).length > 0, entry);
  assert.equal(module.default, undefined, entry);
  for (const name of Object.keys(module)) assert.equal(module[name], custops[name], name);
}
const { default: use } = await import('./use.cjs');
use(custops);
