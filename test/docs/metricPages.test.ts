import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesUnder } from '../../scripts/run.js';

const FOLDER = 'docs/metrics';

const HEADINGS = [
  'Definition',
  'Formula',
  'Unit',
  'Counts / does not count',
  'Empty sample',
  'Where vendors differ',
  'Source',
];

/** What makes metrics rather than being one: told in docs/concepts. */
const MAKERS = [
  'bucketMetric',
  'combineMetrics',
  'durationMetric',
  'groupMetric',
  'mapItems',
  'rateMetric',
];

const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
const textOf = (page: string): string => readFileSync(`${FOLDER}/${page}`, 'utf8');

describe('pages of metrics', () => {
  it('are all of them', () => {
    expect(pages.length).toBeGreaterThan(40);
  });

  it.each(pages)('%s has the fixed headings, each with something under it', (page) => {
    const text = textOf(page).replace(/```[\s\S]*?```/g, 'code');
    const [title = '', ...sections] = text.split(/^## /m);
    expect(title).toMatch(/^# \S/);
    expect(sections.map((section) => section.split('\n', 1)[0])).toEqual(HEADINGS);
    const empty = sections.filter((section) => section.split('\n').slice(1).join('').trim() === '');
    expect(empty).toEqual([]);
  });

  it('stand in the overview, each once', () => {
    const overview = readFileSync('docs/README.md', 'utf8');
    const linked = [...overview.matchAll(/\]\(metrics\/([\w-]+\.md)\)/g)].map(([, page]) => page);
    expect(linked.sort()).toEqual([...pages].sort());
  });

  it('name every metric there is', () => {
    const publicNames = readFileSync('src/metrics/index.ts', 'utf8').replace(/'.*'/g, '');
    const metrics = filesUnder('src/metrics')
      .flatMap((file) => [
        ...readFileSync(file, 'utf8').matchAll(
          /export function (\w+)(?:(?!\n\}|\): )[\s\S])*\): (?:Metric|CountFold)</g,
        ),
      ])
      .map(([, name = '']) => name)
      .filter((name) => new RegExp(`\\b${name}\\b`).test(publicNames));
    expect(metrics.length).toBeGreaterThan(40);
    const all = pages.map(textOf).join('\n');
    const untold = metrics.filter((name) => !all.includes(`\`${name}(`));
    expect(untold.filter((name) => !MAKERS.includes(name))).toEqual([]);
  });
});
