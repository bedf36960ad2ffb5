import { fitText, textElement } from '../svg/index.js';
import { FAINT_INK, INK, MARGIN, TEXT_SIZE, TITLE_SIZE } from './style.js';

/** Where the picture itself may begin, below the two lines of the header. */
export const HEADER_HEIGHT = 50;

/** The title, and below it what is shown. */
export function headerSvg(title: string, subtitle: string, width: number): string {
  const room = width - 2 * MARGIN;
  const top = { x: MARGIN, y: MARGIN + 6, 'font-size': TITLE_SIZE, 'font-weight': 600, fill: INK };
  const below = { x: MARGIN, y: MARGIN + 25, 'font-size': TEXT_SIZE, fill: FAINT_INK };
  return (
    textElement('text', top, fitText(title, room / 1.06, TITLE_SIZE)) +
    textElement('text', below, fitText(subtitle, room, TEXT_SIZE))
  );
}
