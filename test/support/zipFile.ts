import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../examples/data/crc32.js';

interface ZipOptions {
  /** 8 is deflate, 0 is stored. */
  readonly method?: number;
  /** In place of the true checksum. */
  readonly crc?: number;
  readonly comment?: string;
}

/** A zip file with one entry, written by the format's description and nothing else. */
export function zipFile(name: string, content: string, options: ZipOptions = {}): Buffer {
  const { method = 8, comment = '' } = options;
  const plain = Buffer.from(content);
  const packed = method === 8 ? deflateRawSync(plain) : plain;
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(method, 4);
  facts.writeUInt32LE(options.crc ?? crc32(plain), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(plain.length, 18);
  facts.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, Buffer.from(name), packed]);
  const directory = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\x00'),
    facts,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([local, directory, end, Buffer.from(comment)]);
}
