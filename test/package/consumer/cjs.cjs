// Node's CommonJS: every entry is required, and all of them share one copy of the package.
const assert = require('node:assert/strict');
const custops = require('custops');
const entries = require('./entries.json');
const use = require('./use.cjs');

for (const entry of entries) {
  const module = require(entry);
  assert.ok(Object.keys(module).length > 0, entry);
  for (const name of Object.keys(module)) assert.equal(module[name], custops[name], name);
}
use(custops);
