import { installFunctionsCore, registeredFunctions } from '../../dev/functionsHost/functionsCore';
import { createFunctionsHost } from '../../dev/functionsHost/functionsHost';
import { listen } from '../../dev/web/listen';

/** A program of its own: runs the built package at the address given, as Azure Functions would, and prints its port. */
const [entry = ''] = process.argv.slice(2);

installFunctionsCore();
await import(entry);
const host = createFunctionsHost(registeredFunctions, (failure) => process.stderr.write(`${String(failure)}\n`));
const address = (await listen(host.fetch, 0)).address();
process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : ''}\n`);
