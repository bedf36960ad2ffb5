import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectedFiles, tarballFaults, type Tarball } from '../../scripts/tarballFaults.js';

const files = expectedFiles().map((path) => ({ path, text: '' }));
const good: Tarball = { bytes: 1e6, files, manifest: { scripts: { prepack: 'npm run build' } } };

describe('a tarball', () => {
  it('holds what it should, shared chunks among it', () => {
    const shared = ['dist/chunk-276XO7TG.js', 'dist/issue-Bk-5Tvtu.d.cts'];
    const all = [...files, ...shared.map((path) => ({ path, text: '' }))];
    expect(tarballFaults({ ...good, files: all }, ['/home'])).toEqual([]);
  });

  it.each(['src/index.ts', 'test/a.test.ts', 'dist/index.js.map', 'dist/data.json', '.env'])(
    'holds no %s',
    (path) => {
      const faults = tarballFaults({ ...good, files: [...files, { path, text: '' }] }, []);
      expect(faults).toEqual([`packed by mistake: ${path}`]);
    },
  );

  it('lacks nothing', () => {
    const fewer = files.filter(({ path }) => path !== 'dist/sla.d.cts');
    expect(tarballFaults({ ...good, files: fewer }, [])).toEqual(['not packed: dist/sla.d.cts']);
  });

  it('names neither the machine that built it nor a source map', () => {
    const text = '// from /home/me/custops\n//# sourceMappingURL=index.js.map';
    const spoiled = files.map((each) => (each.path === 'dist/index.js' ? { ...each, text } : each));
    expect(tarballFaults({ ...good, files: spoiled }, ['/home/me'])).toEqual([
      'dist/index.js names /home/me',
      'names a source map: dist/index.js',
    ]);
  });

  it('runs nothing at whoever installs it, and has its bound', () => {
    const manifest = { scripts: { postinstall: 'node x.js' } };
    expect(tarballFaults({ ...good, manifest }, [])).toEqual(['script: postinstall']);
    expect(tarballFaults({ ...good, bytes: 2e6 }, [])).toEqual([
      '2000000 bytes packed, over 1300000',
    ]);
  });
});

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

describe('package.json', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

  it('has no script that an install runs', () => {
    const faults = tarballFaults({ ...good, manifest }, []);
    expect(faults).toEqual([]);
  });

  it('gives a reason for every package that is installed along', () => {
    const page = readFileSync('docs/decisions/packaging.md', 'utf8');
    const names = [
      ...Object.keys(manifest.dependencies),
      ...Object.keys(manifest.peerDependencies),
    ];
    const reasons = [...page.matchAll(/^- `(?<name>[^`]+)`: .{20,}$/gm)];
    expect(reasons.map(({ groups }) => groups?.['name']).sort()).toEqual(names.sort());
  });
});
