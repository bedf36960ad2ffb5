import { installOnce, run } from './run.js';

// The peers that are measured against live in bench/ with a lock file of their own.
installOnce('bench');
run('node', ['scripts/runTs.mjs', 'bench/main.ts', ...process.argv.slice(2)]);
