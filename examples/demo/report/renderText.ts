import { textOf, type Block, type Column, type Report, type Table } from './report.js';

const WIDTH = 96;

/** The report as text for a terminal. */
export function renderText({ title, summary, sections }: Report): string {
  const head = [title, '='.repeat(title.length), ...summary.flatMap(wrap)];
  const body = sections.flatMap((section) => [
    '',
    section.title,
    '-'.repeat(section.title.length),
    ...section.blocks.flatMap(renderBlock),
  ]);
  return `${[...head, ...body].join('\n')}\n`;
}

function renderBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return wrap(block.text);
    case 'table':
      return renderTable(block.table);
    case 'lines':
      return block.lines.map((line) => `  ${line}`);
    case 'picture':
      return [];
  }
}

function renderTable({ caption, columns, rows, empty }: Table): string[] {
  const head = caption === undefined ? [] : ['', `${caption}:`];
  return [...head, ...(rows.length === 0 ? [`  ${empty}`] : renderRows(columns, rows))];
}

function renderRows(columns: readonly Column[], rows: Table['rows']): string[] {
  const titles = columns.map(({ title }) => title);
  const lines = [titles, ...rows.map((row) => row.map(textOf))];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines.map((line) => {
    const cells = line.map((text, at) => {
      const width = widths[at] ?? 0;
      return columns[at]?.numeric === true ? text.padStart(width) : text.padEnd(width);
    });
    return `  ${cells.join('  ')}`.trimEnd();
  });
}

/** A paragraph in lines that fit a terminal. */
function wrap(text: string): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
    return lines;
  }, []);
}
