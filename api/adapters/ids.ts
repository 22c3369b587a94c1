import { createHash, randomUUID } from 'node:crypto';
import type { Ids } from '@rapport/core/ports';

/** Random UUIDs, and derived ones from SHA-256 in the form of UUID version 8 (RFC 9562). */
export const ids: Ids = {
  next: () => randomUUID(),
  derived: (...parts) => {
    const hash = createHash('sha256');
    // The length before each part keeps ('ab', 'c') apart from ('a', 'bc').
    for (const part of parts) hash.update(`${Buffer.byteLength(part)}:${part}`);
    return uuidOf(hash.digest());
  },
};

function uuidOf(digest: Buffer): string {
  const bytes = Buffer.from(digest.subarray(0, 16));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
