import { Button } from '@fluentui/react-components';
import { Empty } from '../../components/ScreenStates';
import { useSay } from '../../host/language';
import { hrefOf } from '../../host/route';

/** Nobody here yet: the first 1-on-1 is three steps away, and what is mine is within reach. */
export function FirstRun() {
  const say = useSay();
  return (
    <Empty drawing="page" title={say('home.empty.title')} text={say('home.empty.text')}>
      <Button as="a" appearance="primary" href={hrefOf({ page: 'start' })}>
        {say('home.empty.start')}
      </Button>
      <Button as="a" appearance="subtle" href={hrefOf({ page: 'settings' })}>
        {say('home.settings')}
      </Button>
    </Empty>
  );
}
