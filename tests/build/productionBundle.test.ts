import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type CosmosEmulator, startCosmosEmulator } from '../support/cosmosEmulator';
import { buildPackage, buildWorker, type Metafile, startPackage } from './functionsPackage';

// Far from the project, so that nothing can be found in its node_modules.
const folder = mkdtempSync(join(tmpdir(), 'rapport-'));
const built = join(folder, 'package');
const worker = join(folder, 'worker.mjs');
let metafile: Metafile;
let cosmos: CosmosEmulator;

beforeAll(async () => {
  metafile = buildPackage(built);
  buildWorker(worker);
  writeFileSync(join(folder, 'people.json'), '{}');
  cosmos = await startCosmosEmulator();
}, 60_000);
afterAll(async () => {
  await cosmos.close();
  rmSync(folder, { recursive: true, force: true });
});

const environment = () => ({
  TENANT_IDS: '10000000-0000-4000-8000-000000000001',
  CLIENT_ID: 'f0000000-0000-4000-8000-00000000000f',
  TEAMS_APP_ID: 'f0000000-0000-4000-8000-00000000000e',
  COSMOS_ENDPOINT: cosmos.endpoint,
  COSMOS_KEY: cosmos.key,
  DIRECTORY_FILE: join(folder, 'people.json'),
  BOT_APP_ID: 'f0000000-0000-4000-8000-00000000000b',
  BOT_APP_TYPE: 'SingleTenant',
  BOT_TENANT_ID: '10000000-0000-4000-8000-000000000001',
  BOT_PASSWORD: 'hush-hush',
});

describe('the package for Azure Functions', () => {
  it('has all that is to be zipped, and nothing to install', () => {
    expect(readdirSync(built)).toEqual(expect.arrayContaining(['host.json', 'main.mjs', 'package.json']));
    const described: unknown = JSON.parse(readFileSync(join(built, 'package.json'), 'utf8'));
    expect(described).toMatchObject({ main: 'main.mjs', type: 'module' });
    expect(described).not.toHaveProperty('dependencies');
    expect(JSON.parse(readFileSync(join(built, 'host.json'), 'utf8'))).toMatchObject({ version: '2.0' });
  });

  it('has no source maps, and the licences of all that went into it', () => {
    const files = readdirSync(built, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
    const main = readFileSync(join(built, 'main.mjs'), 'utf8');
    expect(main).not.toContain('sourceMappingURL');
    const notices = readFileSync(join(built, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    const packages = Object.values(metafile.outputs)
      .flatMap((output) => Object.keys(output.inputs))
      .flatMap((input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []);
    expect(packages).toContain('@azure/cosmos');
    const missing = [...new Set(packages)].filter((name) => !notices.includes(`\n${name} `));
    expect(missing).toEqual([]);
    expect(notices).toContain('Permission is hereby granted, free of charge');
  });

  it('names no folder of the machine that built it', () => {
    const files = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(mjs|json|txt)$/.test(file),
    );
    const telling = files.filter((file) => readFileSync(join(built, file), 'utf8').includes(process.cwd()));
    expect(telling).toEqual([]);
  });

  it('asks for nothing but Node.js itself and what the Functions worker gives', () => {
    const asked = Object.values(metafile.outputs)
      .flatMap((output) => output.imports)
      .flatMap((each) => (each.external ? [each.path.replace(/^node:/, '')] : []));
    // Packages ask for these inside a `try`, and do without.
    const optional = ['bufferutil', 'encoding', 'utf-8-validate'];
    const foreign = asked.filter((name) => !builtinModules.includes(name) && !optional.includes(name));
    expect([...new Set(foreign)]).toEqual(['@azure/functions-core']);
  });

  it('holds nothing that is for one machine or for tests', () => {
    const inputs = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
    expect(inputs).toContain('api/main.ts');
    expect(inputs.filter((input) => /^(dev|tests|tab)\/|libsql|sqlite|\.test\./.test(input))).toEqual([]);
  });

  it('reads the SDK of the bot only on demand', () => {
    const isSdk = (input: string) => /node_modules\/(botbuilder|botframework)/.test(input);
    expect(
      Object.values(metafile.outputs)
        .flatMap((output) => Object.keys(output.inputs))
        .some(isSdk),
    ).toBe(true);
    expect(readAtStart().filter(isSdk)).toEqual([]);
  });
});

describe('started as Azure Functions would', () => {
  it('answers from Cosmos DB, and has the bot believe nobody without a token', async () => {
    const { address, errors, stop } = await startPackage(worker, join(built, 'main.mjs'), environment());
    try {
      expect(errors).toBe('');
      const health = await fetch(`${address}/api/health`);
      expect({ status: health.status, body: await health.json() }).toMatchObject({
        status: 200,
        body: { status: 'ok', store: 'cosmos' },
      });
      expect((await fetch(`${address}/api/home`)).status).toBe(401);
      const activity = { type: 'message', channelId: 'msteams', serviceUrl: 'https://smba.example.com/', text: 'help' };
      const body = JSON.stringify({
        ...activity,
        from: { id: 'x' },
        recipient: { id: 'b' },
        conversation: { id: 'c' },
      });
      const headers = { 'content-type': 'application/json' };
      const message = await fetch(`${address}/api/messages`, { method: 'POST', headers, body });
      expect([401, 403]).toContain(message.status);
    } finally {
      await stop();
    }
  }, 60_000);

  it('answers somebody who is not known before what they send has come', async () => {
    const { address, stop } = await startPackage(worker, join(built, 'main.mjs'), environment());
    const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
    try {
      for (const path of ['messages', 'series']) {
        const sending = request(`${address}/api/${path}`, { method: 'POST', headers });
        sending.write('[');
        const [answer] = await once(sending, 'response');
        expect(answer).toMatchObject({ statusCode: 401 });
        sending.destroy();
      }
    } finally {
      await stop();
    }
  }, 60_000);

  it.each(['BOT_APP_ID', 'BOT_PASSWORD', 'COSMOS_KEY'])(
    'fails to load without %s, and says so',
    async (name) => {
      const incomplete = Object.fromEntries(Object.entries(environment()).filter(([each]) => each !== name));
      const { address, errors, stop } = await startPackage(worker, join(built, 'main.mjs'), incomplete);
      await stop();
      expect(address).toBeUndefined();
      expect(errors).toContain('Worker was unable to load entry point "main.mjs": Error: Rapport can\'t start');
      expect(errors).toContain(`${name} is missing`);
      expect(errors).not.toContain('hush-hush');
    },
    60_000,
  );

  it('fails to load without any configuration, and lists all that is missing', async () => {
    const { address, errors, stop } = await startPackage(worker, join(built, 'main.mjs'), {});
    await stop();
    expect(address).toBeUndefined();
    for (const name of Object.keys(environment()).filter((each) => each !== 'BOT_PASSWORD')) {
      expect(errors).toContain(name);
    }
  }, 60_000);

  // What the two above would look like if the configuration were read before the functions are registered.
  it('would run without a single function when loading failed before one was registered', async () => {
    const entry = join(folder, 'early.mjs');
    writeFileSync(entry, 'throw new Error("too early");');
    const { address, stop } = await startPackage(worker, entry, {});
    try {
      expect((await fetch(`${address}/api/health`)).status).toBe(404);
    } finally {
      await stop();
    }
  }, 60_000);
});

/** The inputs of the entry and of all that it imports statically. */
function readAtStart(): readonly string[] {
  const outputs = Object.entries(metafile.outputs);
  const seen = new Set<string>();
  const visit = (name: string): readonly string[] => {
    const output = outputs.find(([path]) => basename(path) === basename(name))?.[1];
    if (seen.has(name) || !output) return [];
    seen.add(name);
    const next = output.imports.filter((each) => !each.external && each.kind !== 'dynamic-import');
    return [...Object.keys(output.inputs), ...next.flatMap((each) => visit(each.path))];
  };
  const entry = outputs.find(([, output]) => output.entryPoint === 'api/main.ts')?.[0];
  return visit(entry ?? '');
}
