import { assertNever } from '@rapport/core/domain/errors';
import { Suspense } from 'react';
import { LiveRegion } from '../components/LiveRegion';
import { later } from '../components/later';
import { Loading } from '../components/ScreenStates';
import { useAfter } from '../host/device';
import { useHost } from '../host/host';
import { useSay } from '../host/language';
import { useRoute } from '../host/route';
import { ErrorBoundary } from './ErrorBoundary';
import { PersonalTab } from './PersonalTab';

const Notices = later(() => import('../components/Notices').then((module) => module.Notices));
const SidePanel = later(() => import('./SidePanel').then((module) => module.SidePanel));
const Stage = later(() => import('./Stage').then((module) => module.Stage));

const NOTICES_AFTER = 500;

/** The tab, as Teams shows it here. */
export function App() {
  const { page } = useRoute();
  const say = useSay();
  // What is posted before waits on the board: the first screen comes first.
  const isSettled = useAfter(NOTICES_AFTER);
  return (
    <ErrorBoundary resetOn={page}>
      <Suspense fallback={<Loading label={say('common.loading')} />}>
        <Screen />
      </Suspense>
      <ErrorBoundary quiet>
        <Suspense fallback={null}>{isSettled && <Notices />}</Suspense>
      </ErrorBoundary>
      <LiveRegion />
    </ErrorBoundary>
  );
}

function Screen() {
  const { surface } = useHost();
  switch (surface) {
    case 'content':
      return <PersonalTab />;
    case 'sidePanel':
      return <SidePanel />;
    case 'meetingStage':
      return <Stage />;
    default:
      return assertNever(surface);
  }
}
