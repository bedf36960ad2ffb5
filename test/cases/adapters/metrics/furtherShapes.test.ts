import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder, dataMissing } from '../../../support/dataFolder.js';
import announced from '../../metrics.json' with { type: 'json' };
import { metrics } from './index.js';
import furtherShapes from './furtherShapes.json' with { type: 'json' };

const document: Readonly<Record<string, unknown>> = furtherShapes;
const answer = metrics({ document, inputRoot: resolve(dataFolder, '..', '..') });

describe('the shapes that further cases may have', () => {
  it.each(furtherShapes.cases)('$op ($id) is answered as worked out apart', (given) => {
    const outcome = answer({ group: 'cases', element: { ...given } });
    if ('inputFile' in given && dataMissing !== undefined) {
      expect(outcome.status).toBe('skipped');
      return;
    }
    expect(outcome.status).toBe('compared');
    if (outcome.status !== 'compared') return;
    expect(outcome.equal, JSON.stringify({ ...outcome, equal: undefined })).toBe(true);
  });

  it('are all tried', () => {
    const ops = Object.keys(announced.meta.shapesOfFurtherCases).map((shape) =>
      shape.replace(/ \(.*/, ''),
    );
    const tried = furtherShapes.cases.map(({ op }) => op);
    expect([...tried].sort()).toEqual([...ops].sort());
  });
});
