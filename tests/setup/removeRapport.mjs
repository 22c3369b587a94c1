/** After tests in a browser: removes what they began with. */
import { rmSync } from 'node:fs';

/** What jest runs. */
export default function removeSeeded() {
  const folder = process.env.RAPPORT_SEEDED;
  if (folder) rmSync(folder, { recursive: true, force: true });
}
