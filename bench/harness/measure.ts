import type { Contender } from './contender.js';
import { spread, type Spread } from './spread.js';

export interface Effort {
  readonly rounds: number;
  readonly sampleMs: number;
  readonly warmMs: number;
}

/** Nanoseconds an operation, by contender and round. */
export type Samples = ReadonlyMap<string, number[]>;

/** Takes in every result, so that none is dead. */
let sink = 0;
export const sinkValue = (): number => sink;

/**
 * Times all contenders in turn, round after round. The first of a round is another one each time,
 * so that none profits from its place.
 */
export function measure(contenders: readonly Contender[], effort: Effort): Samples {
  const passes = contenders.map((contender) => calibrate(contender, effort));
  const samples = new Map(contenders.map(({ name }): [string, number[]] => [name, []]));
  for (let round = 0; round < effort.rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const place = (round + turn) % contenders.length;
      const { name, count } = contenders[place];
      const tookMs = time(contenders[place], passes[place]);
      samples.get(name)?.push((tookMs * 1e6) / (count * passes[place]));
    }
  }
  return samples;
}

/** How a contender compares with another one, each round by itself. */
export function ratio(samples: Samples, of: string, against: string): Spread {
  const reference = samples.get(against) ?? [];
  return spread((samples.get(of) ?? []).map((value, round) => value / reference[round]));
}

/** Runs a contender until it is warm; gives the number of passes that fill a sample. */
function calibrate(contender: Contender, { sampleMs, warmMs }: Effort): number {
  let passes = 1;
  let spentMs = 0;
  while (spentMs < warmMs) {
    const tookMs = time(contender, passes);
    spentMs += tookMs;
    const wanted = Math.round((passes * sampleMs) / Math.max(tookMs, 0.01));
    passes = Math.max(1, Math.min(wanted, passes * 8));
  }
  return passes;
}

function time({ pass }: Contender, passes: number): number {
  let sum = 0;
  const before = process.cpuUsage();
  for (let done = 0; done < passes; done++) sum += pass();
  // Processor time: what other programs do meanwhile is no part of it, what the garbage collector
  // does for this one is.
  const { user, system } = process.cpuUsage(before);
  const tookMs = (user + system) / 1000;
  sink += sum;
  return tookMs;
}
