// Evaluates a log on all cores: node scripts/runTs.mjs examples/columns/main.ts [tickets]
import { availableParallelism } from 'node:os';
import { evaluateColumns, toColumns } from 'custops';
import { deskSla } from '../desk/deskSla.js';
import { generateLog } from '../generateLog/generateLog.js';
import { attainmentOfColumns, countColumns } from './attainmentOfColumns.js';
import { evaluateOnCores } from './evaluateOnCores.js';

const size = Number(process.argv[2] ?? 20_000);
const sla = deskSla();
const { tickets, now } = generateLog({ seed: 1, tickets: size });
const columns = toColumns(sla, tickets);
const threads = availableParallelism();

const start = performance.now();
const alone = countColumns(evaluateColumns(sla, columns, { now }));
const aloneMs = performance.now() - start;
const { counts } = await evaluateOnCores(columns, { threads, now });
const togetherMs = performance.now() - start - aloneMs;

const { value, n } = attainmentOfColumns.result(counts);
console.log(`${size} tickets, ${columns.at.length} events, ${n} clocks judged`);
console.log(`one thread   ${Math.round(aloneMs)} ms`);
console.log(`${threads} threads    ${Math.round(togetherMs)} ms, starting them included`);
console.log(`met          ${((value ?? 0) * 100).toFixed(2)} %`);
if (JSON.stringify(alone) !== JSON.stringify(counts)) throw new Error('the parts do not add up');
