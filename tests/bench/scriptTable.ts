import type { FirstPaint } from './firstPaint';
import { type FirstLoad, LIBRARIES, type Script } from './scripts';
import { figure, kilobytes, type Table } from './table';

/** What a comparable app needs for its login page, in bytes with gzip. */
const AIM = 162_000;

/** What a browser loads before Home can be used, and what it is made of. */
export function scriptTable({ entry, all, libraries }: FirstLoad, home: FirstPaint | undefined): Table {
  const find = (files: readonly string[]) => all.filter(({ file }) => files.includes(file));
  const sets = [
    { name: 'The same libraries, no app', scripts: [libraries] },
    { name: "The tab's entry and what it imports", scripts: entry },
    ...(home
      ? [
          { name: 'Asked for by Chromium before the heading of Home', scripts: find(home.before) },
          { name: 'Asked for right after', scripts: find(home.after) },
        ]
      : []),
    { name: 'All of the tab', scripts: all },
  ];
  return {
    title: 'Script of the tab',
    columns: ['', 'files', 'bytes', 'gzip', 'ratio'],
    rows: sets.map(({ name, scripts }) => [
      name,
      figure(scripts.length),
      kilobytes(sum(scripts, 'bytes')),
      kilobytes(sum(scripts, 'gzip')),
      figure(sum(scripts, 'gzip') / libraries.gzip, 2),
    ]),
    notes: [
      `Aim for what comes before the heading: under ${kilobytes(AIM)}.`,
      `The libraries are ${LIBRARIES.join(', ')}: what the entry imports of them.`,
      home ? homeNote(home, { entry, all }) : 'There is no Chromium here to see what a browser asks for.',
    ],
  };
}

function homeNote({ milliseconds, before, after }: FirstPaint, { entry, all }: Omit<FirstLoad, 'libraries'>): string {
  const unknown = [...before, ...after].filter((file) => !all.some((script) => script.file === file));
  if (unknown.length > 0) throw new Error(`Chromium asked for what was not built: ${unknown.join(', ')}`);
  const unasked = entry.filter(({ file }) => !before.includes(file)).map(({ file }) => file);
  if (unasked.length > 0) throw new Error(`Chromium did not ask for ${unasked.join(', ')}`);
  return `The heading stood in the page ${figure(milliseconds)} ms after the tab's page was asked for, on this machine.`;
}

function sum(scripts: readonly Script[], what: 'bytes' | 'gzip'): number {
  return scripts.reduce((total, script) => total + script[what], 0);
}
