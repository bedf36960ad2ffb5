import { element, fitText, textElement, textWidth } from '../../svg/index.js';
import { SMALL_SIZE } from '../style.js';
import type { BarFrame } from './barFrame.js';
import { barTooltip } from './barTooltip.js';
import type { RotaBar } from './readRota.js';

const BAR_INK = '#111827';

/** A bar with the names in it, where they have room, and in its tooltip. */
export function personBar(bar: RotaBar, y: number, frame: BarFrame): string {
  const { scale, shades, height } = frame;
  const [x, end] = [scale(bar.from), scale(bar.to)];
  const names = bar.people.join(', ');
  const width = Math.max(end - x, 0.5);
  const box = { x, y, width, height, rx: 3, fill: shades.get(names), stroke: '#ffffff' };
  const shown = fitText(names, width - 8, SMALL_SIZE);
  const hasRoom = shown !== '…' && textWidth(shown, SMALL_SIZE) <= width - 8;
  const place = { x: x + 5, y: y + height / 2 + 4, 'font-size': SMALL_SIZE, fill: BAR_INK };
  return element('g', {}, [
    barTooltip(names, bar, frame),
    element('rect', box),
    ...(hasRoom ? [textElement('text', place, shown)] : []),
  ]);
}
