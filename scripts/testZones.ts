import { run } from './run.js';

// Nothing may depend on the process's own zone: clocks that jump at midnight, half-hour jumps,
// and a zone that once skipped a whole day. `npm test` under UTC is the first of the four; when
// it has just been done, name the others: npm run test:zones -- Pacific/Apia …
const ZONES = ['UTC', 'America/Sao_Paulo', 'Pacific/Apia', 'Australia/Lord_Howe'];

// Checks of the sources themselves are the same in every zone; the report on the real logs is made
// of sections that are tested on small ones.
const SAME_EVERYWHERE = [
  'test/*.test.ts',
  'test/types/**',
  'test/docs/runner.test.ts',
  'test/examples/demo/logsReport.test.ts',
];

const named = process.argv.slice(2);
for (const zone of named.length > 0 ? named : ZONES) {
  console.log(`TZ=${zone}`);
  const excluded = SAME_EVERYWHERE.flatMap((files) => ['--exclude', files]);
  run('npx', ['vitest', 'run', '--reporter=dot', ...excluded], { env: { TZ: zone } });
}
