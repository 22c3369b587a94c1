import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPair } from '../support/pairs';
import { freePort, type RunningRapport, runToItsEnd, startChat, startRapport } from '../support/runningRapport';

// A real browser and a real server, on a machine that may be busy.
jest.setTimeout(120_000);

let rapport: RunningRapport;

beforeAll(async () => {
  rapport = await startRapport();
});
// Whoever ends it starts it again.
afterAll(() => rapport.dispose());

it('ends at once when asked to, and the chats it has started with it', async () => {
  const series = await startPair(rapport, rapport.person('Maya'), rapport.person('Sam'));
  await startChat(rapport);
  await rapport.stop();
  await rapport.restart();
  expect((await rapport.ask(rapport.person('Sam'), `GET /api/series/${series.id}`)).status).toBe(200);
});

it('says which port is taken and what to do, and fails', async () => {
  const { port } = new URL(rapport.address);
  const { code, output } = await runToItsEnd({ PORT: port });
  expect(code).toBe(1);
  expect(output.trim()).toBe(
    `Port ${port} is taken. Stop the other program, or use another port: PORT=${Number(port) + 1} npm start`,
  );
});

it('says why it cannot start and what to do, in one sentence, and fails', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-'));
  const file = (name: string) => join(folder, name);
  writeFileSync(file('a file'), '');
  mkdirSync(file('damaged'));
  writeFileSync(file('damaged/rapport.db'), 'Not a database, but a text of some length. '.repeat(50));
  mkdirSync(file('key'));
  writeFileSync(file('key/signingKey.json'), 'no key');
  const port = String(await freePort());
  const cases: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
    [{ RAPPORT_DATA: file('a file/data') }, `Rapport cannot write to ${file('a file/data')} (ENOTDIR)`],
    [{ RAPPORT_DATA: file('damaged') }, `The data in ${file('damaged')} is damaged`],
    [{ RAPPORT_DATA: file('key') }, `The key in ${file('key/signingKey.json')} is damaged`],
    [{ RAPPORT_DATA: file('new'), PORT: 'http' }, 'PORT is "http"'],
  ];
  for (const [environment, sentence] of cases) {
    const { code, output } = await runToItsEnd({ PORT: port, ...environment });
    expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining(sentence) });
    expect(output.trim().split('\n')).toHaveLength(1);
  }
  rmSync(folder, { recursive: true });
});

it('may be started twice on the same new folder at once: both are seeded, and each sees what is saved in the other', async () => {
  const data = join(mkdtempSync(join(tmpdir(), 'rapport-')), 'new');
  const both = await Promise.all([startRapport(data), startRapport(data)]);
  const [one, other] = both;
  const [maya, sam] = [one.person('Maya'), one.person('Sam')];
  for (const each of both) expect(Object(await (await each.ask(maya, 'GET /api/home')).json()).series).toHaveLength(4);
  const series = await startPair(one, maya, sam, [{ by: sam, text: 'Said to one of them' }]);
  expect(await (await other.ask(sam, `GET /api/series/${series.id}`)).text()).toContain('Said to one of them');
  for (const each of both) await each.stop();
  await one.restart();
  expect(await (await one.ask(sam, `GET /api/series/${series.id}`)).text()).toContain('Said to one of them');
  for (const each of both) await each.dispose();
});

(process.platform === 'win32' ? it.skip : it)('keeps what it writes from everybody else on this machine', async () => {
  await startChat(rapport);
  const left = filesIn(rapport.data).filter((file) => (statSync(file).mode & 0o077) !== 0);
  expect(left).toEqual([]);
});

/** Every file and folder in it. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? [path, ...filesIn(path)] : [path];
  });
}
