import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { sayIn } from '@rapport/core/locales/say';
import { Empty } from '../components/ScreenStates';

/** Opened in a plain browser: a sentence instead of an empty page. */
export function OutsideTeams() {
  const say = sayIn(navigator.language);
  return (
    <FluentProvider theme={teamsLightTheme}>
      <main>
        <Empty drawing="page" title={say('common.outside.title')} text={say('common.outside.text')} />
      </main>
    </FluentProvider>
  );
}
