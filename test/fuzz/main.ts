import { parseArgs } from 'node:util';
import { casesOf, signature, type Batch, type BatchReport, type Failure } from './runBatch.js';
import { runCase } from './fuzzCase.js';
import { BATCH, keptBatches } from './keptBatches.js';
import { showArgs } from './showCase.js';
import { targetOf, targets } from './targets.js';
import { WatchedWorker } from './watchedWorker.js';

// npm run fuzz -- --seconds 600 --seed 1 [--only name[,name]]
// npm run fuzz -- --only name --seed 1 --case 7: that one case, shown before it is called.
// npm run fuzz -- --kept: what was found once, then a few cases of each function, the same always.

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    case: { type: 'string' },
    kept: { type: 'boolean', default: false },
    times: { type: 'boolean', default: false },
  },
});

const worker = new WatchedWorker();
const found = new Map<string, Failure & { times: number }>();
const slowest = new Map<string, number>();
let calls = 0;
let answers = 0;

const started = Date.now();
process.once('SIGINT', () => {
  worker.end();
  report();
  process.exit();
});
if (values.case !== undefined) replay(values.only ?? '', Number(values.seed), Number(values.case));
else if (values.kept) {
  for (const batch of keptBatches(targets.map(({ name }) => name))) await runWhole(batch);
} else await runFor(Number(values.seconds) * 1000, Number(values.seed));
worker.end();
report();

function replay(name: string, seed: number, index: number): void {
  const own = casesOf({ name, seed, count: BATCH, from: 0 })[index];
  if (own === undefined) return;
  for (const { outcome, ms, ...call } of runCase(targetOf(name), own, (args) =>
    console.log(showArgs(args)),
  )) {
    console.log(`${call.name} ${outcome} ${ms} ms ${call.faults.join()}`);
  }
}

/** Each function has the same time: the one that has had the least comes next. */
async function runFor(ms: number, seed: number): Promise<void> {
  const only = values.only?.split(',').map((name) => targetOf(name));
  const turns = (only ?? targets).map(({ name }) => ({ name, ms: 0, seed }));
  while (Date.now() - started < ms) {
    const turn = turns.reduce((least, each) => (each.ms < least.ms ? each : least));
    const from = Date.now();
    await runWhole({ name: turn.name, seed: turn.seed++, count: BATCH, from: 0 });
    turn.ms += Date.now() - from;
  }
}

/** Goes on behind a case that never ended. */
async function runWhole(batch: Batch): Promise<void> {
  let { from } = batch;
  while (from < batch.count) {
    const outcome = await worker.run({ ...batch, from });
    if ('report' in outcome) {
      note(outcome.report);
      return;
    }
    const { index, fault } = outcome;
    const { name, seed } = batch;
    const own = casesOf(batch)[index];
    // Its arguments were not called to the end, so only the edits can be shown.
    keep({ name, seed, index, called: name, fault, shown: showArgs([own]) });
    from = index + 1;
  }
}

function note(done: BatchReport): void {
  calls += done.calls;
  answers += done.answers;
  for (const [name, ms] of Object.entries(done.slowestMs)) {
    slowest.set(name, Math.max(slowest.get(name) ?? 0, ms));
  }
  done.failures.forEach(keep);
}

function keep(failure: Failure): void {
  const kind = signature(failure);
  const known = found.get(kind);
  if (known !== undefined) {
    known.times++;
    return;
  }
  found.set(kind, { ...failure, times: 1 });
  const { name, seed, index, called, fault, shown } = failure;
  console.log(`\n-- ${name}${called === name ? '' : ` -> ${called}`} seed ${seed} case ${index}`);
  console.log(`${fault}\n${shown}`);
}

function report(): void {
  if (values.times) {
    const order = [...slowest].sort(([, a], [, b]) => b - a);
    for (const [name, ms] of order) console.log(`${ms.toFixed(1).padStart(9)} ms  ${name}`);
  }
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`\n${calls} calls in ${seconds} s, ${answers} of them answered`);
  for (const { times, called, name, seed, index, fault } of found.values()) {
    console.log(`${times} x ${called}: ${fault} (${name}, seed ${seed}, case ${index})`);
  }
  if (found.size > 0) process.exitCode = 1;
}
