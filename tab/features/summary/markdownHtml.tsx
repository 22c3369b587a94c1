import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import ReactMarkdown from 'react-markdown';

/** Markdown as HTML for the clipboard. React writes it, so nothing in a text can become markup of its own. */
export function markdownHtml(markdown: string): string {
  const page = document.createElement('div');
  const root = createRoot(page);
  flushSync(() => root.render(<ReactMarkdown>{markdown}</ReactMarkdown>));
  const html = page.innerHTML;
  root.unmount();
  return html;
}
