import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { dayIn } from '@rapport/core/domain/calendarDay';
import { firstNameOf } from '@rapport/core/domain/personName';
import { shortDay } from '@rapport/core/locales/dates';
import { sentenceOf } from '../../client/problems';
import { useReader, useSay } from '../../host/language';
import { useStatusChange } from './useStatusChange';

const useStyles = makeStyles({ body: { overflowWrap: 'anywhere' } });

/** Says that a 1-on-1 is paused or ended, by whom, and leads back. */
export function RestingBar({ series }: { readonly series: SeriesView }) {
  const styles = useStyles();
  const say = useSay();
  const words = useRestInWords(series);
  const { change, sending, error } = useStatusChange(series);
  if (!words) return null;
  return (
    <MessageBar intent={error === undefined ? 'info' : 'error'} layout="multiline">
      <MessageBarBody className={styles.body}>
        {words}
        {error !== undefined && ` ${say('rhythm.failed', { reason: sentenceOf(error, say) })}`}
      </MessageBarBody>
      {series.can.resume && (
        <MessageBarActions>
          <Button disabledFocusable={sending} onClick={() => change({ status: 'active' }, say('rhythm.resumed'))}>
            {say('rhythm.resume')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

function useRestInWords({ status, me, other }: SeriesView): string | undefined {
  const say = useSay();
  const reader = useReader();
  if (status.state === 'active') return undefined;
  const byMe = String(status.by === me.id);
  const name = firstNameOf(other.name);
  if (status.state === 'paused')
    return say('rhythm.rest.paused', { byMe, name, day: shortDay(status.untilOn, reader) });
  return say('rhythm.rest.ended', { byMe, name, day: shortDay(dayIn(reader.timeZone, new Date(status.at)), reader) });
}
