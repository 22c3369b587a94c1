import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { installFunctionsCore, registeredFunctions } from '../../dev/functionsHost/functionsCore';
import { createFunctionsHost } from '../../dev/functionsHost/functionsHost';

/** A program of its own: runs the built package at the address given, as Azure Functions would, and prints its port. */
const [entry = ''] = process.argv.slice(2);

installFunctionsCore();
await import(entry);
const host = createFunctionsHost(registeredFunctions, (failure) => process.stderr.write(`${String(failure)}\n`));
const server = createServer(getRequestListener((request) => host.fetch(request)));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : ''}\n`);
});
