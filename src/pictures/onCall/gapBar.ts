import { element } from '../../svg/index.js';
import { SWATCH } from '../legendSvg.js';
import type { BarFrame } from './barFrame.js';
import { barTooltip } from './barTooltip.js';
import type { RotaBar } from './readRota.js';

/** A gap is told by its dashed border as well as by its colour. */
const GAP_STYLE = { fill: '#fee2e2', stroke: '#b91c1c', 'stroke-dasharray': '3 2' };

/** A sample of a gap for the legend. */
export function gapSample(x: number, y: number): string {
  return element('rect', { x, y: y - 6, width: SWATCH, height: 12, ...GAP_STYLE });
}

/** A gap, marked by shape as well as by colour. */
export function gapBar(gap: RotaBar, y: number, frame: BarFrame): string {
  const { scale, height } = frame;
  const [x, end] = [scale(gap.from), scale(gap.to)];
  // A short gap is the one that must not be overlooked.
  const width = Math.max(end - x, 2);
  const box = { x, y, width, height, ...GAP_STYLE };
  return element('g', {}, [barTooltip('nobody on call', gap, frame), element('rect', box)]);
}
