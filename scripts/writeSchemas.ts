import { mkdirSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { jsonSchemas } from './jsonSchemas.js';

// The schemas by which editors complete and underline policy sets and scenarios: npm run schema
mkdirSync('schema', { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 100 });
  writeFileSync(`schema/${name}`, text);
}
