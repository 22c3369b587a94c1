import { basename } from 'node:path';
import { installFunctionsCore, registeredFunctions } from '../../dev/functionsHost/functionsCore';
import { createFunctionsHost } from '../../dev/functionsHost/functionsHost';
import { listen } from '../../dev/web/listen';

/** A program of its own: runs the built package at the address given, as Azure Functions would, and prints its port. */
const [entry = ''] = process.argv.slice(2);

installFunctionsCore();
try {
  await import(entry);
} catch (failure) {
  process.stderr.write(`Worker was unable to load entry point "${basename(entry)}": ${String(failure)}\n`);
  // Microsoft's worker reports the failure to its host only when something was registered before it. Otherwise it reports
  // success and no functions, and the host answers 404 to everything.
  if (registeredFunctions.length > 0) process.exit(1);
}
const host = createFunctionsHost(registeredFunctions, (failure) => process.stderr.write(`${String(failure)}\n`));
const address = (await listen(host.fetch, 0)).address();
process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : ''}\n`);
