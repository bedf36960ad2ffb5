import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { publicModules } from './publicModules.js';
import { buildOnce, installOnce } from './run.js';

// The public surface of each entry is checked in under api/. A change fails until it is renewed
// on purpose: npm run api -- --update
installOnce('tools');
buildOnce();

/** What is used of api-extractor, whose own types are only there once tools/ is installed. */
interface ApiExtractor {
  readonly Extractor: {
    invoke(config: object, options: object): { readonly apiReportChanged: boolean };
  };
  readonly ExtractorConfig: { prepare(options: object): object };
}
const require = createRequire(resolve('tools/package.json'));
const { Extractor, ExtractorConfig } = require('@microsoft/api-extractor') as ApiExtractor;

const update = process.argv.includes('--update');
const entries = ['index', ...publicModules()];
const changed = entries.filter((entry) => isChanged(entry));
const stale = readdirSync('api').filter((file) => !entries.includes(file.replace('.api.md', '')));
for (const file of update ? stale : []) rmSync(`api/${file}`);

if (update) console.log(`api: ${changed.length} of ${entries.length} reports renewed`);
else if (changed.length + stale.length === 0) console.log(`api: ${entries.length} reports hold`);
else {
  const files = [...changed.map((entry) => `${entry}.api.md`), ...stale];
  console.error(`the public surface is not as in api/: ${files.join(', ')}`);
  console.error('if that is meant: npm run api -- --update');
  process.exitCode = 1;
}

function isChanged(entry: string): boolean {
  mkdirSync('.tmp/api', { recursive: true });
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: resolve('.'),
      mainEntryPointFilePath: resolve(`dist/${entry}.d.ts`),
      compiler: { tsconfigFilePath: resolve('tsconfig.json') },
      apiReport: {
        enabled: true,
        reportFileName: `${entry}.api.md`,
        reportFolder: resolve('api'),
        reportTempFolder: resolve('.tmp/api'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: {
        extractorMessageReporting: { default: { logLevel: 'none' } },
        tsdocMessageReporting: { default: { logLevel: 'none' } },
        compilerMessageReporting: { default: { logLevel: 'none' } },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: resolve('package.json'),
  });
  const result = Extractor.invoke(config, {
    localBuild: update,
    messageCallback: (message: { handled: boolean }) => {
      message.handled = true;
    },
  });
  return result.apiReportChanged;
}
