import { pageStyle } from './pageStyle.js';
import { textOf, type Block, type Cell, type Column, type Report, type Table } from './report.js';

/** The report as one page that needs nothing beside it: no script, no font, no network. */
export function renderHtml({ title, summary, sections }: Report): string {
  const body = sections.map(
    (section) =>
      `<section>\n<h2>${escape(section.title)}</h2>\n` +
      `${section.blocks.map(renderBlock).join('\n')}\n</section>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>
${pageStyle}</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
${summary.map((line) => `<p class="summary">${escape(line)}</p>`).join('\n')}
${body.join('\n')}
</main>
</body>
</html>
`;
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${escape(block.text)}</p>`;
    case 'table':
      return renderTable(block.table);
    case 'lines':
      return `<div class="wide"><pre>${block.lines.map(escape).join('\n')}</pre></div>`;
    case 'picture':
      return `<div class="wide picture">${block.svg}</div>`;
  }
}

function renderTable({ caption, columns, rows, empty }: Table): string {
  if (rows.length === 0) return `<p class="empty">${escape(empty)}</p>`;
  const head = columns.map(
    (column) => `<th${numeric(column)} scope="col">${escape(column.title)}</th>`,
  );
  const body = rows.map(
    (row) => `<tr>${row.map((cell, at) => renderCell(cell, columns[at])).join('')}</tr>`,
  );
  return (
    '<div class="wide"><table>\n' +
    (caption === undefined ? '' : `<caption>${escape(caption)}</caption>\n`) +
    `<thead><tr>${head.join('')}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n` +
    '</table></div>'
  );
}

function renderCell(cell: Cell, column: Column | undefined): string {
  const bar =
    typeof cell === 'string'
      ? ''
      : `<span class="bar"><span style="width:${(100 * cell.share).toFixed(1)}%"></span></span>`;
  return `<td${numeric(column)}>${bar}${escape(textOf(cell))}</td>`;
}

function numeric(column: Column | undefined): string {
  return column?.numeric === true ? ' class="number"' : '';
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
