import { createServer } from 'node:net';
import { close, listen, portFrom } from './listen';

const hello = () => new Response('hello');

function portOf(server: { address(): ReturnType<ReturnType<typeof createServer>['address']> }): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server does not listen');
  return address.port;
}

it('answers on this machine until it is closed, whoever is still connected', async () => {
  const server = await listen(hello, 0);
  const address = `http://127.0.0.1:${portOf(server)}`;
  expect(await (await fetch(address)).text()).toBe('hello');
  await close(server);
  await expect(fetch(address)).rejects.toThrow('fetch failed');
});

it('says which port is taken and what to do', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const port = portOf(other);
  await expect(listen(hello, port, 0)).rejects.toThrow(
    `Port ${port} is taken. Stop the other program, or use another port: PORT=${port + 1} npm start`,
  );
  await new Promise((resolve) => other.close(resolve));
});

it('takes over a port that is left a moment later', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const port = portOf(other);
  const listening = listen(hello, port, 10_000);
  await new Promise((resolve) => other.close(resolve));
  await close(await listening);
});

it.each([
  [undefined, 5300],
  ['', 5300],
  ['8080', 8080],
])('takes its port from PORT=%s', (text, expected) => {
  expect(portFrom(text, 5300)).toBe(expected);
});

it.each(['http', '0', '65536', '80.5', '-1'])('refuses PORT=%s in a sentence', (text) => {
  expect(() => portFrom(text, 5300)).toThrow(`PORT is "${text}"`);
});
