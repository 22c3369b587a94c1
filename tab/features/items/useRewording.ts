import { MAX_ITEM_TEXT, MAX_WHEN_AND_WHERE } from '@rapport/core/contract/limits';
import type { ItemView } from '@rapport/core/contract/views';
import { countCharacters } from '@rapport/core/domain/text/characters';
import { useState } from 'react';
import { ApiProblem } from '../../client/problems';
import { isLine } from '../../components/LineField';
import type { ItemActions } from './useItemActions';

/** What is being typed. */
interface Words {
  readonly text: string;
  readonly whenAndWhere: string;
  /** The version of the words that were there before. */
  readonly basedOn: number;
}

/** How the promise is said by now. */
type Current = NonNullable<ApiProblem['problem']['current']>;

type Saving =
  | { readonly kind: 'writing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'conflict'; readonly current: Current }
  | { readonly kind: 'failed'; readonly error: unknown };

/** The words of a promise while they are changed. What the other changes meanwhile never touches what is being typed. */
export function useRewording(item: ItemView, actions: Pick<ItemActions, 'reword'>, close: () => void) {
  const [saving, setSaving] = useState<Saving>({ kind: 'writing' });
  const [words, setWords] = useState<Words>({
    text: item.text,
    whenAndWhere: item.whenAndWhere ?? '',
    basedOn: item.wordsVersion,
  });
  const save = ({ text, whenAndWhere, basedOn }: Words) => {
    const place = whenAndWhere.trim();
    setSaving({ kind: 'saving' });
    actions
      .reword(item, { text: text.trim(), ...(place && { whenAndWhere: place }), basedOn })
      .then(close, (error: unknown) => {
        const current = error instanceof ApiProblem ? error.problem.current : undefined;
        setSaving(current ? { kind: 'conflict', current } : { kind: 'failed', error });
      });
  };
  const submit = () => {
    if (isReady(words) && saving.kind !== 'saving') save(words);
  };
  /** Goes on from the present words with what was chosen; what is too long together is left to be shortened. */
  const take = (chosen: string, current: Current) => {
    const theirs = { text: current.text, whenAndWhere: current.whenAndWhere ?? '', basedOn: current.version };
    if (chosen === inOne(theirs)) return close();
    const mine = { ...words, basedOn: current.version };
    const next = chosen === inOne(words) ? mine : bothOf(theirs, mine);
    setWords(next);
    if (isReady(next)) save(next);
    else setSaving({ kind: 'writing' });
  };
  return { words, setWords, isReady: isReady(words), saving, submit, take };
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
    ...mine,
    text: joined(theirs.text, mine.text),
    whenAndWhere: joined(theirs.whenAndWhere, mine.whenAndWhere),
  };
}

function isReady({ text, whenAndWhere }: Words): boolean {
  return isLine(text, MAX_ITEM_TEXT) && countCharacters(whenAndWhere.trim()) <= MAX_WHEN_AND_WHERE;
}
