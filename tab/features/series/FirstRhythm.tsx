import { Button, makeStyles, typographyStyles } from '@fluentui/react-components';
import type { FoundPersonView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { rhythmWithPlace } from '@rapport/core/locales/rhythmWords';
import { RhythmFields } from '../../components/RhythmFields';
import { rhythmOf, rhythmProblemsOf, usualRhythmForm } from '../../components/rhythmForm';
import { useReader, useSay } from '../../host/language';
import { Step } from './Step';
import type { StartForm } from './startForm';

const useStyles = makeStyles({ preview: { ...typographyStyles.body1Strong, margin: 0 } });

interface Props {
  readonly person: FoundPersonView;
  readonly form: StartForm;
  change(part: Partial<StartForm>): void;
  next(): void;
  back(): void;
}

/** The second step: how often the two meet. Left out, they meet as most people do. */
export function FirstRhythm({ person, form, change, next, back }: Props) {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  const problems = rhythmProblemsOf(form, say);
  const isSound = Object.keys(problems).length === 0;
  return (
    <Step
      step={2}
      title={say('series.first.rhythm', { name: firstNameOf(person.name) })}
      submit={() => isSound && next()}
      actions={
        <>
          <Button type="submit" appearance="primary">
            {say('series.first.next')}
          </Button>
          <Button
            onClick={() => {
              change(usualRhythmForm(reader.timeZone));
              next();
            }}
          >
            {say('series.first.usual')}
          </Button>
          <Button appearance="subtle" onClick={back}>
            {say('series.first.back')}
          </Button>
        </>
      }
    >
      <RhythmFields form={form} problems={problems} person={person} change={change} />
      <p className={styles.preview} aria-live="polite">
        {isSound ? rhythmWithPlace(rhythmOf(form, reader.now), reader) : say('series.start.preview.incomplete')}
      </p>
    </Step>
  );
}
