import { textElement } from '../../svg/index.js';
import { fullText } from '../localText.js';
import type { BarFrame } from './barFrame.js';
import type { RotaBar } from './readRota.js';

/** Who, from when to when, shown where the pointer rests. */
export function barTooltip(names: string, { from, to }: RotaBar, { zone }: BarFrame): string {
  return textElement('title', {}, `${names}: ${fullText(zone, from)} to ${fullText(zone, to)}`);
}
