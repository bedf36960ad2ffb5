import { describe, expect, it } from 'vitest';
import { parseTelcoCsv, readTelcoCsv } from '../../../examples/data/readTelcoCsv.js';
import {
  allInputs,
  fitAndJudge,
  handMade,
  qualityOf,
} from '../../../examples/churn/telcoModels.js';
import { fitScorecard } from '../../../src/churn/index.js';
import { dataFolder, dataMissing } from '../../support/dataFolder.js';

describe('the telco customers', () => {
  it('are 7,043, of whom 1,869 churned; a blank total is 0', (context) => {
    if (dataMissing !== undefined) context.skip(dataMissing);
    const customers = readTelcoCsv(dataFolder);
    expect(customers).toHaveLength(7043);
    expect(customers.filter(({ Churn }) => Churn)).toHaveLength(1869);
    const blank = customers.filter(({ TotalCharges }) => TotalCharges === 0);
    expect(blank).toHaveLength(11);
    expect(blank.every(({ tenure }) => tenure === 0)).toBe(true);
    expect(new Set(customers.map(({ OnlineBackup }) => OnlineBackup))).toEqual(
      new Set(['Yes', 'No']),
    );
  });

  it('are refused by line and field when broken', () => {
    expect(() => parseTelcoCsv('customerID,tenure\na,x\n', 'a.csv')).toThrow(/a\.csv/);
  });
});

describe('churn of the telco customers', () => {
  it('is ranked by points made by hand', (context) => {
    if (dataMissing !== undefined) context.skip(dataMissing);
    const test = readTelcoCsv(dataFolder).filter((_, i) => i % 5 === 0);
    expect(qualityOf(handMade, test).auc.value).toBeGreaterThanOrEqual(0.82);
  });

  it('is told by a fit of all inputs, on the test rows and over five folds', (context) => {
    if (dataMissing !== undefined) context.skip(dataMissing);
    const customers = readTelcoCsv(dataFolder);
    const folds = [0, 1, 2, 3, 4].map((fold) =>
      fitAndJudge(
        customers.filter((_, i) => i % 5 !== fold),
        customers.filter((_, i) => i % 5 === fold),
        allInputs,
      ),
    );
    const mean = folds.reduce((sum, { auc }) => sum + (auc.value ?? 0), 0) / 5;
    expect(folds[0]?.auc.value).toBeGreaterThanOrEqual(0.835);
    expect(folds[0]?.brier.value).toBeLessThanOrEqual(0.1401);
    expect(mean).toBeGreaterThanOrEqual(0.845);
  });

  it('tells of the charges, which the services add up to', (context) => {
    if (dataMissing !== undefined) context.skip(dataMissing);
    const train = readTelcoCsv(dataFolder).filter((_, i) => i % 5 !== 0);
    const { findings, contradictions } = fitScorecard(train, {
      target: 'Churn',
      signals: allInputs,
      l2: 0,
    });
    expect(findings.map(({ code }) => code)).toEqual(['inflated_columns']);
    expect(findings[0]?.columns).toContain('MonthlyCharges');
    expect(contradictions.map(({ column }) => column)).toContain('MonthlyCharges');
  });
});
