import { MAX_POINT_TEXT } from '@rapport/core/contract/limits';
import type { Caller } from '@rapport/core/domain/policy';
import { closeMeeting, startMeeting } from '@rapport/core/useCases/holdMeeting';
import { readSeries } from '@rapport/core/useCases/readSeries';
import {
  type BotWorld,
  buttonIn,
  inputIn,
  message,
  openBotWorld,
  pointsOf,
  press,
  startWithEve,
  textOf,
} from '../../tests/support/botWorld';
import { startWithSam } from '../../tests/support/world';

const requestId = 'eeeeeeee-0000-4000-8000-00000000000e';

let world: BotWorld;
beforeEach(() => {
  world = openBotWorld();
});
afterEach(() => world.close());

const says = (caller: Caller, text: string, more: object = {}) => world.bot(message(caller, text, more));

describe('adding by message', () => {
  it('puts the topic on the only agenda and answers with a receipt', async () => {
    const { id } = await startWithSam(world);
    const reply = await says(world.sam, 'add Talk about on-call');
    expect(textOf(reply)).toMatch(/Added to the agenda\nTalk about on-call\nYou and Maya see this\./);
    expect(await pointsOf(world, world.maya, id)).toEqual(['Talk about on-call']);
  });

  it('adds once when the message is delivered twice', async () => {
    const { id } = await startWithSam(world);
    await Promise.all([says(world.sam, 'add Pay'), says(world.sam, 'add Pay')]);
    expect(await pointsOf(world, world.sam, id)).toEqual(['Pay']);
    await says(world.sam, 'add Pay', { activityId: 'activity-2' });
    expect(await pointsOf(world, world.sam, id)).toEqual(['Pay', 'Pay']);
  });

  it('asks with whom when there are several, keeping the text', async () => {
    const withSam = await startWithSam(world);
    const withEve = await startWithEve(world);
    const asked = await says(world.maya, 'add Budget');
    expect(inputIn(asked, 'text')).toMatchObject({ value: 'Budget' });
    const inputs = { ...buttonIn(asked, 'addPoint'), text: 'Budget', area: 'alignment', seriesId: withEve.id };
    expect(textOf(await world.bot(press(world.maya, 'addPoint', inputs)))).toContain('Added to the agenda');
    expect(await pointsOf(world, world.maya, withEve.id)).toEqual(['Budget']);
    expect(await pointsOf(world, world.maya, withSam.id)).toEqual([]);
  });

  it.each([
    ['5,000 characters', 'x'.repeat(5000), 'the limit is 500'],
    ['blanks of no width alone', '\u2800\u200b', "can't be saved"],
  ])('refuses %s, keeps it in the input and changes nothing', async (_, text, sentence) => {
    const { id } = await startWithSam(world);
    const reply = await says(world.sam, `add ${text}`);
    expect(textOf(reply)).toContain(sentence);
    expect(inputIn(reply, 'text')).toMatchObject({ value: text });
    expect(await pointsOf(world, world.sam, id)).toEqual([]);
  });

  it('shows where to write when the text is missing', async () => {
    await startWithSam(world);
    const reply = await says(world.sam, 'add');
    expect(inputIn(reply, 'text')).toBeDefined();
    expect(textOf(reply)).not.toContain('Nothing was added');
  });
});

describe('the Add button', () => {
  const add = async (seriesId: string, more: object = {}) =>
    world.bot(press(world.sam, 'addPoint', { requestId, seriesId, text: 'Pay', area: 'growth', ...more }));

  it('adds in place and lets one add another', async () => {
    const { id } = await startWithSam(world);
    const first = await says(world.sam, 'agenda');
    const receipt = await world.bot(
      press(world.sam, 'addPoint', { ...buttonIn(first, 'addPoint'), text: 'Pay', area: 'growth' }),
    );
    expect(receipt.kind).toBe('replacedCard');
    expect(textOf(receipt)).toContain('Added to the agenda\nPay');
    expect(inputIn(receipt, 'text')).not.toHaveProperty('value');
    await world.bot(press(world.sam, 'addPoint', { ...buttonIn(receipt, 'addPoint'), text: 'Travel', area: 'other' }));
    expect(await pointsOf(world, world.maya, id)).toEqual(['Pay', 'Travel']);
  });

  it('adds once when pressed twice, and again for another topic on the same card', async () => {
    const { id } = await startWithSam(world);
    await Promise.all([add(id), add(id)]);
    expect(await pointsOf(world, world.sam, id)).toEqual(['Pay']);
    await add(id, { text: 'Travel' });
    expect(await pointsOf(world, world.sam, id)).toEqual(['Pay', 'Travel']);
  });

  it('of an old card adds to the coming meeting', async () => {
    const { id, meeting } = await startWithSam(world);
    const old = await says(world.sam, 'agenda');
    expect(buttonIn(old, 'addPoint')).toMatchObject({ meetingId: meeting.id });
    world.deps.clock.moveTo('2026-11-24T09:00:00Z');
    const held = { seriesId: id, meetingId: meeting.id };
    await startMeeting(world.deps, world.maya, held);
    await closeMeeting(world.deps, world.maya, held);
    const reply = await world.bot(
      press(world.sam, 'addPoint', { ...buttonIn(old, 'addPoint'), text: 'Late', area: 'other' }),
    );
    expect(textOf(reply)).toContain('Tue 1 Dec');
    expect(await pointsOf(world, world.maya, id)).toEqual(['Late']);
  });

  it.each([
    ['a line break of a slide', 'One\u000btwo', 'One two'],
    ['control characters and half a character', 'One\u0000\u0007\ud800', 'One'],
    ['251 emoji', '🎉'.repeat(251), '🎉'.repeat(251)],
  ])('adds a text with %s, cleaned', async (_, text, added) => {
    const { id } = await startWithSam(world);
    expect(textOf(await add(id, { text }))).toContain('Added to the agenda');
    expect(await pointsOf(world, world.sam, id)).toEqual([added]);
  });

  it.each([
    ['an empty text', { text: '  ' }, 'Type what you want to talk about'],
    ['no text', { text: undefined }, 'Type what you want to talk about'],
    ['5,000 characters', { text: 'x'.repeat(5000) }, `5,000 characters, and the limit is ${MAX_POINT_TEXT}`],
    ['blanks of no width alone', { text: '\u2800\u200b' }, "can't be saved"],
    ['a number for a text', { text: 7 }, 'Type what you want to talk about'],
  ])('refuses %s in the card, keeps what was typed and changes nothing', async (_, input, sentence) => {
    const { id } = await startWithSam(world);
    const reply = await add(id, input);
    expect(textOf(reply)).toContain(sentence);
    if (typeof input.text === 'string' && input.text.trim() !== '') {
      expect(inputIn(reply, 'text')).toMatchObject({ value: input.text });
    }
    expect(await pointsOf(world, world.sam, id)).toEqual([]);
  });

  it.each([
    ['as the JSON of an object', (data: object) => JSON.stringify(data)],
    ['with a field too many', (data: object) => ({ ...data, raisedBy: 'somebody', msteams: {} })],
    ['with an empty area', (data: object) => ({ ...data, area: '' })],
    ['with an area there is not any more', (data: object) => ({ ...data, area: 'gossip' })],
    ['without an area', (data: object) => ({ ...data, area: undefined })],
    ['without the id of its request', (data: object) => ({ ...data, requestId: undefined })],
    ['with an id of its request that is none', (data: object) => ({ ...data, requestId: 7 })],
    ['for a meeting that is none', (data: object) => ({ ...data, meetingId: 'next' })],
    ['with a line break', (data: object) => ({ ...data, text: 'Pay\r\nrise' })],
    ['with blanks that do not break', (data: object) => ({ ...data, text: '\u00a0Pay\u00a0 rise\u2028' })],
  ])('adds what comes %s, once', async (_, made) => {
    const { id } = await startWithSam(world);
    const data = made({ requestId, seriesId: id, text: 'Pay rise', area: 'growth' });
    for (let count = 0; count < 2; count++) {
      const reply = await world.bot(press(world.sam, 'addPoint', data));
      expect(textOf(reply)).toContain('Added to the agenda\nPay rise');
    }
    const { meeting } = await readSeries(world.deps, world.maya, { seriesId: id });
    expect(meeting.points).toMatchObject([{ text: { text: 'Pay rise' }, raisedBy: world.sam.userId }]);
  });

  it.each([
    ['a series id that is none', { seriesId: '../people' }],
    ['no series id', { seriesId: undefined }],
  ])('asks with whom when there is %s, and changes nothing', async (_, input) => {
    const { id } = await startWithSam(world);
    const reply = await add(id, input);
    expect(textOf(reply)).toContain("Choose who it's for");
    expect([inputIn(reply, 'text'), inputIn(reply, 'area')]).toMatchObject([{ value: 'Pay' }, { value: 'growth' }]);
    expect(await pointsOf(world, world.sam, id)).toEqual([]);
  });

  it.each([
    ['a stranger', (): Caller => world.eve],
    ['somebody of that id in another tenant', (): Caller => world.samElsewhere],
  ])('does not let %s into the 1-on-1', async (_, caller) => {
    const { id } = await startWithSam(world);
    const reply = await world.bot(
      press(caller(), 'addPoint', { requestId, seriesId: id, text: 'Let me in', area: 'other' }),
    );
    expect(JSON.stringify(reply)).not.toMatch(/Sam|Maya/);
    expect(await pointsOf(world, world.sam, id)).toEqual([]);
  });

  it("offers one's own 1-on-1s instead of somebody else's, keeping the text", async () => {
    await startWithSam(world);
    const { id: foreign } = await startWithEve(world);
    const reply = await add(foreign, { text: 'Pay' });
    expect(textOf(reply)).toContain("can't find that 1-on-1");
    expect(inputIn(reply, 'text')).toMatchObject({ value: 'Pay' });
    expect(inputIn(reply, 'seriesId')).toMatchObject({ choices: [{ title: expect.stringContaining('Maya') }] });
    expect(await pointsOf(world, world.eve, foreign)).toEqual([]);
  });

  it('says so when the agenda is full, and keeps the text', async () => {
    const { id } = await startWithSam(world);
    for (let number = 0; number < 100; number++) await add(id, { text: `Topic ${number}` });
    const reply = await add(id, { text: 'One more' });
    expect(textOf(reply)).toContain('This agenda is full');
    expect(inputIn(reply, 'text')).toMatchObject({ value: 'One more' });
  });
});
