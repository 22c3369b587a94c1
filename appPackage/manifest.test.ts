import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifestSchema from '@microsoft/app-manifest/build/json-schemas/teams/v1.29/MicrosoftTeams.schema.json';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { z } from 'zod';
import { commandNames, parseCommand } from '../bot/commands';
import { readPng } from '../tests/support/png';

/** All that an environment may fill in, with a value as it would be there. */
const sampleOf: Readonly<Record<string, string>> = {
  TEAMS_APP_ID: '11111111-1111-4111-8111-111111111111',
  BOT_ID: '22222222-2222-4222-8222-222222222222',
  AAD_APP_CLIENT_ID: '33333333-3333-4333-8333-333333333333',
  TAB_DOMAIN: 'rapport.contoso.com',
};

const template = readFileSync(join(__dirname, 'manifest.json'), 'utf8');
const placeholders = [...template.matchAll(/\$\{\{(.*?)\}\}/g)].map(([, name = '']) => name);

const manifestShape = z.looseObject({
  id: z.string(),
  name: z.object({ short: z.string(), full: z.string() }),
  icons: z.object({ color: z.string(), outline: z.string() }),
  accentColor: z.string(),
  staticTabs: z.array(z.looseObject({ entityId: z.string() })),
  bots: z.tuple([
    z.looseObject({
      commandLists: z.array(
        z.looseObject({ commands: z.array(z.object({ title: z.string(), description: z.string() })) }),
      ),
    }),
  ]),
  webApplicationInfo: z.object({ id: z.string(), resource: z.string() }),
});

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const validate = ajv.compile(manifestSchema);

const manifest = filled();
const [bot] = manifest.bots;
const commands = bot.commandLists.flatMap((list) => list.commands);

describe('the manifest', () => {
  it('is valid against the schema of Teams when an environment has filled it in', () => {
    expect(problemsOf(manifest)).toEqual([]);
  });

  it('leaves only known things to the environment, and each of them is used', () => {
    expect(new Set(placeholders)).toEqual(new Set(Object.keys(sampleOf)));
  });

  it('asks for tokens of the app that serves the tab', () => {
    expect(manifest.webApplicationInfo.resource).toBe(`api://${sampleOf.TAB_DOMAIN}/${manifest.webApplicationInfo.id}`);
  });

  it('does not call itself after Teams', () => {
    expect(`${manifest.name.short} ${manifest.name.full}`).not.toMatch(/teams|microsoft/i);
  });

  it('offers every command that Rapport understands, by the word it understands', () => {
    expect(commands.map(({ title }) => title)).toEqual([...commandNames]);
    expect(commands.map(({ title }) => parseCommand(title).name)).toEqual([...commandNames]);
  });

  it.each([
    ['is not filled in', { ...manifest, id: `\${{TEAMS_APP_ID}}` }, '/id must match pattern'],
    ['has a key that Teams does not know', { ...manifest, packageName: 'com.contoso' }, 'must NOT have additional'],
    [
      'offers 13 commands',
      withCommands(Array.from({ length: 13 }, () => ({ title: 'add' }))),
      '/commands must NOT have',
    ],
    ['has a command without a title', withCommands([{ description: 'What you can ask' }]), "required property 'title'"],
    ['has a name of 31 characters', { ...manifest, name: { short: 'R'.repeat(31) } }, '/name/short must NOT have more'],
    ['has a colour by name', { ...manifest, accentColor: 'teal' }, '/accentColor must match pattern'],
    ['has no icons', { ...manifest, icons: undefined }, "required property 'icons'"],
  ])('is refused when it %s', (_, broken, problem) => {
    expect(problemsOf(broken)).toEqual([expect.stringContaining(problem)]);
  });
});

describe('the icons', () => {
  const color = icon(manifest.icons.color);
  const outline = icon(manifest.icons.outline);

  it('have the sizes that Teams asks for', () => {
    expect([color.width, color.height]).toEqual([192, 192]);
    expect([outline.width, outline.height]).toEqual([32, 32]);
  });

  it('stand in colour on the accent colour of the manifest', () => {
    const [corner = []] = color.pixels;
    expect(hex(corner)).toBe(manifest.accentColor.toLowerCase());
    expect(color.pixels.every(([, , , alpha = 255]) => alpha === 255)).toBe(true);
  });

  it('stand in outline as pure white on transparent', () => {
    const seen = outline.pixels.filter(([, , , alpha = 255]) => alpha > 0);
    expect(new Set(seen.map(hex))).toEqual(new Set(['#ffffff']));
    const [corner = []] = outline.pixels;
    expect(corner[3]).toBe(0);
    expect(seen.length).toBeLessThan(outline.pixels.length / 2);
  });
});

function filled(): z.infer<typeof manifestShape> {
  const text = template.replace(/\$\{\{(.*?)\}\}/g, (placeholder, name: string) => sampleOf[name] ?? placeholder);
  return manifestShape.parse(JSON.parse(text));
}

function withCommands(replacements: readonly object[]): object {
  return { ...manifest, bots: [{ ...bot, commandLists: [{ scopes: ['personal'], commands: replacements }] }] };
}

/** As Teams would read it: what is undefined is not there. */
function problemsOf(candidate: object): string[] {
  validate(JSON.parse(JSON.stringify(candidate)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function icon(file: string) {
  return readPng(readFileSync(join(__dirname, file)));
}

function hex(pixel: readonly number[]): string {
  return `#${Buffer.from(pixel.slice(0, 3)).toString('hex')}`;
}
