import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { entryNames, installPacked, packPackage, writeEveryEntry } from './packPackage.js';
import { publicModules } from './publicModules.js';
import { filesUnder, installOnce, run } from './run.js';
import { tarballFaults, type Tarball } from './tarballFaults.js';

// Packs the package as npm would publish it, installs the tarball into an empty project, and uses
// it from Node's ESM and CommonJS and from strict TypeScript; publint and attw look at it too.
installOnce('tools');

const folder = mkdtempSync(join(tmpdir(), 'custops-package-'));
process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});
const say = (text: string): void => {
  console.log(`-- ${text}`);
};

say('npm pack');
const { tarball, files, bytes } = packPackage(folder);

say('what is inside');
const faults = tarballFaults(
  {
    bytes,
    files: files.map((path) => ({ path, text: readFileSync(path, 'utf8') })),
    manifest: JSON.parse(readFileSync('package.json', 'utf8')) as Tarball['manifest'],
  },
  [process.cwd(), homedir(), tmpdir()].map((each) => `${each}/`),
);
if (faults.length > 0) throw new Error(faults.join('\n'));

say('one copy of rrule and of the errors in each format');
for (const suffix of ['.js', '.cjs']) {
  const texts = filesUnder('dist')
    .filter((path) => path.endsWith(suffix))
    .map((path) => readFileSync(path, 'utf8'));
  // A line of rrule's own parser, and the brand of the errors.
  for (const mark of ['Unknown RRULE property', 'Symbol.for("custops.error")']) {
    const copies = texts.filter((text) => text.includes(mark)).length;
    const expected = mark.startsWith('Symbol') || publicModules().includes('calendar') ? 1 : 0;
    if (copies !== expected) throw new Error(`${copies} copies of "${mark}" in dist/*${suffix}`);
  }
}

say('install into an empty project');
const app = join(folder, 'app');
installPacked(tarball, app);
if (readFileSync(join(app, 'package-lock.json'), 'utf8').includes('hasInstallScript')) {
  throw new Error('an install would run a script');
}
cpSync('test/package/consumer', app, { recursive: true });
writeFileSync(join(app, 'entries.json'), JSON.stringify(entryNames()));

say('Node, ESM and CommonJS');
run('node', ['esm.mjs'], { cwd: app });
run('node', ['cjs.cjs'], { cwd: app });

say('TypeScript nodenext, skipLibCheck false, import and require');
writeEveryEntry(app);
run('node', [resolve('node_modules/typescript/bin/tsc'), '-p', '.'], { cwd: app });

say('the example under jest, with the matchers');
cpSync('examples/acme-support', join(app, 'acme-support'), { recursive: true });
// Each runner's types beside it would have to be installed here: a test of the sources compiles them.
run('node', [resolve('tools/node_modules/jest/bin/jest.js'), '--testMatch', '**/jest.test.cjs'], {
  cwd: app,
});
run(
  'node',
  [
    '-e',
    "for (const name of ['vitest', 'jest', 'jest-globals']) require('custops/testing/' + name)",
  ],
  { cwd: app },
);

say('publint');
run('node', ['tools/node_modules/publint/src/cli.js', 'run', tarball, '--strict']);
say('attw');
// The profile leaves out the resolution of TypeScript before 4.7, which knows no subpaths.
const attw = 'tools/node_modules/@arethetypeswrong/cli/dist/index.js';
run('node', [attw, tarball, '--profile', 'node16', '--no-color', '--format', 'table-flipped']);
