import { installOnce, run } from './run.js';

// Stryker lives in mutation/ with a lock file of its own.
installOnce('mutation');
run('node', ['scripts/runTs.mjs', 'mutation/main.ts', ...process.argv.slice(2)]);
