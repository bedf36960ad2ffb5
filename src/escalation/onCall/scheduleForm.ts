import type { Zone } from '../../time/zone.js';
import { layerForm, type LayerForm } from './layerForm.js';
import type { OnCallScheduleConfig } from './onCallScheduleConfig.js';
import type { OverridePlan } from './overridePlan.js';

/** A compiled schedule. */
export interface ScheduleForm {
  /** A frozen copy. */
  readonly config: OnCallScheduleConfig;
  readonly zone: Zone;
  /** Layers by priority, the highest first; those of one priority in listed order. */
  readonly ranks: readonly (readonly LayerForm[])[];
  readonly overrides: OverridePlan;
}

/** Compiles a config that was checked. */
export function scheduleForm(
  config: OnCallScheduleConfig,
  { zone, overrides }: { readonly zone: Zone; readonly overrides: OverridePlan },
): ScheduleForm {
  const byPriority = new Map<number, LayerForm[]>();
  for (const layer of config.layers) {
    const { priority = 0 } = layer;
    byPriority.set(priority, [...(byPriority.get(priority) ?? []), layerForm(layer, zone)]);
  }
  const ranks = [...byPriority].sort(([a], [b]) => b - a).map(([, layers]) => layers);
  return { config, zone, ranks, overrides };
}
