import type { FieldDeclarations } from '../conditions/index.js';
import type { SlaConfig } from './slaConfig.js';

/** The fields that every ticket has, whatever a config declares. */
const OWN_FIELDS: FieldDeclarations = {
  id: 'string',
  status: 'string',
  statusCategory: 'string',
  reason: 'string',
  priority: 'string',
  group: 'string',
  assignee: 'string',
  tags: 'set',
};

/** The fields that conditions may name; undefined when the config declares none and any will do. */
export function declaredFields(config: SlaConfig): FieldDeclarations | undefined {
  return config.fields && { ...OWN_FIELDS, ...config.fields };
}
