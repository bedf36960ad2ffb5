import { createHash } from 'node:crypto';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

// A checker of Stryker may refuse mutants before they are tried. Each mutant's fate is drawn from
// its own words and the seed, so that the sample is the same on every machine, in whatever order
// and portions the files are run.

/** Refuses the mutants outside the sample, which then do not count. */
class Sample {
  static inject = ['options'];

  /** @param {{ sample: { share: number, seed: number } }} options */
  constructor({ sample }) {
    this.share = sample.share;
    this.seed = sample.seed;
  }

  /** Stryker asks each checker to. */
  init() {
    return Promise.resolve();
  }

  async check(mutants) {
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, this.verdict(mutant)]));
  }

  verdict({ fileName, location, mutatorName, replacement }) {
    const path = fileName.slice(fileName.lastIndexOf('/src/'));
    const words = [this.seed, path, location, mutatorName, replacement];
    const drawn =
      createHash('sha256').update(JSON.stringify(words)).digest().readUInt32LE() / 2 ** 32;
    return drawn < this.share
      ? { status: 'passed' }
      : { status: 'compileError', reason: 'outside the sample' };
  }

  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'sample', Sample)];
