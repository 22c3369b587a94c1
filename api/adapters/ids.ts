import { createHash, randomUUID } from 'node:crypto';
import type { Ids } from '@rapport/core/ports';

/** New ids by chance; derived ones are UUIDs of version 8 (RFC 9562, section 5.8) from SHA-256. */
export const ids: Ids = { next: randomUUID, derived };

function derived(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = Buffer.from(part, 'utf8');
    // With its length before it, `ab`, `c` and `a`, `bc` differ.
    hash.update(`${bytes.length}:`).update(bytes);
  }
  const bytes = hash.digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
