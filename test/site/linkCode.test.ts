import { expect, it } from 'vitest';
import { linkCode } from '../../site/pages/linkCode.js';

const urls = new Map([
  ['isOpen', '../reference/calendar/isOpen.html'],
  ['here', ''],
]);
const linked = (html: string): string => linkCode(html, (word) => urls.get(word));

it('links a word in code, and a call of it', () => {
  expect(linked('<p><code>isOpen</code></p>')).toBe(
    '<p><a href="../reference/calendar/isOpen.html"><code>isOpen</code></a></p>',
  );
  expect(linked('<code>isOpen(calendar)</code>')).toContain('<a href=');
});

it.each([
  '<code>unknown</code>',
  '<code>here</code>',
  '<code>isOpen: true</code>',
  '<a href="x.html">with <code>isOpen</code></a>',
  '<h2>The <code>isOpen</code> of it</h2>',
  '<pre><code>isOpen</code></pre>',
])('leaves %s', (html) => {
  expect(linked(html)).toBe(html);
});
