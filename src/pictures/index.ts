export { timelineSvg, type TimelineSvgOptions } from './timeline/timelineSvg.js';
