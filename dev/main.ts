import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { registerFunctions } from '@rapport/api/functions';
import { composeHere } from './compose';
import { openSigningKey } from './entra/signingKey';
import { installFunctionsCore, registeredFunctions } from './functionsHost/functionsCore';
import { createFunctionsHost } from './functionsHost/functionsHost';
import { createPlaygrounds } from './playground/playgrounds';
import { startFailure } from './startFailure';
import { close, type Fetch, listen, portFrom } from './web/listen';
import { createServer } from './web/server';

const DEFAULT_PORT = 5300;
const PLAYGROUND_PATIENCE_MILLISECONDS = 30_000;

const data = process.env.RAPPORT_DATA || fileURLToPath(new URL('../../.data', import.meta.url));
// What people write is theirs: on a machine with several users nobody else may read any of it.
process.umask(0o077);
try {
  await start();
} catch (failure) {
  console.error(startFailure(failure, data));
  process.exit(1);
}

async function start(): Promise<void> {
  const port = portFrom(process.env.PORT, DEFAULT_PORT);
  const address = `http://127.0.0.1:${port}`;
  // First of all the port: what another Rapport here keeps is not touched when this one can't run.
  let serve: Fetch = () => new Response('Rapport is starting', { status: 503 });
  const listening = await listen((request) => serve(request), port);
  await mkdir(data, { recursive: true });

  const { rapport, close: closeRapport } = await composeHere({ address, data });
  installFunctionsCore();
  registerFunctions(() => rapport);
  const playgrounds = createPlaygrounds({
    folder: join(data, 'playground'),
    botAddress: `${address}/api/messages`,
    guard: fileURLToPath(new URL('../playground/guard.mjs', import.meta.url)),
    program: createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js'),
    patienceMilliseconds: PLAYGROUND_PATIENCE_MILLISECONDS,
  });
  const { fetch } = createServer({
    address,
    signingKey: await openSigningKey(join(data, 'signingKey.json')),
    playgrounds,
    now: () => new Date(),
    functions: createFunctionsHost(registeredFunctions, (failure, name) => console.error(name, failure)),
    tabFolder: fileURLToPath(new URL('../../tab/dist', import.meta.url)),
    standInFolder: fileURLToPath(new URL('standIn', import.meta.url)),
  });
  serve = fetch;

  const end = async () => {
    await Promise.all([close(listening), playgrounds.stop()]);
    closeRapport();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => void end());
  console.log(`Rapport is ready\n${address}`);
}
