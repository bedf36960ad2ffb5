import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import {
  Application,
  ArgumentsReader,
  MarkdownEvent,
  MinimalSourceFile,
  normalizePath,
  TSConfigReader,
  TypeDocReader,
} from 'typedoc';
import { publicModules } from '../scripts/publicModules.js';
import { filesUnder } from '../scripts/run.js';
import { arrangePages } from './build/arrangePages.js';
import { codeTargets } from './build/codeTargets.js';
import { SiteRouter } from './build/siteRouter.js';
import { SiteTheme } from './build/siteTheme.js';
import { homeText } from './pages/homeText.js';
import { linkCode } from './pages/linkCode.js';
import { llmsFullText, llmsText } from './pages/llmsText.js';
import { sitePages } from './pages/sitePages.js';

// Builds the documentation as static files: the pages of docs, the reference out of the sources,
// and llms.txt. A warning of TypeDoc is an error: it tells of a lost link or a missing docstring.

const read = (file: string): string => readFileSync(file, 'utf8');
const files = filesUnder('docs').sort();
const texts = new Map(
  files.filter((file) => file.endsWith('.md')).map((file) => [relative('docs', file), read(file)]),
);
const pages = sitePages(texts);

const app = await Application.bootstrapWithPlugins({}, [
  new TypeDocReader(),
  new TSConfigReader(),
  new ArgumentsReader(300),
]);
app.renderer.defineRouter('site', SiteRouter);
app.renderer.defineTheme('site', SiteTheme);
function endOnWarnings(): void {
  if (app.logger.hasErrors() || app.logger.hasWarnings()) process.exit(1);
}

const project = await app.convert();
endOnWarnings();
if (project === undefined) process.exit(1);
app.validate(project);
endOnWarnings();

const home = new MinimalSourceFile(
  homeText(read('README.md'), texts.get('README.md') ?? ''),
  normalizePath(resolve('README.md')),
);
project.readme = app.converter.parseRawComment(home, project.files).content;
arrangePages(project, pages);
const targets = codeTargets(project);
app.renderer.on(
  MarkdownEvent.PARSE,
  (event) => {
    const linked = linkCode(event.parsedText, (word) => {
      const target = targets.get(word);
      return target && app.renderer.router?.relativeUrl(event.page.model, target);
    });
    // A box that scrolls: a table itself would have to be no table for that.
    event.parsedText = linked
      .replaceAll('<table>', '<div class="table"><table>')
      .replaceAll('</table>', '</table></div>');
  },
  // After TypeDoc itself, which makes HTML of the Markdown at 0.
  -1,
);
await app.generateOutputs(project);
endOnWarnings();

const out = app.options.getValue('out');
/** The pages as Markdown beside those for a browser, their links to one another as they are. */
for (const file of files) cpSync(file, join(out, relative('docs', file)));
const modules = publicModules();
for (const name of modules) cpSync(`api/${name}.api.md`, join(out, `reference/${name}.api.md`));
const summary = /^(?!#)\S.*$/m.exec(read('README.md'))?.[0] ?? '';
for (const [name, text] of [
  ['llms.txt', llmsText({ name: 'custops', summary, modules }, pages)],
  ['llms-full.txt', llmsFullText(pages, texts)],
] as const) {
  writeFileSync(join(out, name), text);
}
console.log(`${pages.length} pages of docs and the reference: ${relative('.', out)}/index.html`);
