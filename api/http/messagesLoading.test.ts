import cardAction from '../../bot/botFramework/fixtures/cardAction.json';
import { openApiHarness } from '../../tests/support/apiHarness';

let tried = 0;
jest.mock('@rapport/bot/botFramework/receive', () => {
  tried += 1;
  if (tried === 1) throw new Error('The file could not be read');
  return jest.requireActual('@rapport/bot/botFramework/receive');
});

it('the bot answers the next activity when its program could not be loaded for the first one', async () => {
  const api = await openApiHarness();
  const send = () =>
    api.messages(
      new Request('https://example.com/api/messages', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(cardAction),
      }),
    );
  expect((await send()).status).toBe(500);
  expect((await send()).status).toBe(200);
  expect((await send()).status).toBe(200);
  expect(tried).toBe(2);
  api.close();
});
