import { MAX_ITEM_TEXT, MAX_WHEN_AND_WHERE } from '@rapport/core/contract/limits';
import type { ItemView } from '@rapport/core/contract/views';
import { countCharacters } from '@rapport/core/domain/text/characters';
import { useState } from 'react';
import { useDraft } from '../../client/formDrafts';
import type { Current } from '../../client/problems';
import { useSending } from '../../client/sending';
import { isLine } from '../../components/LineField';
import type { ItemActions } from './useItemActions';

/** The words of a promise. */
interface Words {
  readonly text: string;
  readonly whenAndWhere: string;
}

/** The words of a promise while they are changed. What the other changes meanwhile never touches what is being typed. */
export function useRewording(item: ItemView, actions: Pick<ItemActions, 'reword'>, close: () => void) {
  const { send, sending, error, conflict, goOn, ifShown } = useSending({ persistent: true });
  // As it was said when the form was opened: the words together with their version, whatever comes in meanwhile.
  const [began] = useState(() => ({
    text: item.text,
    whenAndWhere: item.whenAndWhere ?? '',
    basedOn: `${item.wordsVersion}`,
  }));
  const draft = useDraft({ seriesId: item.seriesId, kind: 'words', of: item.id }, began);
  const words: Words = { text: draft.fields.text, whenAndWhere: draft.fields.whenAndWhere };
  const save = ({ text, whenAndWhere }: Words, basedOn: number) => {
    const place = whenAndWhere.trim();
    const settle = draft.sent();
    send(
      () => actions.reword(item, { text: text.trim(), ...(place && { whenAndWhere: place }), basedOn }),
      ({ wordsVersion }) => {
        if (settle()) ifShown(close);
        // More was typed meanwhile: it goes on from what is saved.
        else draft.change({ basedOn: `${wordsVersion}` });
      },
    );
  };
  const submit = () => {
    if (isReady(words)) save(words, Number(draft.fields.basedOn));
  };
  /** Goes on from the present words with what was chosen; what is too long together is left to be shortened. */
  const take = (chosen: string, current: Current) => {
    const theirs = { text: current.text, whenAndWhere: current.whenAndWhere ?? '' };
    if (chosen === inOne(theirs)) {
      draft.clear();
      return close();
    }
    const next = chosen === inOne(words) ? words : bothOf(theirs, words);
    draft.change({ ...next, basedOn: `${current.version}` });
    if (isReady(next)) save(next, current.version);
    else goOn();
  };
  return { draft, words, isReady: isReady(words), sending, error, conflict, submit, take };
}

/** The words as one text, to compare. */
export function inOne({
  text,
  whenAndWhere,
}: {
  readonly text: string;
  readonly whenAndWhere?: string | undefined;
}): string {
  return [text.trim(), whenAndWhere?.trim()].filter(Boolean).join(' · ');
}

function bothOf(theirs: Words, mine: Words): Words {
  const joined = (a: string, b: string) => [...new Set([a.trim(), b.trim()])].filter(Boolean).join(' · ');
  return {
    text: joined(theirs.text, mine.text),
    whenAndWhere: joined(theirs.whenAndWhere, mine.whenAndWhere),
  };
}

function isReady({ text, whenAndWhere }: Words): boolean {
  return isLine(text, MAX_ITEM_TEXT) && countCharacters(whenAndWhere.trim()) <= MAX_WHEN_AND_WHERE;
}
