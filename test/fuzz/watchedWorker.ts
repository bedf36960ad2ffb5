import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import { cpuSeconds } from './cpuSeconds.js';
import type { Batch, BatchReport } from './runBatch.js';

/** A case that takes so much of the processor hangs. */
const HANG_S = 10;
/** How often that is looked at. */
const LOOK_MS = 5_000;

/** What a batch came to: its report, or the case at which the worker hung or died. */
export type Outcome =
  { readonly report: BatchReport } | { readonly index: number; readonly fault: string };

/** Runs batches in a process of its own, which is ended when a case never ends. */
export class WatchedWorker {
  #process: ChildProcess | undefined;
  #lines: Interface | undefined;

  /** Runs one batch; never more than one at a time. */
  async run(batch: Batch): Promise<Outcome> {
    const process = this.#start();
    return new Promise((resolve) => {
      let index = -1;
      let since = 0;
      let looks = 0;
      const finish = (outcome: Outcome): void => {
        clearInterval(watch);
        this.#lines?.removeAllListeners('line');
        process.removeAllListeners('exit');
        resolve(outcome);
      };
      const end = (fault: string): void => {
        this.#process = undefined;
        finish({ index: Math.max(index, batch.from), fault });
      };
      // Loading is no case.
      const watch = setInterval(() => {
        const used = cpuSeconds(process.pid) ?? (++looks * LOOK_MS) / 1000;
        if (index < 0 || used - since < HANG_S) return;
        process.kill('SIGKILL');
        end('it hangs');
      }, LOOK_MS);
      process.once('exit', (code, signal) => end(`it ended the process: ${signal ?? code}`));
      this.#lines?.on('line', (line) => {
        if (line.startsWith('{')) {
          finish({ report: JSON.parse(line) as BatchReport });
          return;
        }
        index = Number(line);
        looks = 0;
        since = cpuSeconds(process.pid) ?? 0;
      });
      process.stdin?.write(`${JSON.stringify(batch)}\n`);
    });
  }

  /** Ends the process. */
  end(): void {
    this.#process?.removeAllListeners('exit');
    this.#process?.stdin?.end();
  }

  #start(): ChildProcess {
    if (this.#process !== undefined) return this.#process;
    const script = ['scripts/runTs.mjs', 'test/fuzz/worker.ts'];
    const started = spawn(process.execPath, script, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#process = started;
    this.#lines = createInterface({ input: started.stdout });
    return started;
  }
}
