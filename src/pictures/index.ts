export { timelineSvg, type TimelineSvgOptions } from './timeline/timelineSvg.js';
export { journeySvg, type JourneySvgOptions } from './journey/journeySvg.js';
export { seriesSvg, type SeriesSvgOptions } from './series/seriesSvg.js';
export type { Series, SeriesLimits, SeriesPoint } from './series/series.js';
export { onCallSvg, type OnCallSvgOptions } from './onCall/onCallSvg.js';
export { contributionsSvg, type ContributionsSvgOptions } from './churn/contributionsSvg.js';
export { reliabilitySvg, type ReliabilitySvgOptions } from './churn/reliabilitySvg.js';
