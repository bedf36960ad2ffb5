import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { ErrorKind } from '../../src/errors/index.js';

const files = readdirSync(new URL('../../src/errors/kinds/', import.meta.url));
const names = files.map((file) => file.replace('.ts', ''));

it.each(names)('the kinds of %s are named as their codes', async (name) => {
  const kinds = (await import(`../../src/errors/kinds/${name}.ts`)) as Record<string, ErrorKind>;
  const codes = Object.values(kinds).map(({ code }) => code);
  expect(Object.keys(kinds).map((each) => each.toLowerCase())).toEqual(codes);
});

it.each(names)('the texts of %s are one line, without a full stop', async (name) => {
  const kinds = (await import(`../../src/errors/kinds/${name}.ts`)) as Record<string, ErrorKind>;
  for (const { text } of Object.values(kinds)) expect(text).toMatch(/^[a-z][^\n]*[^.\n]$/);
});
