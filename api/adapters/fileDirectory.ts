import { readFileSync } from 'node:fs';
import { guidSchema } from '@rapport/core/domain/guid';
import { cleanName, findablePartsOf, finderOf, MAX_NAME } from '@rapport/core/domain/personName';
import { isTimeZone } from '@rapport/core/domain/timeZone';
import type { Directory, DirectoryPerson } from '@rapport/core/ports';
import { z } from 'zod';
import { ianaNameOf } from './windowsZones';

/** Directories write the names of Windows as well as those of IANA. One that nobody knows is refused before anybody meets by it. */
const timeZoneSchema = z
  .string()
  .trim()
  .max(64)
  .transform((name, context) => {
    const found = isTimeZone(name) ? name : ianaNameOf(name);
    if (found !== undefined && isTimeZone(found)) return found;
    context.addIssue(
      `"${name}" is no time zone, neither of IANA (Europe/Paris) nor of Windows (Romance Standard Time)`,
    );
    return z.NEVER;
  });

const personSchema = z.strictObject({
  id: guidSchema,
  name: z.string().overwrite(cleanName).min(1),
  jobTitle: z.string().trim().max(MAX_NAME).optional(),
  timeZone: timeZoneSchema.optional(),
});

/** The people of each tenant: `{"<tenant id>": [{"id", "name", "jobTitle", "timeZone"}]}`. */
const fileSchema = z.record(guidSchema, z.array(personSchema));

/**
 * The directory of a small installation: people listed in a JSON file, read once.
 * @throws Error that names what is wrong with the file
 */
export function openFileDirectory(file: string): Directory {
  const parsed = fileSchema.safeParse(parseJson(file));
  if (!parsed.success) throw new Error(`The directory file ${file} cannot be used:\n${z.prettifyError(parsed.error)}`);
  return directoryOf(parsed.data);
}

/** A directory of these people, by tenant. */
export function directoryOf(people: Readonly<Record<string, readonly PersonOnFile[]>>): Directory {
  const tenants = new Map(
    Object.entries(people).map(([tenantId, all]) => [tenantId, all.map(directoryPerson).sort(byName)]),
  );
  const parts = new Map([...tenants.values()].flat().map((person) => [person, findablePartsOf(person.name)]));
  return {
    find: async (tenantId, personId) => tenants.get(tenantId)?.find((person) => person.id === personId),
    search: async (tenantId, text, limit) => {
      const fits = finderOf(text);
      return (tenants.get(tenantId) ?? []).filter((person) => fits(parts.get(person) ?? [])).slice(0, limit);
    },
  };
}

type PersonOnFile = z.infer<typeof personSchema>;

function directoryPerson({ id, name, jobTitle, timeZone }: PersonOnFile): DirectoryPerson {
  return { id, name, ...(jobTitle && { jobTitle }), ...(timeZone && { timeZone }) };
}

function byName(one: DirectoryPerson, other: DirectoryPerson): number {
  return one.name.localeCompare(other.name, 'en') || one.id.localeCompare(other.id, 'en');
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`The directory file ${file} cannot be read`, { cause });
  }
}
