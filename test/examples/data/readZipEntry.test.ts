import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../examples/data/crc32.js';
import { readZipEntry } from '../../../examples/data/readZipEntry.js';
import { zipFile } from '../../support/zipFile.js';

const read = (bytes: Buffer): string => readZipEntry(bytes, '.csv', 'log.zip').toString();

describe('readZipEntry', () => {
  it('computes the check value of CRC-32', () => {
    // The check value of the catalogue of parametrised CRC algorithms (CRC-32/ISO-HDLC).
    expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
  });

  it.each([0, 8])('unpacks an entry of method %i', (method) => {
    expect(read(zipFile('folder/log.csv', 'a,b\n1,2\n', { method }))).toBe('a,b\n1,2\n');
  });

  it('finds the directory before a comment', () => {
    expect(read(zipFile('log.csv', 'abc', { comment: 'kept apart' }))).toBe('abc');
  });

  it.each([
    ['an entry that is not there', zipFile('log.txt', 'abc')],
    ['a wrong checksum', zipFile('log.csv', 'abc', { crc: 1 })],
    ['another packing method', zipFile('log.csv', 'abc', { method: 12 })],
    ['a file that is cut off', zipFile('log.csv', 'abc').subarray(0, 40)],
    ['a file whose start is cut off', zipFile('log.csv', 'abc'.repeat(99)).subarray(20)],
    ['an empty file', Buffer.alloc(0)],
    ['another format', Buffer.from('a,b\n1,2\n')],
  ])('refuses %s in one line that names the file', (_what, bytes) => {
    expect(() => read(bytes)).toThrow(/^log\.zip: not a readable zip file \([^\n]+\)$/);
  });
});
