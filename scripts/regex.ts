import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { filesUnder, installOnce } from './run.js';

// Holds every regular expression of the package to linear time: the literals of src and what is
// built while it loads, that of the inlined libraries included.

interface Checked {
  readonly status: 'safe' | 'vulnerable' | 'unknown';
  readonly complexity?: { readonly summary: string };
}
type Check = (source: string, flags: string, options: { readonly timeout: number }) => Checked;

installOnce('tools');
const tools = createRequire(new URL('../tools/package.json', import.meta.url));
const { checkSync } = tools('recheck') as { readonly checkSync: Check };

const patterns = new Map<string, string>();
for (const path of filesUnder('src').filter((each) => each.endsWith('.ts'))) {
  for (const [text, line] of literalsOf(path)) patterns.set(text, `${path}:${line}`);
}
for (const text of await builtPatterns()) {
  if (!patterns.has(text)) patterns.set(text, 'built while the package loads');
}

let bad = 0;
for (const [text, place] of patterns) {
  const end = text.lastIndexOf('/');
  const { status, complexity } = checkSync(text.slice(1, end), text.slice(end + 1), {
    timeout: 60_000,
  });
  if (status === 'safe') continue;
  bad++;
  console.error(`${place}: ${text} is ${complexity?.summary ?? status}`);
}
console.log(`${patterns.size} regular expressions, ${bad} of them not linear`);
if (bad > 0) process.exitCode = 1;

function literalsOf(path: string): [text: string, line: number][] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022);
  const found: [string, number][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      found.push([node.text, source.getLineAndCharacterOfPosition(node.pos).line + 1]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

async function builtPatterns(): Promise<readonly string[]> {
  const built = new Set<string>();
  const Own = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Own, {
    construct: (target, args: [string, string?], newTarget) => {
      const made = Reflect.construct(target, args, newTarget) as RegExp;
      built.add(String(made));
      return made;
    },
  });
  await import('../src/index.js');
  globalThis.RegExp = Own;
  return [...built];
}
