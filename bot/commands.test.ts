import { commandNames, parseCommand } from './commands';

describe('a message', () => {
  it.each([
    ['help', { name: 'help' }],
    ['HELP!', { name: 'help' }],
    ['/help', { name: 'help' }],
    ['?', { name: 'help' }],
    ['hi', { name: 'welcome' }],
    ['Hello, Rapport.', { name: 'welcome' }],
    [' agenda ', { name: 'agenda' }],
    ['Agenda?', { name: 'agenda' }],
    ['agenda Sam', { name: 'agenda', person: 'Sam' }],
    ['agenda: sam', { name: 'agenda', person: 'sam' }],
    ['agenda with Sam Lindqvist?', { name: 'agenda', person: 'Sam Lindqvist' }],
    ['agenda with', { name: 'agenda' }],
    ['agenda Oforiwaa', { name: 'agenda', person: 'Oforiwaa' }],
    ['agenda 李', { name: 'agenda', person: '李' }],
    ['add Talk about on-call', { name: 'add', text: 'Talk about on-call' }],
    ['ADD: Why? (again)', { name: 'add', text: 'Why? (again)' }],
    ['add\u00a0one\nand  two', { name: 'add', text: 'one and two' }],
    ['add', { name: 'add', text: '' }],
    ['add help', { name: 'add', text: 'help' }],
    ['address the elephant', { name: 'unknown' }],
    ["add's a word", { name: 'unknown' }],
    ['constructor', { name: 'unknown' }],
    ['what can you do', { name: 'unknown' }],
    ['', { name: 'unknown' }],
    ['!!!', { name: 'unknown' }],
  ])('%j is read as %j', (text, command) => {
    expect(parseCommand(text)).toEqual(command);
  });

  it.each(commandNames)('knows the listed command %s by its bare name', (name) => {
    expect(parseCommand(name)).toMatchObject({ name });
  });

  it('is read in no time, however long it is', () => {
    const text = `add ${' \t'.repeat(50_000)}x`;
    expect(parseCommand(text)).toEqual({ name: 'add', text: 'x' });
  });
});
