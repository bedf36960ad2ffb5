import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defineScorecard,
  evaluateChurnModel,
  scoreChurnRisk,
  type ChurnContribution,
  type ChurnRisk,
} from '../../src/churn/index.js';
import { contributionsSvg, reliabilitySvg } from '../../src/pictures/index.js';
import { textWidth } from '../../src/svg/index.js';
import { now, renewals } from '../churn/cards.js';
import { codeOf } from '../stats/codeOf.js';
import { parseXml, type XmlNode } from './parseXml.js';

const card = defineScorecard(renewals);
const risk = scoreChurnRisk(card, { late_payments: { value: 2, n: 9 }, plan: 'yearly' }, { now });

function all(node: XmlNode, name: string): XmlNode[] {
  return [
    ...(node.name === name ? [node] : []),
    ...node.children.flatMap((each) => all(each, name)),
  ];
}
const texts = (svg: string): string[] => all(parseXml(svg), 'text').map(({ text }) => text);

describe('contributionsSvg', () => {
  it('shows every signal with its points, the largest first', () => {
    const shown = texts(contributionsSvg(risk, { title: 'Customer c1' }));
    expect(shown).toEqual([
      'Customer c1',
      'Score 27, medium; 57 % known, could be 20 to 56',
      'late_payments',
      '2 of 9 invoices late',
      '+10',
      'months',
      'missing',
      '+7',
      'base',
      '+5',
      'plan',
      'yearly',
      '+5',
    ]);
  });

  it('tells the same in words', () => {
    const [description] = all(parseXml(contributionsSvg(risk)), 'desc');
    expect(description?.text).toContain('months +7, missing');
    expect(description?.text).toContain('late_payments +10: 2 of 9 invoices late');
  });

  it('draws a missing signal hollow', () => {
    const bars = all(parseXml(contributionsSvg(risk)), 'rect').slice(1);
    expect(bars.map(({ attributes }) => attributes['stroke-dasharray'] ?? '')).toEqual([
      '',
      '4 3',
      '',
      '',
    ]);
  });

  it('is well formed for any text, and the same each time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (text, points) => {
          const odd = {
            ...risk,
            contributions: risk.contributions.map((each) => ({ ...each, signal: text, points })),
          };
          const svg = contributionsSvg(odd, { title: text });
          parseXml(svg);
          expect(svg).not.toMatch(/NaN|Infinity|undefined/);
          expect(contributionsSvg(odd, { title: text })).toBe(svg);
        },
      ),
    );
  });

  it('keeps figures inside the picture and off the names, however many points there are', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer({ min: 320, max: 1600 }),
        (points, width) => {
          const contributions = [points, -points].map((each, i) => ({
            ...risk.contributions[0]!,
            ...{ signal: `s${i}`, points: each, low: each, high: each },
          }));
          const svg = parseXml(contributionsSvg({ ...risk, contributions }, { width }));
          const figures = all(svg, 'text').filter(({ attributes }) => attributes['text-anchor']);
          const names = 20 + 0.34 * (width - 40);
          for (const { text, attributes } of figures) {
            const wide = textWidth(text, Number(attributes['font-size']));
            const x = Number(attributes['x']) - (attributes['text-anchor'] === 'end' ? wide : 0);
            expect(x, text).toBeGreaterThanOrEqual(names);
            expect(x + wide, text).toBeLessThanOrEqual(width);
          }
        },
      ),
      {
        examples: [
          [999_999_999, 320],
          [-1e15, 320],
          [1e300, 320],
        ],
      },
    );
  });

  it('tells nothing of contributions that there are not', () => {
    const [description] = all(parseXml(contributionsSvg({ ...risk, contributions: [] })), 'desc');
    expect(description?.text).toBe('Score 27, medium; 57 % known, could be 20 to 56.');
  });

  it('puts the smallest of very many together', () => {
    const one = { ...risk.contributions[0], low: 1, high: 1 } as ChurnContribution;
    const contributions = Array.from({ length: 100 }, (_, i) => ({
      ...one,
      signal: `s${i}`,
      points: i,
    }));
    expect(texts(contributionsSvg({ ...risk, contributions }))).toContain('61 others');
  });

  it('takes a risk that went through JSON, and refuses half a one', () => {
    const stored = JSON.parse(JSON.stringify(risk)) as ChurnRisk;
    expect(contributionsSvg(stored)).toBe(contributionsSvg(risk));
    expect(codeOf(() => contributionsSvg({ ...risk, range: null as never }))).toBe(
      'invalid_picture_data',
    );
    expect(codeOf(() => contributionsSvg(risk, { width: 10 }))).toBe('invalid_picture_option');
  });
});

describe('reliabilitySvg', () => {
  const predictions = Array.from({ length: 100 }, (_, i) => ({
    probability: (i % 10) / 10,
    churned: i % 3 === 0,
  }));
  const quality = evaluateChurnModel(predictions);

  it('draws a point with its interval for each group that has predictions', () => {
    const svg = reliabilitySvg(quality, { title: 'Model a' });
    expect(all(parseXml(svg), 'circle')).toHaveLength(10);
    expect(texts(svg).slice(0, 2)).toEqual(['Model a', 'predicted and observed churn, n = 100']);
    const few = evaluateChurnModel(predictions.filter(({ probability }) => probability > 0.6));
    expect(all(parseXml(reliabilitySvg(few)), 'circle')).toHaveLength(3);
  });

  it('puts more risk to the right and more churn above', () => {
    const good = evaluateChurnModel([
      { probability: 0.1, churned: false },
      { probability: 0.9, churned: true },
    ]);
    const [low, high] = all(parseXml(reliabilitySvg(good)), 'circle').map(({ attributes }) => [
      Number(attributes['cx']),
      Number(attributes['cy']),
    ]);
    expect(high?.[0]).toBeGreaterThan(low?.[0] ?? NaN);
    expect(high?.[1]).toBeLessThan(low?.[1] ?? NaN);
  });

  it('says so when there is nothing', () => {
    const svg = reliabilitySvg(evaluateChurnModel([]));
    expect(texts(svg)).toContain('no predictions');
    expect(all(parseXml(svg), 'desc')[0]?.text).toBe('no predictions.');
  });

  it('refuses a table that is none', () => {
    const [bin] = quality.reliability;
    const reliability = [{ ...bin, observed: NaN }] as never;
    expect(codeOf(() => reliabilitySvg({ reliability }))).toBe('invalid_picture_data');
  });
});

describe('unequal pictures', () => {
  const idOf = (svg: string): string | undefined => /aria-labelledby="([^"]+)"/.exec(svg)?.[1];

  it('of a risk have different ids, though the texts are cut alike', () => {
    const long = 'This customer pays month by month and can leave at any time without notice';
    const [one, other] = ['late payer', 'never late'].map((end) => {
      const contributions = risk.contributions.map((each) => ({
        ...each,
        reason: `${long}; ${end}`,
      }));
      return contributionsSvg({ ...risk, contributions });
    });
    expect(idOf(one!)).toBeDefined();
    expect(idOf(one!)).not.toBe(idOf(other!));
  });

  it('of a reliability table have different ids, though their points are alike', () => {
    const bin = { from: 0, to: 1, meanPredicted: 0.5, observed: 0.5, low: 0.4, high: 0.6 };
    const [one, other] = [10, 20].map((n) => reliabilitySvg({ reliability: [{ ...bin, n }] }));
    expect(idOf(one!)).toBeDefined();
    expect(idOf(one!)).not.toBe(idOf(other!));
  });
});
