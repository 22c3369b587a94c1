import type { ItemView } from '@rapport/core/contract/views';
import { useDraftStore } from '../../client/formDrafts';
import { useItemChanges } from '../../client/itemChanges';
import { RemovedNotice } from '../../components/RemovedNotice';
import { useSay } from '../../host/language';
import { inOne } from './useRewording';

interface Props {
  readonly item: ItemView;
  /** What was being typed. */
  readonly form: 'words' | 'drop';
  close(): void;
}

/** A promise that was closed while somebody here was writing on it. */
export function ClosedItem({ item, form, close }: Props) {
  const say = useSay();
  const store = useDraftStore();
  const { bringBack, reword } = useItemChanges();
  const address = { seriesId: item.seriesId, kind: form, of: item.id } as const;
  const fields = store.read(address) ?? {};
  const { text = '', whenAndWhere = '', basedOn, reason = '' } = fields;
  const clear = () => {
    store.write(address, undefined);
    close();
  };
  const reopen = async () => {
    await bringBack(item);
    const place = whenAndWhere.trim();
    await reword(item, { text: text.trim(), ...(place && { whenAndWhere: place }), basedOn: Number(basedOn) });
  };
  return (
    <RemovedNotice
      text={say('kept.gone.item')}
      typed={form === 'words' ? inOne({ text, whenAndWhere }) : reason}
      backLabel={say('kept.gone.item.back')}
      {...(form === 'words' && item.state !== 'takenAlong' && { back: reopen })}
      done={clear}
      discard={clear}
      restore={() => store.write(address, fields)}
    />
  );
}
