import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { isMissing } from '../missing';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Vite puts a hash of its content into the name of each file in this folder, so it never changes. */
const HASHED = /^assets\//;

/** The file at this path below the folder; undefined when there is none, and for hidden files. */
export async function staticFile(folder: string, path: string): Promise<Response | undefined> {
  const relative = normalize(path).replace(/^\/+/, '');
  if (relative.includes('\0') || relative.split('/').some((part) => part.startsWith('.'))) return undefined;
  try {
    const content = await readFile(join(folder, relative));
    return new Response(content, {
      headers: {
        'content-type': CONTENT_TYPES[extname(relative)] ?? 'application/octet-stream',
        'cache-control': HASHED.test(relative) ? 'public, max-age=31536000, immutable' : 'no-cache',
        'x-content-type-options': 'nosniff',
      },
    });
  } catch (failure) {
    if (isMissing(failure)) return undefined;
    throw failure;
  }
}

/** The same answer, with a policy for what the page may load and who may frame it. */
export function withPolicy(response: Response, policy: string): Response {
  response.headers.set('content-security-policy', policy);
  return response;
}
