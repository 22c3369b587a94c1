import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { SeriesRow } from '@rapport/core/contract/views';
import { useEffect, useRef, useState } from 'react';
import { useSeries } from '../../client/queries';
import { into } from '../../components/refs';
import { Missing } from '../../components/ScreenStates';
import { UnsentList } from '../../components/UnsentList';
import { useSay } from '../../host/language';
import { AddItem } from './AddItem';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  with: { maxWidth: '20rem' },
  open: { alignSelf: 'flex-start' },
});

interface Props {
  readonly rows: readonly SeriesRow[];
  /** The other whose promises are shown alone. */
  readonly otherId: string;
}

/** Adds a promise where all of them are: first with whom, then the same form as there. */
export function AddAnywhere({ rows, otherId }: Props) {
  const styles = useStyles();
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, choose] = useState<string>();
  const open = useRef<HTMLButtonElement>(null);
  const going = rows.filter(({ status }) => status.state !== 'ended');
  const row = [chosen ?? otherId, ...going.map(({ other }) => other.id)]
    .map((id) => going.find(({ other }) => other.id === id))
    .find((each) => each !== undefined);
  if (!row) return null;
  if (!isOpen) {
    return (
      <Button ref={into(open)} className={styles.open} icon={<AddRegular />} onClick={() => setIsOpen(true)}>
        {say('items.add')}
      </Button>
    );
  }
  const close = () => {
    setIsOpen(false);
    // After React has put the button back.
    setTimeout(() => open.current?.focus());
  };
  return (
    <div className={styles.form}>
      {going.length > 1 && (
        <Field className={styles.with} label={say('items.add.with')}>
          <Select value={row.other.id} onChange={(_, { value }) => choose(value)}>
            {going.map(({ id, other }) => (
              <option key={id} value={other.id}>
                {other.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <AddIn key={row.id} seriesId={row.id} close={close} />
    </div>
  );
}

function AddIn({ seriesId, close }: { readonly seriesId: string; close(): void }) {
  const { query, view } = useSeries(seriesId);
  const input = useRef<HTMLTextAreaElement>(null);
  const isThere = view !== undefined;
  useEffect(() => {
    if (isThere) input.current?.focus();
  }, [isThere]);
  if (!view) return <Missing query={query} rows={1} />;
  return (
    <>
      <AddItem series={view} inputRef={input} cancel={close} />
      <UnsentList series={view} kinds={['item']} />
    </>
  );
}
