import fc from 'fast-check';
import { boundMs } from './bounds.js';
import { countValues } from './countValues.js';
import { fuzzCase, runCase, type Call, type FuzzCase } from './fuzzCase.js';
import { changedSince, pictureOfPrototypes } from './prototypes.js';
import { showCase } from './showCase.js';
import { targetOf, type Target } from './targets.js';

/** Some cases of one function. */
export interface Batch {
  readonly name: string;
  readonly seed: number;
  readonly count: number;
  /** The first case that is run: those before it are passed over. */
  readonly from: number;
}

/** A case that went wrong. */
export interface Failure {
  readonly name: string;
  readonly seed: number;
  readonly index: number;
  /** The function whose call it was: the batch's own or one that took its answer. */
  readonly called: string;
  readonly fault: string;
  readonly shown: string;
}

/** What came of a batch. */
export interface BatchReport {
  readonly calls: number;
  readonly answers: number;
  readonly slowestMs: Readonly<Record<string, number>>;
  readonly failures: readonly Failure[];
}

const RETRIES = 3;

/** The cases of a batch. */
export function casesOf({ name, seed, count }: Batch): readonly FuzzCase[] {
  targetOf(name);
  return fc.sample(fuzzCase, { seed, numRuns: count });
}

/** Runs a batch; `starting` hears of each case before it is run. */
export function runBatch(batch: Batch, starting: (index: number) => void): BatchReport {
  const target = targetOf(batch.name);
  const before = pictureOfPrototypes();
  const failures: Failure[] = [];
  const slowestMs: Record<string, number> = {};
  let calls = 0;
  let answers = 0;
  for (const [index, each] of casesOf(batch).entries()) {
    if (index < batch.from) continue;
    starting(index);
    for (const { name, outcome, ms, faults } of steadily(target, each)) {
      calls++;
      if (outcome === 'answer') answers++;
      slowestMs[name] = Math.max(slowestMs[name] ?? 0, ms);
      const own = faults.map((fault) => ({ called: name, fault }));
      failures.push(...own.map((fault) => failure(batch, index, fault, each)));
    }
  }
  for (const fault of changedSince(before)) {
    failures.push({ ...batch, index: -1, called: batch.name, fault, shown: '' });
  }
  return { calls, answers, slowestMs, failures };
}

/** The calls of a case, one too slow among them only when it is every time: the machine is shared. */
function steadily(target: Target, own: FuzzCase): Call[] {
  let calls = runCase(target, own);
  for (let retry = 0; retry < RETRIES && calls.some(isSlow); retry++) {
    const again = runCase(target, own);
    calls = calls.map((call, i) => ({ ...call, ms: Math.min(call.ms, again[i]?.ms ?? call.ms) }));
  }
  return calls.map((call) =>
    isSlow(call) ? { ...call, faults: [...call.faults, slowness(call)] } : call,
  );
}

function isSlow({ name, args, ms }: Call): boolean {
  return ms > boundMs(name, 0) && ms > boundMs(name, countValues(args));
}

function slowness({ name, args, ms }: Call): string {
  return `it took ${Math.round(ms)} ms, over ${Math.round(boundMs(name, countValues(args)))}`;
}

type Fault = Pick<Failure, 'called' | 'fault'>;

function failure({ name, seed }: Batch, index: number, fault: Fault, own: FuzzCase): Failure {
  const kind = signature(fault);
  const fails = (other: FuzzCase): boolean =>
    steadily(targetOf(name), other).some((call) =>
      call.faults.some((each) => signature({ called: call.name, fault: each }) === kind),
    );
  const least = fewestEdits(own, fails);
  return { name, seed, index, ...fault, shown: showCase(targetOf(name), least, fault.called) };
}

/** The same fault, whatever the numbers in it. */
export function signature({ called, fault }: Fault): string {
  return `${called}: ${fault.replace(/\d+ ms.*/, 'ms').replace(/main\.mjs.*|\d+:\d+/g, '')}`;
}

function fewestEdits(own: FuzzCase, fails: (other: FuzzCase) => boolean): FuzzCase {
  let least = own;
  for (const key of ['edits', 'nextEdits'] as const) {
    for (let index = least[key].length - 1; index >= 0; index--) {
      const fewer = { ...least, [key]: least[key].toSpliced(index, 1) };
      if (fails(fewer)) least = fewer;
    }
  }
  return least;
}
