/** What goes into the clipboard: for a mail or a document, and for an editor. */
interface Copied {
  readonly html: string;
  readonly markdown: string;
}

/**
 * Copies so that a mail gets it formatted and an editor gets it plain.
 * @throws when the browser allows neither
 */
export async function copyRich(load: () => Promise<Copied>): Promise<void> {
  const copied = load();
  try {
    // The browser wants to be asked while the click still counts; what takes time it awaits itself.
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': copied.then(({ html }) => blobOf(html, 'text/html')),
        'text/plain': copied.then(({ markdown }) => blobOf(markdown, 'text/plain')),
      }),
    ]);
  } catch {
    await navigator.clipboard.writeText((await copied).markdown);
  }
}

function blobOf(text: string, type: string): Blob {
  return new Blob([text], { type });
}
