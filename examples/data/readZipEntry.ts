import { inflateRawSync } from 'node:zlib';
import { crc32 } from './crc32.js';
import { DataError } from './dataError.js';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerAt: number;
}

/**
 * The content of the first entry of a zip file whose name ends so.
 *
 * Reads the central directory (APPNOTE 4.3) and checks size and CRC-32, so that a damaged file is
 * never half read. No encryption, no zip64: the logs need neither.
 *
 * @param bytes - the whole zip file
 * @param suffix - how the entry's name ends, `.csv`
 * @param file - the file's name, for errors
 */
export function readZipEntry(bytes: Buffer, suffix: string, file: string): Buffer {
  try {
    const entry = directoryOf(bytes).find(({ name }) => name.endsWith(suffix));
    if (entry === undefined) throw new Error(`no entry that ends with ${suffix}`);
    return contentOf(bytes, entry);
  } catch (error) {
    // Offsets that point outside the file show as a RangeError of Buffer.
    const problem = error instanceof RangeError ? 'damaged or cut off' : (error as Error).message;
    throw new DataError({ file }, `not a readable zip file (${problem})`);
  }
}

function directoryOf(bytes: Buffer): ZipEntry[] {
  const end = endOfDirectory(bytes);
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('no directory entry');
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const commentLength = bytes.readUInt16LE(at + 32);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      headerAt: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** The end record lies before a comment of unknown length, so it is looked for from the end. */
function endOfDirectory(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= earliest; at -= 1) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw new Error('no directory');
}

function contentOf(
  bytes: Buffer,
  { name, method, crc, packedSize, size, headerAt }: ZipEntry,
): Buffer {
  if (bytes.readUInt32LE(headerAt) !== LOCAL_HEADER) throw new Error(`no header of ${name}`);
  const start =
    headerAt + 30 + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28);
  const packed = bytes.subarray(start, start + packedSize);
  if (packed.length !== packedSize) throw new Error('damaged or cut off');
  if (method !== STORED && method !== DEFLATED) throw new Error(`packing method ${method}`);
  const content =
    method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  if (content.length !== size || crc32(content) !== crc) {
    throw new Error(`${name} does not match its checksum`);
  }
  return content;
}
