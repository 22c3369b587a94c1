import { eventually } from '../support/eventually';
import { startPair } from '../support/pairs';
import { type RunningRapport, runToItsEnd, startRapport } from '../support/runningRapport';

// A real browser and a real server, on a machine that may be busy.
jest.setTimeout(120_000);

let rapport: RunningRapport;

beforeAll(async () => {
  rapport = await startRapport();
});
// Whoever ends it starts it again.
afterAll(() => rapport.dispose());

/** The chat of Sam, started; gives the ids of what runs for it. */
async function openChat(): Promise<readonly number[]> {
  const answer = await fetch(rapport.person('Sam').bot, { redirect: 'manual' });
  expect(answer.status).toBe(302);
  const running = rapport.children();
  expect(running.length).toBeGreaterThan(0);
  return running;
}

const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

it('ends at once when asked to, and the chats it has started with it', async () => {
  const series = await startPair(rapport, rapport.person('Maya'), rapport.person('Sam'));
  await openChat();
  await rapport.stop();
  await rapport.restart();
  expect((await rapport.ask(rapport.person('Sam'), `GET /api/series/${series.id}`)).status).toBe(200);
});

it('leaves no chat running when it is killed', async () => {
  const running = await openChat();
  await rapport.kill9();
  await eventually(() => expect(running.filter(isRunning)).toEqual([]));
  await rapport.restart();
});

it('starts a chat anew that has ended', async () => {
  const [chat = 0] = await openChat();
  process.kill(chat, 'SIGKILL');
  await eventually(() => expect(rapport.children()).toEqual([]));
  expect(await openChat()).not.toContain(chat);
});

it('says which port is taken and what to do, and fails', async () => {
  const { port } = new URL(rapport.address);
  const { code, output } = await runToItsEnd({ PORT: port });
  expect(code).toBe(1);
  expect(output.trim()).toBe(
    `Port ${port} is taken. Stop the other program, or use another port: PORT=${Number(port) + 1} npm start`,
  );
});
