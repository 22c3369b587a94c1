import { Button, FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { sayIn } from '@rapport/core/locales/say';
import { Empty } from '../components/ScreenStates';

/** Teams is there and does not answer, or something of ours broke before anything stood. */
export function CannotOpen() {
  const say = sayIn(navigator.language);
  return (
    <FluentProvider theme={teamsLightTheme}>
      <main>
        <Empty drawing="page" title={say('common.cannotOpen.title')} text={say('common.cannotOpen.text')}>
          <Button appearance="primary" onClick={() => window.location.reload()}>
            {say('common.reload')}
          </Button>
        </Empty>
      </main>
    </FluentProvider>
  );
}
