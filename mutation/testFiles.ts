/** Modules that are measured, each with the test files that speak of it. */
export const testFiles: Readonly<Record<string, readonly string[]>> = {
  calendar: ['test/calendar/**/*.test.ts', 'test/properties/calendar*.test.ts'],
  sla: ['test/sla/**/*.test.ts', 'test/properties/sla*.test.ts', 'test/cases/sla.test.ts'],
  metrics: [
    'test/metrics/**/*.test.ts',
    'test/properties/{analysis,metrics}.test.ts',
    'test/cases/adapters/metrics/*.test.ts',
  ],
  escalation: ['test/escalation/**/*.test.ts', 'test/properties/{escalation,onCall}.test.ts'],
  routing: ['test/routing/**/*.test.ts', 'test/properties/routing*.test.ts'],
  churn: [
    'test/churn/**/*.test.ts',
    'test/properties/{churnScore,cohenKappa}.test.ts',
    'test/cases/churn.test.ts',
  ],
};
