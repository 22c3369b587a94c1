/** Rapport under load, in a process of its own: directly under HTTP, and through its Functions registrations. */
import type { Server } from 'node:http';
import { registerFunctions } from '@rapport/api/functions';
import { installFunctionsCore, registeredFunctions } from '../../dev/functionsHost/functionsCore';
import { createFunctionsHost } from '../../dev/functionsHost/functionsHost';
import { type Fetch, listen } from '../../dev/web/listen';
import { openCompany } from './company';
import { answerParent } from './program';
import { portOf, type RapportPlace } from './servers';

const company = await openCompany((store) => store);
installFunctionsCore();
registerFunctions(() => company.rapport);
const functions = createFunctionsHost(registeredFunctions, (failure) => {
  throw failure;
});
const place: RapportPlace = {
  direct: await addressOf(company.rapport.fetch),
  functions: await addressOf((request) => functions.fetch(request)),
  token: company.token,
  seriesId: company.seriesId,
};

answerParent(async (question) => (question === 'cpu' ? process.cpuUsage() : place), company.close);

async function addressOf(fetch: Fetch): Promise<string> {
  const server: Server = await listen(fetch, 0);
  return `http://127.0.0.1:${portOf(server)}`;
}
