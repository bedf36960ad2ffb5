import type { Zone } from '../../time/zone.js';

/** What bars are drawn with. */
export interface BarFrame {
  readonly scale: (epochMs: number) => number;
  readonly zone: Zone;
  readonly shades: ReadonlyMap<string, string>;
  readonly height: number;
}
