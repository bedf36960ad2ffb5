const RECIPES = 'Recipes';
const BEFORE = 'Install';

/**
 * The site's first page: the README, with the recipes of the index behind its table of questions.
 *
 * @param readme its title is left out, since the site writes one itself
 * @param index the text of docs/README.md
 */
export function homeText(readme: string, index: string): string {
  const recipes = sectionOf(index, RECIPES).replaceAll('](', '](docs/');
  const body = readme.replace(/^# .*\n+/, '');
  const at = body.search(new RegExp(`^## ${BEFORE}$`, 'm'));
  if (at < 0) return `${body}\n${recipes}`;
  return `${body.slice(0, at)}${recipes}\n${body.slice(at)}`;
}

function sectionOf(markdown: string, title: string): string {
  return (
    new RegExp(`^## ${title}\\n[\\s\\S]*?(?=^## |(?![\\s\\S]))`, 'm').exec(markdown)?.[0] ?? ''
  );
}
