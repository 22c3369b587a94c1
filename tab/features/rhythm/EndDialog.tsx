import { makeStyles } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { useSay } from '../../host/language';
import { RhythmDialog } from './RhythmDialog';
import { useStatusChange } from './useStatusChange';

const useStyles = makeStyles({ text: { margin: 0 } });

/** Ends a 1-on-1; says what stays before it does. */
export function EndDialog({ series, close }: { readonly series: SeriesView; close(): void }) {
  const styles = useStyles();
  const say = useSay();
  const { change, sending, error } = useStatusChange(series);
  const name = firstNameOf(series.other.name);
  return (
    <RhythmDialog
      title={say('rhythm.end.title', { name })}
      submitLabel={say('rhythm.end.submit')}
      sending={sending}
      error={error}
      submit={() => change({ status: 'ended' }, say('rhythm.ended', { name }), close)}
      close={close}
    >
      <p className={styles.text}>{say('rhythm.end.text', { name })}</p>
    </RhythmDialog>
  );
}
