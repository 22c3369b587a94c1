import { shortened } from './texts';

const MAX_LENGTH = 40;

/** What one calls a person: "Sam" of "Sam Lindqvist". */
export function firstName(name: string): string {
  return shortened(name.trim().split(/\s+/u, 1)[0] ?? '', MAX_LENGTH);
}
