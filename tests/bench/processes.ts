import { execFileSync } from 'node:child_process';

/** A process of this machine. */
export interface ProcessSeen {
  readonly id: number;
  /** Bytes of it that are in memory now. */
  readonly memory: number;
  readonly command: string;
}

/** This process and all it has started, each before those it started. */
export function processTree(root: number): readonly ProcessSeen[] {
  const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [, id, parent, memory, command = ''] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      // `ps` tells kibibytes.
      return id ? [{ id: Number(id), parent: Number(parent), memory: Number(memory) * 1024, command }] : [];
    });
  const below = (parent: number): readonly ProcessSeen[] =>
    all.filter((each) => each.parent === parent).flatMap((each) => [each, ...below(each.id)]);
  return [...all.filter(({ id }) => id === root), ...below(root)];
}
