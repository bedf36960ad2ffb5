export { timelineSvg, type TimelineSvgOptions } from './timelineSvg.js';
