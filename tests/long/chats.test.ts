import { eventually } from '../support/eventually';
import { type RunningRapport, startChat, startRapport } from '../support/runningRapport';

// A real server and Microsoft's own chat, on a machine that may be busy.
jest.setTimeout(120_000);

let rapport: RunningRapport;

beforeAll(async () => {
  rapport = await startRapport();
});
// Whoever ends it starts it again.
afterAll(() => rapport.dispose());

const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

it('leaves no chat running when it is killed', async () => {
  const running = await startChat(rapport);
  await rapport.kill9();
  await eventually(() => expect(running.filter(isRunning)).toEqual([]));
  await rapport.restart();
});

it('starts a chat anew that has ended', async () => {
  const [chat = 0] = await startChat(rapport);
  process.kill(chat, 'SIGKILL');
  await eventually(() => expect(rapport.children()).toEqual([]));
  expect(await startChat(rapport)).not.toContain(chat);
});
