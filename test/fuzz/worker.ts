import { createInterface } from 'node:readline';
import { writeSync } from 'node:fs';
import { runBatch, type Batch } from './runBatch.js';

// Reads batches, one a line, and answers each with a line. Before each case its number is written,
// at once, so that whoever watches knows which one never ended.

for await (const line of createInterface({ input: process.stdin })) {
  const batch = JSON.parse(line) as Batch;
  const report = runBatch(batch, (index) => writeSync(1, `${index}\n`));
  writeSync(1, `${JSON.stringify(report)}\n`);
}
