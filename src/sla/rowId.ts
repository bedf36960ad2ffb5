import type { TargetConfig } from './slaConfig.js';

/** The id of a target row: its own, or its metric and its place in the policy. */
export function rowId(row: TargetConfig, index: number): string {
  return row.id ?? `${row.metric}[${index}]`;
}
