import {
  textOf,
  type Report,
  type Section,
  type Table,
} from '../../../examples/demo/report/report.js';

type Sections = Pick<Report, 'sections'>;

/** The section whose title begins so. */
export function sectionOf({ sections }: Sections, title: string): Section {
  const found = sections.find((each) => each.title.startsWith(title));
  if (found === undefined) throw new Error(`no section ${title}`);
  return found;
}

/** The tables of a section. */
export function tablesOf(report: Sections, title: string): Table[] {
  return sectionOf(report, title).blocks.flatMap((block) =>
    block.kind === 'table' ? [block.table] : [],
  );
}

/** The paragraphs of a section in one text. */
export function paragraphsOf(report: Sections, title: string): string {
  return sectionOf(report, title)
    .blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
    .join('\n');
}

/** The cells of one column of a table, by the column's title. */
export function column(table: Table | undefined, title: string): string[] {
  const at = table?.columns.findIndex((each) => each.title === title) ?? -1;
  if (table === undefined || at === -1) throw new Error(`no column ${title}`);
  return table.rows.map((row) => textOf(row[at] ?? ''));
}

/** Cells that hold counts. */
export function numbers(cells: readonly string[]): number[] {
  return cells.map((cell) => Number(cell.replaceAll(',', '')));
}

/** All of them together. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}
