import * as z from 'zod/mini';
import { policySetSchema } from '../src/policy/index.js';
import { scenarioSchema } from '../src/testing/index.js';

type JsonSchema = Readonly<Record<string, unknown>>;

/** Draft 7, which every editor reads in full; of 2020-12 some leave out tuples. */
function toDraft7(schema: z.core.$ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
}

/** What `schema/` holds, by file name. */
export function jsonSchemas(): Readonly<Record<string, JsonSchema>> {
  const { $schema, ...scenario } = toDraft7(scenarioSchema);
  return {
    'policy-set.json': {
      title: 'A policy set of custops',
      ...toDraft7(policySetSchema),
    },
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
