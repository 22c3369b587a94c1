import { Button } from '@fluentui/react-components';
import { PlayRegular } from '@fluentui/react-icons';
import type { SeriesView } from '@rapport/core/contract/views';
import { Suspense, useRef, useState } from 'react';
import { useMeetingChanges } from '../../client/meetingChanges';
import { later } from '../../components/later';
import { into } from '../../components/refs';
import { useNow, useSay } from '../../host/language';

const StartDialog = later(() => import('./StartDialog').then((module) => module.StartDialog));

const SOON = 60 * 60 * 1000;
const LOOKED_EVERY = 30_000;

/**
 * Begins the meeting, for both; on another day than planned asks which one it is. Quiet until it is about time, and while it
 * is open whether they met already.
 */
export function StartMeeting({ series }: { readonly series: SeriesView }) {
  const say = useSay();
  const { start } = useMeetingChanges(series.id, series.meeting.id);
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setAsking(false);
    // After the dialog has gone.
    setTimeout(() => button.current?.focus());
  };
  const isSoon = Date.parse(series.meeting.startsAt) - useNow(LOOKED_EVERY) < SOON;
  if (!series.can.startMeeting) return null;
  return (
    <div>
      <Button
        ref={into(button)}
        appearance={isSoon && !series.isUnanswered ? 'primary' : 'secondary'}
        icon={<PlayRegular />}
        onClick={() => (series.startChoice ? setAsking(true) : start())}
      >
        {say('meeting.start')}
      </Button>
      <Suspense>
        {asking && (
          <StartDialog
            series={series}
            close={close}
            start={(as) => {
              setAsking(false);
              start(as);
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
