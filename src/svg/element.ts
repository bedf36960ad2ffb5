import { escapeXml } from './escapeXml.js';
import { roundNumber } from './roundNumber.js';

/** Attributes by name; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * Writes an element.
 *
 * @param name - the element's name
 * @param attributes - numbers are rounded, texts escaped
 * @param children - finished elements or escaped text
 */
export function element(
  name: string,
  attributes: Attributes,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${attributeText(value)}"`)
    .join('');
  const inside = children.join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** Writes an element that holds text. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  return element(name, attributes, [escapeXml(text)]);
}

function attributeText(value: string | number | undefined): string {
  return typeof value === 'number' ? String(roundNumber(value)) : escapeXml(value ?? '');
}
