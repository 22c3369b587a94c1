import { textOf } from './messageText';

const recipient = { id: '28:rapport', name: 'Rapport' };
const mentioned = { id: recipient.id, name: 'Rapport' };
const html = (content: string) => ({ recipient, attachments: [{ contentType: 'text/html', content }] });
const read = (activity: object) =>
  textOf({ recipient, ...activity })
    .replace(/\s+/g, ' ')
    .trim();

describe('what somebody wrote', () => {
  it.each([
    ['<at>Rapport</at> agenda', [{ type: 'mention', text: '<at>Rapport</at>', mentioned }]],
    ['<at>Rapport</at> agenda', [{ type: 'mention', mentioned }]],
    ['<at id="0">Rapport</at>&nbsp;agenda', [{ type: 'mention', text: '', mentioned: { id: recipient.id } }]],
    ['<at>Our bot</at> agenda', [{ type: 'mention', mentioned: { ...mentioned, name: 'Our bot' } }]],
    ['@Rapport agenda', [{ type: 'mention', text: '@Rapport', mentioned }]],
    ['<at>Rapport</at> agenda', undefined],
    ['Rapport, agenda', undefined],
    ['@rapport agenda', undefined],
    ['<at>Rapport</at> <at>Rapport</at> agenda', [{ type: 'mention', text: '<at>Rapport</at>', mentioned }]],
  ])("%j is without the bot's own name (%#)", (text, entities) => {
    expect(read({ text, entities })).toMatch(/^,? ?agenda$/);
  });

  it.each([
    ['add Ask <at>Maya</at>', 'add Ask Maya'],
    ['add Rapport is slow', 'add Rapport is slow'],
    ['Rapporteur needed', 'Rapporteur needed'],
    ['add 3 < 5 && 7 > 6', 'add 3 < 5 && 7 > 6'],
  ])('%j keeps all that is not the name of the bot', (text, expected) => {
    expect(read({ text })).toBe(expected);
  });

  it.each([
    ['<p>add Talk about <b>pay</b> &amp; <i>travel</i></p>', 'add Talk about pay & travel'],
    ['<div><at id="0">Rapport</at>&nbsp;agenda</div>', 'agenda'],
    ['<p><span itemtype="http://schema.skype.com/Mention" itemid="0">Rapport</span>&nbsp;agenda</p>', 'agenda'],
    ['add one<br>two', 'add one two'],
    ['<p>add</p><p>&#233;t&#xE9; &lt;b&gt; &quot;x&quot;</p>', 'add été <b> "x"'],
    ['add &bogus; &#1114112;', 'add &bogus; &#1114112;'],
    ['add <script>alert(1)</script>', 'add alert(1)'],
  ])('%j, sent as HTML alone, is %j', (content, expected) => {
    expect(read(html(content))).toBe(expected);
    expect(read({ ...html(content), text: ' ' })).toBe(expected);
    expect(read({ text: content, textFormat: 'xml' })).toBe(expected);
  });

  it('is the text when both come', () => {
    expect(read({ ...html('<p>other</p>'), text: 'agenda' })).toBe('agenda');
  });

  it.each([
    ['nothing', {}],
    ['a picture', { attachments: [{ contentType: 'image/png', contentUrl: 'https://example.com/' }] }],
    ['an attachment that is none', { attachments: [null, 7] }],
    ['a mention that is none', { entities: [null, { type: 'mention' }, { type: 'mention', mentioned: 'x' }] }],
  ])('is nothing with %s', (_, activity) => {
    expect(read(activity)).toBe('');
  });

  it.each([
    ['brackets', '<'.repeat(200_000)],
    ['mentions that do not end', '<at>'.repeat(50_000)],
    ['ampersands', '&'.repeat(200_000)],
    ['blanks', ' '.repeat(200_000)],
  ])('is read at once when it is all %s', (_, text) => {
    const entities = Array.from({ length: 20_000 }, () => ({ type: 'mention', text: '<at>', mentioned }));
    const began = performance.now();
    read({ text, entities });
    read({ ...html(text), entities });
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
