/** What an app that bundles one entry of the built package pays for it, in bytes. */
export interface EntrySize {
  /** The import, or the names that are taken of it. */
  readonly entry: string;
  readonly raw: number;
  readonly min: number;
  readonly gzip: number;
  /** Packages that the bundler found in node_modules: there should be none. */
  readonly foreign: readonly string[];
}

/** KB of gzip that an entry may take; those that are not named have no room at all. */
export type SizeBounds = Readonly<Record<string, number>>;

/** What breaks a bound, in words. */
export function sizeComplaints(sizes: readonly EntrySize[], bounds: SizeBounds): string[] {
  const known = new Set(sizes.map(({ entry }) => entry));
  return [
    ...sizes.flatMap(({ entry, gzip, foreign }) => {
      const bound = bounds[entry];
      if (bound === undefined) return [`${entry}: has no bound`];
      return [
        ...(gzip > bound * 1024 ? [`${entry}: ${gzip} bytes gzip, over ${bound * 1024}`] : []),
        ...foreign.map((name) => `${entry}: bundles ${name}`),
      ];
    }),
    ...Object.keys(bounds)
      .filter((entry) => !known.has(entry))
      .map((entry) => `${entry}: has a bound, and is no entry`),
  ];
}

/** The sizes as a Markdown table, in KB. */
export function sizeTable(sizes: readonly EntrySize[]): string {
  const rows = sizes.map(({ entry, ...size }) => {
    const figures = inKb(size).map((kb) => kb.toFixed(1));
    return `| \`${entry}\` | ${figures.join(' | ')} |`;
  });
  return ['| KB of | gzip | min | raw |', '| --- | --: | --: | --: |', ...rows].join('\n');
}

/** How far a page may be from what is measured: a fiftieth, or the last digit of what is tiny. */
const TOLERANCE = 0.02;
const LEAST_KB = 0.15;

/** Entries of which a page tells something else than what was measured. */
export function sizeDrift(page: string, sizes: readonly EntrySize[]): string[] {
  return sizes.flatMap(({ entry, ...size }) => {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${entry}\` `));
    if (row === undefined) return [`${entry}: is not told`];
    const told = row.split('|').slice(2, 5).map(Number);
    const measured = inKb(size);
    const isNear = measured.every(
      (kb, i) => Math.abs(kb - (told[i] ?? NaN)) <= Math.max(kb * TOLERANCE, LEAST_KB),
    );
    if (isNear) return [];
    const figures = measured.map((kb) => kb.toFixed(1));
    return [`${entry}: told ${told.join(', ')}, measured ${figures.join(', ')}`];
  });
}

function inKb({ gzip, min, raw }: Pick<EntrySize, 'gzip' | 'min' | 'raw'>): number[] {
  return [gzip, min, raw].map((bytes) => bytes / 1024);
}
