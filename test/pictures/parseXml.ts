/** An element as read back from XML. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  /** The text directly inside, entities resolved. */
  text: string;
}

const TAG = /^<(\/?)([A-Za-z][\w:-]*)((?:\s+[A-Za-z_][\w:.-]*="[^"<]*")*)\s*(\/?)>/;
const ENTITY = /&(?:amp|lt|gt|quot|#39);/g;
const TEXTS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/**
 * Reads the part of XML that the pictures use, and throws at anything that is not well formed:
 * an unbalanced tag, a doubled attribute, a bare & or <, a character that XML forbids.
 */
export function parseXml(xml: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let rest = xml;
  while (rest !== '') {
    const parent = open.at(-1) ?? root;
    if (!rest.startsWith('<')) {
      const end = rest.indexOf('<');
      parent.text += plainText(end < 0 ? rest : rest.slice(0, end));
      rest = end < 0 ? '' : rest.slice(end);
      continue;
    }
    const [tag, isEnd, name = '', attributes = '', isEmpty] = TAG.exec(rest) ?? [];
    if (tag === undefined) throw new Error(`no tag at ${rest.slice(0, 60)}`);
    rest = rest.slice(tag.length);
    if (isEnd === '/') {
      if (open.length < 2 || parent.name !== name) throw new Error(`</${name}> closes nothing`);
      open.pop();
      continue;
    }
    const node = { name, attributes: attributesOf(attributes), children: [], text: '' };
    parent.children.push(node);
    if (isEmpty !== '/') open.push(node);
  }
  const [only] = root.children;
  if (open.length !== 1 || root.children.length !== 1 || only === undefined || root.text !== '') {
    throw new Error('not one closed root');
  }
  return only;
}

/** An element and all elements inside it. */
export function allNodes(node: XmlNode): XmlNode[] {
  return [node, ...node.children.flatMap(allNodes)];
}

function attributesOf(written: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, key = '', value = ''] of written.matchAll(/([A-Za-z_][\w:.-]*)="([^"]*)"/g)) {
    if (Object.hasOwn(attributes, key)) throw new Error(`${key} stands twice`);
    attributes[key] = plainText(value);
  }
  return attributes;
}

function plainText(written: string): string {
  if (written.replace(ENTITY, '').includes('&')) throw new Error(`bare & in ${written}`);
  for (const character of written) {
    const code = character.codePointAt(0) ?? 0;
    const isAllowed =
      code === 9 || code === 10 || code === 13 || (code >= 32 && code < 0xd800) || code > 0xdfff;
    if (!isAllowed || code === 0xfffe || code === 0xffff) throw new Error(`character ${code}`);
  }
  return written.replace(ENTITY, (entity) => TEXTS[entity] ?? '');
}
