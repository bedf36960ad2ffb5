import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { filesUnder } from '../../scripts/run.js';

/** Code in a page or a docstring. */
export interface CodeExample {
  readonly file: string;
  /** Line in the file of the code's first line, from 1. */
  readonly line: number;
  readonly code: string;
  /** Words of the fence behind `ts`. */
  readonly info: string;
}

/** The fenced `ts` blocks of a Markdown text. */
export function markdownExamples(file: string, text: string): CodeExample[] {
  const fence = /^( *)```(?:ts|typescript)\b([^\n]*)\n([\s\S]*?)^\1```[ ]*$/gm;
  return [...text.matchAll(fence)].map((match) => ({
    file,
    line: lineOf(text, match.index) + 1,
    code: match[3] ?? '',
    info: (match[2] ?? '').trim(),
  }));
}

/** The `@example` code of the docstrings of a source, fenced or bare. */
export function docstringExamples(file: string, text: string): CodeExample[] {
  return docstrings(file, text).flatMap(({ start, comment }) => {
    // Blanks instead of the comment's own characters keep every place where it was.
    const body = comment.replace(/^\/\*\*|\*\/$/g, '   ').replace(/^[ \t]*\* ?/gm, '');
    const firstLine = lineOf(text, start);
    const tag = /^[ \t]*@example\b([\s\S]*?)(?=^[ \t]*@\w|(?![\s\S]))/gm;
    return [...body.matchAll(tag)].flatMap((match) => {
      const content = match[1] ?? '';
      const line = firstLine + lineOf(body, match.index) - 1;
      const fenced = markdownExamples(file, content);
      if (fenced.length > 0) return fenced.map((each) => ({ ...each, line: line + each.line - 1 }));
      return [{ file, line, code: content, info: '' }];
    });
  });
}

/** The form that asks for a bug has lines to run. */
const BUG_FORM = '.github/ISSUE_TEMPLATE/bug.yml';

/** Every example of the README, the form for bugs, the pages under docs and the docstrings of src. */
export function allExamples(): CodeExample[] {
  const read = (file: string): string => readFileSync(file, 'utf8');
  const docs = filesUnder('docs').filter((file) => file.endsWith('.md'));
  const pages = ['README.md', BUG_FORM, ...docs.sort()];
  const sources = filesUnder('src').filter((file) => file.endsWith('.ts'));
  return [
    ...pages.flatMap((file) => markdownExamples(file, read(file))),
    ...sources.sort().flatMap((file) => docstringExamples(file, read(file))),
  ];
}

function docstrings(file: string, text: string): { start: number; comment: string }[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const found = new Map<number, string>();
  const visit = (node: ts.Node): void => {
    for (const { pos, end } of ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []) {
      const comment = text.slice(pos, end);
      if (comment.startsWith('/**')) found.set(pos, comment);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found].map(([start, comment]) => ({ start, comment }));
}

/** The line, from 1, that an index of a text is in. */
function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
