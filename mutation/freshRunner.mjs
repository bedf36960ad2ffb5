import { relative } from 'node:path';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { getNames, getTests } from '@vitest/runner/utils';
import { runFile } from './runFile.mjs';
import { bundledTest, mutantsOf, testScript } from './testScript.mjs';

// Stryker's own runner for vitest starts a worker and loads all modules for each mutant, which
// takes most of its time. Here each test file is one script with the sources inside. It is
// compiled once and evaluated anew for each mutant: nothing is left over from the mutant before,
// and what a module computes when it is loaded is mutated like anything else.

/** Where the instrumented sources look up which mutant is active, and count what they run. */
globalThis.__stryker__ ??= {};
const stryker = globalThis.__stryker__;

/** Tests that take seconds, which every mutant that survives would pay. */
const TOO_LONG = new RegExp(
  [
    // They measure time, or walk to the end of it.
    /in a moment|in one pass|compiles at once|says so at once|counts a billion days/,
    // More than 32,768 values, after which columns begin to forget.
    /may hold more values than are remembered/,
    /a million items/,
    // They need many draws to meet every zone.
    /business time on random calendars agrees with a count of open minutes/,
    /give the same answers at every edge, beside it and anywhere/,
    /on-call on random schedules has on call whom the minutes have/,
    // The same for each of twenty odd zones, of which three remain.
    /(over the years|local dates) in (?!Pacific\/Apia|Africa\/Casablanca|Australia\/Lord_Howe)/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

/** A loop that fills a list has to end before the memory of V8 does. */
const MANY_HITS = 10_000_000;

class FreshRunner {
  /** Code by test file. */
  codes = new Map();
  /** Of the source that is mutated now: its path, and the scripts by test file. */
  source = '';
  scripts = new Map();
  /** How long a test file ran the last time, in ms. */
  times = new Map();

  capabilities() {
    // What must be new is new in each run: no process has to be started for it.
    return { reloadEnvironment: true };
  }

  async dryRun({ testFiles }) {
    stryker.activeMutant = undefined;
    const perTest = {};
    const tests = [];
    for (const file of testFiles.map((each) => relative('.', each))) {
      stryker.mutantCoverage = { static: {}, perTest: {} };
      const task = await runFile(file, testScript(file, await this.code(file)), {
        onTest: (test) => {
          stryker.currentTestId = idOf(test);
          if (TOO_LONG.test(nameOf(test))) test.mode = 'skip';
        },
      });
      stryker.currentTestId = undefined;
      const { static: loaded, perTest: run } = stryker.mutantCoverage;
      if (getTests(task).length === 0) {
        return { status: DryRunStatus.Error, errorMessage: `${file}: ${messageOf(task)}` };
      }
      for (const test of getTests(task).filter(({ mode }) => mode !== 'skip')) {
        tests.push(resultOf(test));
        // What runs while the file is loaded runs for each of its tests.
        perTest[idOf(test)] = sum(loaded, run[idOf(test)] ?? {});
      }
    }
    const mutantCoverage = { static: {}, perTest };
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun({ testFilter, activeMutant, hitLimit: suggested }) {
    stryker.activeMutant = activeMutant.id;
    stryker.hitCount = 0;
    // Suggested is a hundred times what the tests hit without a mutant; five times may be enough.
    const hitLimit = suggested && Math.min(suggested, Math.max(suggested / 20, MANY_HITS));
    stryker.hitLimit = hitLimit;
    const { fileName } = activeMutant;
    const source = fileName.slice(fileName.lastIndexOf('/src/') + 1);
    const tests = await this.runUntilFailure(testFilter, source);
    const limitReached = determineHitLimitReached(stryker.hitCount, hitLimit);
    return toMutantRunResult(limitReached ?? { status: DryRunStatus.Complete, tests });
  }

  async runUntilFailure(ids, source) {
    const wanted = new Set(ids);
    const tests = [];
    for (const file of this.shortestFirst(new Set(ids.map(fileOf)))) {
      const begin = performance.now();
      let hasFailed = false;
      const task = await runFile(file, await this.script(file, source), {
        onTest: (test) => {
          if (hasFailed || !wanted.has(idOf(test))) test.mode = 'skip';
        },
        afterTest: (test) => (hasFailed ||= test.result?.state === 'fail'),
      });
      this.times.set(file, performance.now() - begin);
      tests.push(
        ...getTests(task)
          .map(resultOf)
          .filter(({ status }) => status !== TestStatus.Skipped),
      );
      if (task.result.state !== 'fail') continue;
      // When loading or a hook failed, no test tells.
      if (!hasFailed)
        tests.push(
          failure(
            ids.find((id) => fileOf(id) === file),
            messageOf(task),
          ),
        );
      break;
    }
    return tests;
  }

  /** Most mutants are killed by the first files, which had better be short. */
  shortestFirst(files) {
    const time = (file) => this.times.get(file) ?? 0;
    return [...files].sort((a, b) => time(a) - time(b));
  }

  async script(file, source) {
    if (source !== this.source) this.scripts.clear();
    this.source = source;
    const known = this.scripts.get(file);
    if (known !== undefined) return known;
    const script = testScript(file, mutantsOf(await this.code(file), source));
    this.scripts.set(file, script);
    return script;
  }

  async code(file) {
    const code = this.codes.get(file) ?? (await bundledTest(file));
    this.codes.set(file, code);
    return code;
  }
}

function fileOf(id) {
  return id.slice(0, id.indexOf('#'));
}

function idOf(test) {
  return `${relative('.', test.file.filepath)}#${nameOf(test)}`;
}

function nameOf(test) {
  return getNames(test).slice(1).join(' ');
}

function resultOf(test) {
  const base = {
    id: idOf(test),
    name: nameOf(test),
    fileName: test.file.filepath,
    timeSpentMs: test.result?.duration ?? 0,
  };
  if (test.mode === 'skip') return { ...base, status: TestStatus.Skipped };
  if (test.result?.state === 'pass') return { ...base, status: TestStatus.Success };
  return { ...base, status: TestStatus.Failed, failureMessage: messageOf(test) };
}

function failure(id, failureMessage) {
  return {
    id,
    name: id,
    fileName: fileOf(id),
    timeSpentMs: 0,
    status: TestStatus.Failed,
    failureMessage,
  };
}

function messageOf(task) {
  return task.result?.errors?.[0]?.message ?? 'failed without a message';
}

function sum(a, b) {
  const total = { ...a };
  for (const [id, n] of Object.entries(b)) total[id] = (total[id] ?? 0) + n;
  return total;
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'fresh', FreshRunner)];
