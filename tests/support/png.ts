import { inflateSync } from 'node:zlib';

/** A picture as PNG says it: 8 bits a channel, not interlaced. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and, when the picture has it, alpha; rows from the top. */
  readonly pixels: readonly (readonly number[])[];
}

const CHANNELS_OF_COLOR_TYPE: Readonly<Record<number, number>> = { 2: 3, 6: 4 };
const SIGNATURE_BYTES = 8;

/** Reads the pixels of a PNG in true colour, with or without alpha. @throws Error for any other kind of picture */
export function readPng(file: Buffer): Picture {
  const chunks = readChunks(file);
  const header = chunks.find(({ type }) => type === 'IHDR')?.content;
  if (!header) throw new Error('This is not a PNG.');
  const channels = CHANNELS_OF_COLOR_TYPE[header.readUInt8(9)];
  if (header.readUInt8(8) !== 8 || !channels || header.readUInt8(12) !== 0) throw new Error('This kind is not read.');

  const width = header.readUInt32BE(0);
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ content }) => content));
  const bytes = withoutFilters(inflateSync(packed), width * channels, channels);
  const pixels = Array.from({ length: bytes.length / channels }, (_, index) => [
    ...bytes.subarray(index * channels, (index + 1) * channels),
  ]);
  return { width, height: header.readUInt32BE(4), pixels };
}

function readChunks(file: Buffer): { type: string; content: Buffer }[] {
  const chunks = [];
  for (let at = SIGNATURE_BYTES; at < file.length; ) {
    const length = file.readUInt32BE(at);
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), content: file.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/** Each row starts with the name of its filter: what was subtracted from each byte (PNG specification, section 9). */
function withoutFilters(rows: Buffer, rowBytes: number, channels: number): Buffer {
  const plain = Buffer.alloc((rows.length / (rowBytes + 1)) * rowBytes);
  for (let at = 0; at < plain.length; at += 1) {
    const row = Math.floor(at / rowBytes);
    const isFirstInRow = at % rowBytes < channels;
    const left = isFirstInRow ? 0 : (plain[at - channels] ?? 0);
    const above = plain[at - rowBytes] ?? 0;
    const aboveLeft = isFirstInRow ? 0 : (plain[at - rowBytes - channels] ?? 0);
    const filter = rows.readUInt8(row * (rowBytes + 1));
    plain[at] = rows.readUInt8(at + row + 1) + predicted(filter, { left, above, aboveLeft });
  }
  return plain;
}

function predicted(
  filter: number,
  { left, above, aboveLeft }: Readonly<Record<'left' | 'above' | 'aboveLeft', number>>,
) {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return Math.floor((left + above) / 2);
    case 4:
      return nearestTo(left + above - aboveLeft, [left, above, aboveLeft]);
    default:
      throw new Error(`PNG has no filter ${filter}.`);
  }
}

function nearestTo(target: number, candidates: readonly number[]): number {
  return candidates.reduce((best, one) => (Math.abs(target - one) < Math.abs(target - best) ? one : best));
}
