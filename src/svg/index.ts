export { element, textElement, type Attributes } from './element.js';
export { escapeXml } from './escapeXml.js';
export { linearScale, type Extent } from './linearScale.js';
export { placeLabels, type LabelPlace, type LabelWish } from './placeLabels.js';
export { roundNumber } from './roundNumber.js';
export { textHash } from './textHash.js';
export { fitText, textWidth } from './textWidth.js';
