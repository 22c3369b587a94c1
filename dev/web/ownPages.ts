import type { MiddlewareHandler } from 'hono';
import { problemPage } from './messagePage';

/** The names that only this machine has for itself. */
const NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Answers only who calls this machine by a name of its own. A page elsewhere can have its name point here (DNS rebinding),
 * and its scripts would then read everything as if it were theirs.
 */
export function calledByOwnName(address: string): MiddlewareHandler {
  const { port } = new URL(address);
  const hosts = NAMES.map((name) => `${name}:${port}`);
  return async (context, next) => {
    if (hosts.includes(new URL(context.req.url).host)) return next();
    return context.text(`Rapport is at ${address}`, 421);
  };
}

/**
 * Lets no page elsewhere cause anything, not even by a link: that takes one more click, on a page of ours. Browsers say where
 * a request comes from (Fetch Metadata); other programs say nothing, and `none` is an address that somebody typed.
 */
export const causedHere: MiddlewareHandler = async (context, next) => {
  const from = context.req.header('sec-fetch-site') ?? 'none';
  if (from === 'same-origin' || from === 'none') return next();
  const { pathname, search } = new URL(context.req.url);
  const title = 'Another site opened this page';
  const text = 'If you want to go on to the bot chat, open it from here.';
  return context.html(problemPage({ title, text, retry: pathname + search, action: 'Open' }), 403);
};
