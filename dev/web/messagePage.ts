/** A readable page for a problem, with a way to try again. Follows the theme of the system. */
export function problemPage({ title, text, retry, action = 'Try again' }: Problem): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
  :root { color-scheme: light dark; font: 14px/1.5 "Segoe UI", system-ui, sans-serif; }
  body { display: grid; place-content: center; min-height: 90vh; margin: 0; padding: 16px; }
  main { max-width: 60ch; }
  h1 { font-size: 20px; }
  code { overflow-wrap: anywhere; }
  a { display: inline-block; padding: 6px 16px; border-radius: 4px; background: #5b5fc7; color: #fff; text-decoration: none; }
  a:focus-visible { outline: 2px solid; outline-offset: 2px; }
</style>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(text)}</p>
<p><a href="${escaped(retry)}">${escaped(action)}</a></p>
</main>
</html>
`;
}

interface Problem {
  readonly title: string;
  readonly text: string;
  /** The address that tries again. */
  readonly retry: string;
  /** What the way there is called. */
  readonly action?: string;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
