import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useHome } from '../../client/queries';
import { Missing } from '../../components/ScreenStates';
import { useSay } from '../../host/language';
import { ExportMine } from './ExportMine';
import { Section } from './Section';
import { WorkingHours } from './WorkingHours';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: '40rem' },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  text: { ...typographyStyles.body1, margin: 0 },
});

/** What is mine alone: my hours, my export, and who sees what. */
export function MySettings() {
  const styles = useStyles();
  const say = useSay();
  const home = useHome();
  if (!home.data) return <Missing query={home} rows={3} />;
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{say('home.settings')}</h1>
      <WorkingHours me={home.data.me} />
      <ExportMine />
      <Section title={say('settings.privacy')}>
        <ul className={styles.list}>
          <li>{say('settings.privacy.shared')}</li>
          <li>{say('settings.privacy.mine')}</li>
          <li>{say('settings.privacy.answers')}</li>
          <li>{say('settings.privacy.figures')}</li>
          <li>{say('settings.privacy.hours')}</li>
          <li>{say('settings.privacy.operators')}</li>
        </ul>
      </Section>
    </div>
  );
}
