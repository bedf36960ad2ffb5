import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

/** Puts Markdown between `<!-- name -->` and `<!-- /name -->` of a page, in the project's style. */
export async function writeBetween(page: string, name: string, markdown: string): Promise<void> {
  const text = readFileSync(page, 'utf8');
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${page} lacks ${begin} and ${end}`);
  const written = `${text.slice(0, from + begin.length)}\n\n${markdown}\n\n${text.slice(to)}`;
  const style = await resolveConfig(page);
  writeFileSync(page, await format(written, { ...style, parser: 'markdown' }));
}
