import * as z from 'zod/mini';
import { policySetSchema } from '../src/policy/index.js';
import { scenarioSchema } from '../src/testing/index.js';
import { configDocs, type JsonSchema } from './configDocs.js';

/** Draft 7, which every editor reads in full; of 2020-12 some leave out tuples. */
function toDraft7(schema: z.core.$ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }) as JsonSchema;
}

/** What `schema/` holds, by file name: the shapes of the code with the docstrings of its types. */
export function jsonSchemas(): Readonly<Record<string, JsonSchema>> {
  const docs = configDocs(['src/policy/index.ts', 'src/testing/index.ts']);
  const policySet = docs.describe(toDraft7(policySetSchema), 'PolicySetConfig');
  const { $schema, ...scenario } = docs.describe(toDraft7(scenarioSchema), 'ScenarioConfig');
  return {
    'policy-set.json': { title: 'A policy set of custops', ...policySet },
    // A file holds one scenario or a list of them.
    'scenario.json': {
      $schema,
      title: 'Scenarios of custops: one, or a list',
      if: { type: 'array' },
      then: { type: 'array', items: { $ref: '#/definitions/scenario' } },
      else: { $ref: '#/definitions/scenario' },
      definitions: { scenario },
    },
  };
}
