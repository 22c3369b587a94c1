/** What one part of the bench found, for a person to read. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What one has to know to read it rightly. */
  readonly notes: readonly string[];
}

/** The table as lines of text: names to the left, figures to the right. */
export function textOf({ title, columns, rows, notes }: Table): string {
  const lines = [columns, ...rows];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const written = lines.map((line) =>
    widths
      .map((width, column) => (column === 0 ? (line[0] ?? '').padEnd(width) : (line[column] ?? '').padStart(width)))
      .join('   ')
      .trimEnd(),
  );
  const rule = '-'.repeat(Math.max(...written.map((line) => line.length)));
  const [head = '', ...body] = written;
  return ['', title, rule, head, rule, ...body, rule, ...notes.map((note) => `  ${note}`)].join('\n');
}

/** A figure with so many digits behind the point and its thousands set apart. */
export function figure(value: number, digits = 0): string {
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** Bytes as kilobytes of 1000. */
export function kilobytes(bytes: number): string {
  return `${figure(bytes / 1000, 1)} kB`;
}
