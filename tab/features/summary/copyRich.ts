/**
 * Copies Markdown so that a mail gets it formatted and an editor gets it plain.
 * @throws when the browser allows neither
 */
export async function copyRich(markdown: string): Promise<void> {
  try {
    // The browser wants to be asked while the click still counts; what takes time it awaits itself.
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': htmlOf(markdown), 'text/plain': blobOf(markdown, 'text/plain') }),
    ]);
  } catch {
    await navigator.clipboard.writeText(markdown);
  }
}

async function htmlOf(markdown: string): Promise<Blob> {
  const { markdownHtml } = await import('./markdownHtml');
  return blobOf(markdownHtml(markdown), 'text/html');
}

function blobOf(text: string, type: string): Blob {
  return new Blob([text], { type });
}
