import { MAX_BODY_BYTES } from '@rapport/core/contract/limits';
import { DomainError } from '@rapport/core/domain/errors';

/**
 * The body of a request, parsed as JSON.
 * @throws DomainError `tooLarge` as soon as that is known, `invalidInput` when it is not JSON
 */
export async function readJson(request: Request): Promise<unknown> {
  requireJson(request);
  return parsed(await readText(request));
}

/** The same for a body that may be left out; nothing is an empty object. */
export async function readOptionalJson(request: Request): Promise<unknown> {
  const text = await readText(request);
  if (text === '') return {};
  requireJson(request);
  return parsed(text);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notJson();
  }
}

/** @throws DomainError `tooLarge` */
export function requireSmallBody(request: Request): void {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) throw new DomainError('tooLarge');
}

function requireJson(request: Request): void {
  if (!/^application\/json *(;|$)/i.test(request.headers.get('content-type') ?? '')) throw notJson();
}

/** Counts while it reads: a length that was not declared, or falsely, can't fill the memory. */
async function readText(request: Request): Promise<string> {
  requireSmallBody(request);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    bytes += read.value.byteLength;
    if (bytes > MAX_BODY_BYTES) {
      await reader?.cancel();
      throw new DomainError('tooLarge');
    }
    chunks.push(read.value);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw notJson();
  }
}

function notJson(): DomainError {
  return new DomainError('invalidInput');
}
