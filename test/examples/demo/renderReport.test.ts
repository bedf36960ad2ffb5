import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../examples/demo/report/renderHtml.js';
import { renderText } from '../../../examples/demo/report/renderText.js';
import type { Report, Table } from '../../../examples/demo/report/report.js';

const table: Table = {
  columns: [{ title: 'tier' }, { title: 'met', numeric: true }],
  rows: [
    ['gold', { text: '81.4 %', share: 0.814 }],
    ['a <b> & "c"', '7.0 %'],
  ],
  empty: 'Nothing to show.',
};

const report: Report = {
  title: 'The desk',
  summary: ['12 tickets'],
  sections: [
    {
      title: 'Attainment',
      blocks: [
        { kind: 'paragraph', text: 'By tier & priority.' },
        { kind: 'table', table },
        { kind: 'table', table: { ...table, rows: [] } },
        { kind: 'lines', lines: ['  kept', 'x < y'] },
        { kind: 'picture', svg: '<svg></svg>' },
      ],
    },
  ],
};

describe('renderText', () => {
  it('lays a report out for a terminal', () => {
    expect(renderText(report)).toBe(
      [
        'The desk',
        '========',
        '12 tickets',
        '',
        'Attainment',
        '----------',
        'By tier & priority.',
        '  tier            met',
        '  gold         81.4 %',
        '  a <b> & "c"   7.0 %',
        '  Nothing to show.',
        '    kept',
        '  x < y',
        '',
      ].join('\n'),
    );
  });
});

describe('renderHtml', () => {
  const html = renderHtml(report);

  it('escapes what the data holds', () => {
    expect(html).toContain('<td>a &lt;b&gt; &amp; &quot;c&quot;</td>');
    expect(html).toContain('x &lt; y');
  });

  it('draws a share as a bar beside its number', () => {
    expect(html).toContain('<span style="width:81.4%"></span></span>81.4 %</td>');
  });

  it('holds the picture and asks for nothing from elsewhere', () => {
    expect(html).toContain('<svg></svg>');
    expect(html).not.toMatch(/<script|<link|src=|https?:/);
  });

  it('is made for a phone as well', () => {
    expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
  });
});
