import { installOnce, run } from './run.js';

// The libraries that are asked live in bench/ with a lock file of their own.
installOnce('bench');
run('node', ['scripts/runTs.mjs', 'bench/compare.ts', ...process.argv.slice(2)]);
