/**
 * On paper stands only what is marked `data-printed`, from edge to edge, as many pages as it takes, in the colours of paper
 * whatever the theme; what is marked `data-screen` in it stays away, and what is marked `data-paper` stands in its place.
 */
export const printRules = `
@media print {
  :root, *:has([data-printed]), [data-printed], [data-printed] * { color-scheme: only light !important; }
  body *:not(:has([data-printed]), [data-printed], [data-printed] *), [data-screen], [data-screen] * { display: none !important; }
  html, body, *:has([data-printed]) {
    display: block !important; position: static !important; height: auto !important; min-height: 0 !important;
    max-width: none !important; overflow: visible !important; margin: 0 !important; padding: 0 !important;
    border: 0 !important; background: Canvas !important;
  }
  [data-printed] [data-paper] { display: inline !important; }
  [data-printed], [data-printed] * { color: CanvasText !important; background: Canvas !important; }
  [data-printed] li { break-inside: avoid; }
  [data-printed] h3 { break-after: avoid; }
}`;
