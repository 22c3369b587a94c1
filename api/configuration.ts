import { z } from 'zod';

const guid = z.guid('must be a GUID').toLowerCase();
const text = z.string().trim().min(1, 'is missing');
const guids = text.transform((list) => list.split(/[\s,]+/).filter(Boolean)).pipe(z.array(guid).min(1, 'is missing'));
const words = z
  .string()
  .default('')
  .transform((list) => list.split(/[\s,]+/).filter(Boolean));

/** The names are those of the app settings in Azure. */
const placeSchema = z.object({
  /** Tenants whose people may use this Rapport. */
  TENANT_IDS: guids,
  /** The app registration of the tab's single sign-on. */
  CLIENT_ID: guid,
  /** Further audiences of its tokens: application id URIs such as `api://rapport.contoso.com/<client id>`. */
  APPLICATION_ID_URIS: words,
  TEAMS_APP_ID: guid,
  COSMOS_ENDPOINT: z.url({ protocol: /^https?$/, error: 'must be an address' }),
  COSMOS_KEY: text,
  COSMOS_DATABASE: text.default('rapport'),
  /** The people of each tenant, as `api/adapters/fileDirectory.ts` reads them. */
  DIRECTORY_FILE: text,
  /** Without it the bot would have to believe everybody: there is no default. */
  BOT_APP_ID: guid,
  BOT_TENANT_ID: guid,
});

const botSecretSchema = z.discriminatedUnion(
  'BOT_APP_TYPE',
  [
    z.object({ BOT_APP_TYPE: z.literal('SingleTenant'), BOT_PASSWORD: text }),
    z.object({ BOT_APP_TYPE: z.literal('UserAssignedMSI') }),
  ],
  { error: 'must be SingleTenant or UserAssignedMSI' },
);

const environmentSchema = placeSchema.and(botSecretSchema);

/** What production is configured with. */
export type Configuration = Readonly<z.infer<typeof environmentSchema>>;

/** @throws Error that lists everything that is missing or wrong, by the name of its setting; never a value */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const parsed = environmentSchema.safeParse(environment);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, code, message }) => {
    const name = String(path[0]);
    return `  ${name} ${environment[name] === undefined || code === 'invalid_type' ? 'is missing' : message}`;
  });
  throw new Error(`Rapport can't start because its configuration is incomplete:\n${problems.join('\n')}`);
}
