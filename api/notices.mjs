/** What the licences of bundled packages ask for: their text goes along with the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files that a package tells its licence in. */
const LICENCE_FILE = /^(licen[cs]e|copying|notice|copyright)/i;
const RULE = '-'.repeat(80);

/** The notices for all packages that went into a bundle, by name. @param inputs paths below `root`, as esbuild gives them */
export function thirdPartyNotices(root, inputs) {
  const folders = [...new Set(inputs.map(packageFolder).filter(Boolean))];
  const packages = folders.map((folder) => describe(join(root, folder)));
  const unique = new Map(packages.map((each) => [`${each.name} ${each.version}`, each]));
  const texts = [...unique.values()].sort((a, b) => (a.name < b.name ? -1 : 1)).map(notice);
  return `Rapport contains the following packages.\n\n${texts.join(`\n${RULE}\n\n`)}`;
}

/** The folder of the package that a file belongs to, nested ones too; undefined for our own code. */
function packageFolder(path) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
}

function describe(folder) {
  const told = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version, author, homepage } = told;
  // Old packages give a list, or say it in their README alone.
  const listed = told.licenses?.map(({ type }) => type).join(' or ');
  const license = told.license?.type ?? told.license ?? listed ?? licenceInReadme(folder);
  if (!name || !version || !license) throw new Error(`${folder} does not say what it is, or under which licence`);
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return { name, version, license, author: author?.name ?? author, homepage, texts };
}

function licenceInReadme(folder) {
  const readme = readdirSync(folder).find((file) => /^readme/i.test(file));
  const text = readme ? readFileSync(join(folder, readme), 'utf8') : '';
  return /^#* *licen[cs]e *\n(?:[=-]+ *\n)?\s*(.+)$/im.exec(text)?.[1]?.trim();
}

function notice({ name, version, license, author, homepage, texts }) {
  const by = author ? `\nby ${author}` : '';
  const at = homepage ? `\n${homepage}` : '';
  return `${name} ${version} (${license})${by}${at}\n\n${texts.map((text) => `${text}\n`).join('\n')}`;
}
