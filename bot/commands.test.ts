import { commandNames, MAX_MESSAGE, parseCommand } from './commands';

describe('a message', () => {
  it.each([
    ['help', { name: 'help' }],
    ['HELP!', { name: 'help' }],
    ['/help', { name: 'help' }],
    ['?', { name: 'help' }],
    ['？', { name: 'help' }],
    ['', { name: 'help' }],
    ['\u00a0\n', { name: 'help' }],
    ['Hi, can you help?', { name: 'help' }],
    ['hi', { name: 'welcome' }],
    ['Hello, Rapport.', { name: 'welcome' }],
    ['hey there', { name: 'welcome' }],
    ['address the elephant', { name: 'unknown', person: 'address elephant' }],
    ["add's a word", { name: 'unknown', person: 'add a word' }],
    ['add-on costs are high again this month', { name: 'unknown' }],
    ['constructor', { name: 'unknown', person: 'constructor' }],
    ['!!!', { name: 'unknown' }],
  ])('%j is read as %j', (text, command) => {
    expect(parseCommand(text)).toEqual(command);
  });

  it.each([
    ['add Talk about on-call', 'Talk about on-call'],
    ['ADD: Why? (again)', 'Why? (again)'],
    ['add\u00a0one\nand  two', 'one and two'],
    ['add\u200b Pay', 'Pay'],
    ['add', ''],
    ['add:', ''],
    ['add help', 'help'],
    ['add -5 % budget', '-5 % budget'],
    ['add: -5 % budget', '-5 % budget'],
    ['add - 5 % budget', '- 5 % budget'],
    ['add – pay', 'pay'],
    ['add .NET', '.NET'],
    ['add... pay', 'pay'],
    ['add, please, pay', 'please, pay'],
    ['add #hiring', '#hiring'],
    ['add "Pay"', '"Pay"'],
    ['ａｄｄ：ＰＡＹ　と休暇', 'ＰＡＹ と休暇'],
    ['please add Pay', 'Pay'],
    ['Hi, could you please add Pay?', 'Pay?'],
    ["I'd like to add Pay", 'Pay'],
    ['I’d like to add Pay', 'Pay'],
    ['Add the agenda of the offsite', 'the agenda of the offsite'],
  ])('%j adds %j', (text, topic) => {
    expect(parseCommand(text)).toEqual({ name: 'add', text: topic });
  });

  it.each([
    [' agenda '],
    ['Agenda?'],
    ['ＡＧＥＮＤＡ'],
    ['agenda with'],
    ['agneda'],
    ['agend'],
    ['agendas'],
    ['ageenda'],
    ['agemda'],
    ['can you show the agenda'],
    ['Could you please show me my next agenda?'],
    ["what's on the agenda"],
    ['What’s on our agenda?'],
    ['show agenda, please'],
    ['my agenda'],
  ])('%j asks for the next agenda', (text) => {
    expect(parseCommand(text)).toEqual({ name: 'agenda' });
  });

  it.each([
    ['agenda Sam', 'Sam'],
    ['agenda: sam', 'sam'],
    ['agenda：サム', 'サム'],
    ['agenda with Sam Lindqvist?', 'Sam Lindqvist'],
    ['agenda for my 1-on-1 with Sam', 'Sam'],
    ['agenda Oforiwaa', 'Oforiwaa'],
    ['agenda 李', '李'],
    ["agenda Priya's", 'Priya'],
    ['agenda Priya’s', 'Priya'],
    ["Priya's agenda", 'Priya'],
    ["Agnes' agenda", 'Agnes'],
    ["show me Priya Nair's agenda", 'Priya Nair'],
    ["what's on the agenda with Priya?", 'Priya'],
    ["agenda O'Brien", "O'Brien"],
    ["O'Brien's agenda", "O'Brien"],
    ['agenda Jean-Luc', 'Jean-Luc'],
    ['agendas priya nair', 'priya nair'],
  ])('%j asks for the agenda with %j', (text, person) => {
    expect(parseCommand(text)).toEqual({ name: 'agenda', person });
  });

  it.each([
    ['Priya', 'Priya'],
    ['priya nair?', 'priya nair'],
    ['with Priya', 'Priya'],
    ['Priya agenda', 'Priya'],
  ])('%j may be the name %j', (text, person) => {
    expect(parseCommand(text)).toEqual({ name: 'unknown', person });
  });

  it.each([['we have to set an agenda for the offsite'], ['I talked with Priya about the plans for next year']])(
    '%j is neither a command nor a name',
    (text) => {
      expect(parseCommand(text)).toEqual({ name: 'unknown' });
    },
  );

  it.each(commandNames)('knows the listed command %s by its bare name', (name) => {
    expect(parseCommand(name)).toMatchObject({ name });
  });

  const rowsOf = (length: number) =>
    [`add ${' \t'.repeat(length / 2)}x`, `agenda x${'!'.repeat(length)}x`, 'please '.repeat(length / 7)].concat(
      ['-', "'", 'a', '：', 'agenda ', "x's ", '\u0301', '\u200b'].map((each) => each.repeat(length / each.length)),
    );

  it('is not read at all when it is longer than anything one could mean', () => {
    for (const text of rowsOf(80_000)) expect(parseCommand(text)).toEqual({ name: 'tooLong' });
    expect(parseCommand('x'.repeat(MAX_MESSAGE + 1))).toEqual({ name: 'tooLong' });
  });

  it('is read at once up to there, whatever is in it', () => {
    const began = performance.now();
    for (const text of rowsOf(MAX_MESSAGE - 10)) expect(parseCommand(text)).not.toEqual({ name: 'tooLong' });
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
