import '../testing/browser';
import { maya, meetingId, seriesId } from '../testing/views';
import { adoptOrphans, windowPrefix } from './windowStorage';

const nameIn = (windowId: string, name: string) => windowPrefix('draft', { userId: maya.id, windowId }) + name;
const composer = `${seriesId}/composer/`;
/** Opens a window while those of these names are open. */
const openAmong = (id: string, ...open: readonly string[]) =>
  adoptOrphans(maya.id, { id, isOpen: (each) => each === id || open.includes(each) });

describe('A window that opens', () => {
  it('takes over what a closed one left, and nothing of one that is open', () => {
    localStorage.setItem(nameIn('closed', composer), 'left');
    localStorage.setItem(nameIn('open', composer), 'being typed');
    openAmong('new', 'open');
    expect({ ...localStorage }).toEqual({
      [nameIn('new', composer)]: 'left',
      [nameIn('open', composer)]: 'being typed',
    });
  });

  it('takes over one text for one field, and leaves the other for the next window', () => {
    for (const id of ['one', 'two']) localStorage.setItem(nameIn(id, composer), `left in ${id}`);
    openAmong('new');
    openAmong('newer', 'new');
    expect(Object.values({ ...localStorage }).toSorted()).toEqual(['left in one', 'left in two']);
    expect(Object.keys(localStorage).toSorted()).toEqual(
      [nameIn('new', composer), nameIn('newer', composer)].toSorted(),
    );
  });

  it('takes over what a Rapport left that knew no windows, and nothing of somebody else', () => {
    const place = `${seriesId}/${meetingId}/point`;
    localStorage.setItem(`rapport:notes:${maya.id}:${place}`, '{"text":"Notes","basedOn":0}');
    localStorage.setItem(`rapport:private:somebody else:${place}`, 'not mine');
    localStorage.setItem(`rapport:promise:${maya.id}:${seriesId}:point`, 'Ask Ben');
    openAmong('new');
    expect({ ...localStorage }).toEqual({
      [`rapport:notes:${maya.id}:new:${place}`]: '{"text":"Notes","basedOn":0}',
      [`rapport:private:somebody else:${place}`]: 'not mine',
      [nameIn('new', `${seriesId}/item/point`)]: '{"text":"Ask Ben"}',
    });
  });
});
