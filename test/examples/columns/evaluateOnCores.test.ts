import { expect, it } from 'vitest';
import { evaluateColumns, toColumns } from 'custops';
import {
  attainmentOfColumns,
  countColumns,
} from '../../../examples/columns/attainmentOfColumns.js';
import { evaluateOnCores } from '../../../examples/columns/evaluateOnCores.js';
import { joinColumns } from '../../../examples/columns/joinColumns.js';
import { sliceColumns } from '../../../examples/columns/sliceColumns.js';
import { deskSla } from '../../../examples/desk/deskSla.js';
import { generateLog } from '../../../examples/generateLog/generateLog.js';

const sla = deskSla();
const { tickets, now } = generateLog({ seed: 3, tickets: 300 });
const columns = toColumns(sla, tickets);
const whole = evaluateColumns(sla, columns, { now });

it('answers on several threads what one thread answers', async () => {
  const { answers, counts } = await evaluateOnCores(columns, { threads: 3, now });
  expect(answers).toEqual(whole);
  expect(counts).toEqual(countColumns(whole));
  expect(attainmentOfColumns.result(counts).n).toBeGreaterThan(300);
});

it('joins parts of any sizes, empty ones too', () => {
  const edges = [0, 0, 1, 150, 299, 300, 300];
  const parts = edges.slice(1).map((to, i) => {
    return evaluateColumns(sla, sliceColumns(columns, edges[i] ?? 0, to), { now });
  });
  expect(joinColumns(parts)).toEqual(whole);
});
