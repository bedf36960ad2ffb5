import fc from 'fast-check';
import { deepFreeze } from '../support/deepFreeze.js';
import { answerFaults } from './answerFaults.js';
import { applyEdit } from './applyEdit.js';
import { chainedArgs, chainsOf } from './chains.js';
import { cloneOf, isOpen } from './cloneOf.js';
import { edit, type Edit } from './edit.js';
import { errorFaults } from './errorFaults.js';
import { exempted } from './exemptions.js';
import { unlessHost } from './hostError.js';
import { sameData } from './sameData.js';
import { targets, type Target } from './targets.js';

/** One call of a function, and one of a function that takes what it answered. */
export interface FuzzCase {
  readonly sample: number;
  readonly edits: readonly Edit[];
  readonly frozen: boolean;
  readonly next: number;
  readonly nextEdits: readonly Edit[];
}

/** Cases, by a seed always the same. */
export const fuzzCase: fc.Arbitrary<FuzzCase> = fc.record({
  sample: fc.nat(999),
  edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
  frozen: fc.boolean(),
  next: fc.nat(9_999),
  nextEdits: fc.array(edit, { maxLength: 2 }),
});

/** What one call did. */
export interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly outcome: 'answer' | 'error';
  readonly ms: number;
  readonly faults: readonly string[];
}

/** Parts of right calls, to be put where they do not belong. */
const grafts: readonly unknown[] = targets.flatMap(({ samples }) =>
  samples.flatMap((args) =>
    args.flatMap((arg) => (isOpen(arg) ? [arg, ...Object.values(arg)] : [arg])),
  ),
);

const CHANGED = 'it changed its arguments';

/** Makes the calls of a case. */
export function runCase(
  target: Target,
  own: FuzzCase,
  calling: (args: readonly unknown[]) => void = () => undefined,
): Call[] {
  const sample = target.samples[own.sample % target.samples.length] ?? [];
  const args = cloneOf([...sample]);
  editAll(args, own.edits, target);
  // Further ones are names that errors are to give, which no data comes into.
  args.length = Math.min(args.length, sample.length);
  calling(args);
  const { call, answer } = judged(target, args, own.frozen);
  const chains = call.outcome === 'answer' ? (unlessHost(() => chainsOf(answer)) ?? []) : [];
  const chain = chains[own.next % Math.max(1, chains.length)];
  if (chain === undefined) return [call];
  const nextArgs = chainedArgs(chain, chain.value);
  editAll(nextArgs, own.nextEdits, chain.target);
  calling(nextArgs);
  return [call, judged(chain.target, nextArgs, false).call];
}

/** An edit that meets a getter that throws ends halfway. */
function editAll(args: unknown[], edits: readonly Edit[], { kept }: Target): void {
  for (const each of edits) unlessHost(() => applyEdit(args, each, { grafts, kept }));
}

interface Judged {
  readonly call: Call;
  readonly answer: unknown;
}

function judged(target: Target, args: unknown[], frozen: boolean): Judged {
  const { name } = target;
  const before = frozen ? undefined : cloneOf(args);
  if (frozen && !exempted(name, CHANGED)) unlessHost(() => deepFreeze(args));
  const { answer, error, ms } = timed(target, args);
  const faults = error === undefined ? answerFaults(answer, args) : errorFaults(error.thrown);
  const same = before === undefined || unlessHost(() => sameData(before, args));
  if (same === false) faults.push(CHANGED);
  const outcome = error === undefined ? 'answer' : 'error';
  const unexpected = faults.filter((each) => !exempted(name, each));
  return { call: { name, args, outcome, ms, faults: unexpected }, answer };
}

interface Timed {
  readonly answer?: unknown;
  readonly error?: { readonly thrown: unknown };
  readonly ms: number;
}

function timed(target: Target, args: readonly unknown[]): Timed {
  // Of the processor and not of the clock, since other processes would be counted too.
  const started = process.cpuUsage();
  const ms = (): number => {
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };
  try {
    const answer = target.call(...args);
    return { answer, ms: ms() };
  } catch (thrown) {
    return { error: { thrown }, ms: ms() };
  }
}
