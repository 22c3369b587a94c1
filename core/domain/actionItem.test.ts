import {
  type ActionItem,
  actionItemSchema,
  droppedItem,
  handedOverItem,
  isKeptLate,
  isOverdue,
  isOverdueInPlaces,
  keptItem,
  movedItem,
  newActionItem,
  reopenedItem,
  rewordedItem,
} from './actionItem';
import { dayIn } from './calendarDay';
import { dueGroup } from './dueGroup';

const maya = { by: 'maya', at: '2026-11-24T09:10:00.000Z' };
const sam = { by: 'sam', at: '2026-11-25T10:00:00.000Z' };
const open = newActionItem(
  {
    id: 'i',
    text: 'Ask Finance',
    ownerId: 'sam',
    meetingId: 'm1',
    pointId: 'p1',
    dueOn: '2026-11-27',
    whenAndWhere: 'Friday after stand-up',
  },
  maya,
);
const kept = keptItem(open, '2026-11-25', sam);
const dropped = droppedItem(open, 'No budget', sam);

describe('a promise', () => {
  it('keeps all it was made with through everything that happens to it', () => {
    const through = [
      movedItem(open, '2026-12-01', sam),
      kept,
      dropped,
      reopenedItem(kept, maya),
      reopenedItem(dropped, maya),
      handedOverItem(handedOverItem(open, 'maya', sam), 'sam', sam),
    ];
    const { text, madeBy, madeAt, meetingId, pointId, whenAndWhere } = open;
    for (const each of through) expect(each).toMatchObject({ text, madeBy, madeAt, meetingId, pointId, whenAndWhere });
  });

  it.each<[string, ActionItem]>([
    ['open', open],
    ['kept', kept],
    ['dropped', dropped],
    ['moved and handed over', handedOverItem(movedItem(open, undefined, sam), 'maya', sam)],
    ['reopened', reopenedItem(dropped, maya)],
    ['bare', newActionItem({ id: 'i', text: 'x', ownerId: 'sam' }, maya)],
  ])('is read again as it was stored when %s', (_name, item) => {
    expect(actionItemSchema.parse(JSON.parse(JSON.stringify(item)))).toEqual(item);
  });

  it('has no fields without a value', () => {
    const bare = newActionItem({ id: 'i', text: 'x', ownerId: 'sam', dueOn: undefined, whenAndWhere: undefined }, maya);
    expect(Object.keys(bare).sort()).toEqual(['history', 'id', 'madeAt', 'madeBy', 'ownerId', 'state', 'text']);
  });

  it('is kept on a day of its owner, by whoever says so', () => {
    expect(kept).toMatchObject({ state: 'kept', keptOn: '2026-11-25', closedBy: 'sam', closedAt: sam.at, history: [] });
  });

  it('is dropped with a reason', () => {
    expect(dropped).toMatchObject({ state: 'dropped', reason: 'No budget', closedBy: 'sam' });
    expect(dropped).not.toHaveProperty('keptOn');
  });

  it.each<[string, (item: ActionItem) => ActionItem, ActionItem]>([
    ['kept twice', (item) => keptItem(item, '2026-11-30', maya), kept],
    ['dropped twice for the same reason', (item) => droppedItem(item, 'No budget', maya), dropped],
    ['reopened while open', (item) => reopenedItem(item, maya), open],
    ['moved to where it is', (item) => movedItem(item, '2026-11-27', maya), open],
    ['handed to its owner', (item) => handedOverItem(item, 'sam', maya), open],
    [
      'said in the same words',
      (item) => rewordedItem(item, { text: 'Ask Finance', whenAndWhere: 'Friday after stand-up', basedOn: 0 }, maya),
      open,
    ],
  ])('stays the same object when it is %s', (_name, change, item) => {
    expect(change(item)).toBe(item);
  });

  it.each<[string, (item: ActionItem) => ActionItem]>([
    ['moved', (item) => movedItem(item, '2026-12-01', maya)],
    ['handed over', (item) => handedOverItem(item, 'maya', maya)],
    ['reworded', (item) => rewordedItem(item, { text: 'Other words', basedOn: 0 }, maya)],
  ])('cannot be %s once it is kept or dropped', (_name, change) => {
    expect(() => change(kept)).toThrow('itemClosed');
    expect(() => change(dropped)).toThrow('itemClosed');
  });

  it('cannot be dropped once it is kept, kept once it is dropped, or dropped for another reason', () => {
    expect(() => droppedItem(kept, 'No', maya)).toThrow('itemClosed');
    expect(() => keptItem(dropped, '2026-11-25', maya)).toThrow('itemClosed');
    expect(() => droppedItem(dropped, 'Another reason', maya)).toThrow('itemClosed');
  });
});

describe('the history of a promise', () => {
  const kinds = (item: ActionItem) => item.history.map((each) => each.kind);

  it('tells each change, who made it and when, oldest first', () => {
    const moved = movedItem(open, '2026-12-04', sam);
    const noDay = movedItem(moved, undefined, maya);
    const dayAgain = movedItem(noDay, '2026-12-11', maya);
    const handed = handedOverItem(dayAgain, 'maya', sam);
    const reworded = rewordedItem(handed, { text: 'Ask Finance again', basedOn: 0 }, sam);
    const reopened = reopenedItem(keptItem(reworded, '2026-12-10', maya), sam);
    expect(reopened).toMatchObject({ state: 'open', dueOn: '2026-12-11', ownerId: 'maya', text: 'Ask Finance again' });
    expect(reopened).not.toHaveProperty('whenAndWhere');
    expect(reopened.history).toEqual([
      { kind: 'moved', ...sam, from: '2026-11-27', to: '2026-12-04' },
      { kind: 'moved', ...maya, from: '2026-12-04' },
      { kind: 'moved', ...maya, to: '2026-12-11' },
      { kind: 'handedOver', ...sam, from: 'sam', to: 'maya' },
      { kind: 'reworded', ...sam, from: 'Ask Finance' },
      { kind: 'reopened', ...sam, was: 'kept' },
    ]);
  });

  it('is not touched by another "when and where"', () => {
    const elsewhere = rewordedItem(open, { text: 'Ask Finance', whenAndWhere: 'Monday, by phone', basedOn: 0 }, sam);
    expect(elsewhere).toMatchObject({ whenAndWhere: 'Monday, by phone', history: [] });
  });

  it('has no end that a document could not hold: the oldest go first', () => {
    const tossed = Array.from({ length: 60 }, (_, index) => (index % 2 ? 'sam' : 'maya')).reduce<ActionItem>(
      (item, owner) => handedOverItem(item, owner, maya),
      movedItem(open, '2026-12-01', maya),
    );
    expect(tossed.history).toHaveLength(50);
    expect(kinds(tossed)).not.toContain('moved');
  });
});

describe('the day of a promise', () => {
  it.each([
    ['the day before', '2026-11-26', false],
    ['the day itself', '2026-11-27', false],
    ['the day after', '2026-11-28', true],
    ['a year later', '2027-11-27', true],
  ])('makes it late: %s', (_name, today, late) => {
    expect(isOverdue(open, today)).toBe(late);
  });

  it('never makes a closed one late, nor one without a day', () => {
    expect(isOverdue(kept, '2027-01-01')).toBe(false);
    expect(isOverdue(dropped, '2027-01-01')).toBe(false);
    expect(isOverdue(movedItem(open, undefined, maya), '2027-01-01')).toBe(false);
  });

  it.each([
    ['2026-11-26', false],
    ['2026-11-27', false],
    ['2026-11-28', true],
  ])('says whether it was kept late: on %s', (keptOn, late) => {
    expect(isKeptLate(keptItem(open, keptOn, sam))).toBe(late);
  });

  it('says nothing of lateness without a day, or while it is open', () => {
    expect(isKeptLate(keptItem(movedItem(open, undefined, maya), '2030-01-01', sam))).toBe(false);
    expect(isKeptLate(open)).toBe(false);
    expect(isKeptLate(dropped)).toBe(false);
  });

  it.each([
    ['2026-11-22', 'overdue'],
    ['2026-11-23', 'thisWeek'],
    ['2026-11-28', 'thisWeek'],
    ['2026-11-29', 'thisWeek'],
    ['2026-11-30', 'later'],
    [undefined, 'noDay'],
  ])('groups it, seen on a Monday: %s', (dueOn, group) => {
    const ownersToday = '2026-11-23';
    const moved = movedItem(open, dueOn, maya);
    expect(dueGroup({ ...moved, isOverdue: isOverdue(moved, ownersToday), ownersToday }, 1)).toBe(group);
  });

  it.each([
    ['2026-11-28', 'thisWeek'],
    ['2026-11-29', 'later'],
  ])('ends the week on Saturday for who begins it on Sunday: %s', (dueOn, group) => {
    expect(dueGroup({ dueOn, isOverdue: false, ownersToday: '2026-11-23' }, 7)).toBe(group);
  });
});

describe('whether a promise is late', () => {
  const dueOn10th = { dueOn: '2026-12-10' };
  // The evening of the 10th in Honolulu, noon of the 11th in Sydney.
  const now = new Date('2026-12-11T05:00:00Z');

  it.each([
    ['Pacific/Honolulu', false],
    ['America/Los_Angeles', false],
    ['Europe/Berlin', true],
    ['Australia/Sydney', true],
    ['Pacific/Kiritimati', true],
  ])('goes by the day it is for its owner: in %s %s', (timeZone, late) => {
    expect(isOverdue(dueOn10th, dayIn(timeZone, now))).toBe(late);
  });

  it.each([
    ['2026-12-09', false],
    ['2026-12-10', true],
    ['2026-12-11', false],
    ['2026-12-12', false],
    [undefined, false],
  ])('depends on where its owner is only where it is two days on Earth: by %s %s', (dueOn, depends) => {
    expect(isOverdueInPlaces({ dueOn }, now)).toBe(depends);
  });

  it('is decided for all of Earth, or asked of its owner: no zone says otherwise', () => {
    const zones = [
      'Pacific/Kiritimati',
      'Pacific/Apia',
      'Australia/Sydney',
      'Europe/Berlin',
      'Pacific/Honolulu',
      'Pacific/Pago_Pago',
    ];
    for (let hour = 0; hour < 48; hour++) {
      const at = new Date(Date.parse('2026-12-10T00:00:00Z') + hour * 3_600_000);
      const answers = new Set(zones.map((timeZone) => isOverdue(dueOn10th, dayIn(timeZone, at))));
      if (answers.size === 2) expect(isOverdueInPlaces(dueOn10th, at)).toBe(true);
    }
  });

  it('is never said of one that is closed', () => {
    expect(isOverdue({ state: 'kept', dueOn: '2026-12-10' }, '2026-12-20')).toBe(false);
  });
});
