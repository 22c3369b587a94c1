import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import type { SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { usePractices } from '../../client/lookBack';
import { Failed, Loading } from '../../components/ScreenStates';
import { useSay } from '../../host/language';
import { PracticeRow } from './PracticeRow';
import { Safety } from './Safety';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  who: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    margin: 0,
    color: tokens.colorNeutralForeground3,
  },
  early: { ...typographyStyles.body1, margin: 0 },
  icon: { flexShrink: 0 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
});

/** How this 1-on-1 is doing: one row a practice, and no total. For the two of them only. */
export function Doing({ series }: { readonly series: SeriesView }) {
  const styles = useStyles();
  const say = useSay();
  const practices = usePractices(series.id);
  if (practices.isPending) return <Loading label={say('doing.loading')} />;
  if (!practices.data) return <Failed error={practices.error} retry={() => void practices.refetch()} />;
  const isAnything = practices.data.figures.some(({ isEnough }) => isEnough);
  return (
    <section className={styles.page} aria-label={say('section.doing')}>
      <h2 className={styles.title}>{say('section.doing')}</h2>
      <p className={styles.who}>
        <LockClosedRegular className={styles.icon} aria-hidden />
        {say('doing.forTheTwo', { name: firstNameOf(series.other.name) })}
      </p>
      {!isAnything && <p className={styles.early}>{say('doing.tooEarly.all')}</p>}
      <ul className={styles.list}>
        {isAnything &&
          practices.data.figures.map((figure) => <PracticeRow key={figure.practice} figure={figure} series={series} />)}
        <Safety name={firstNameOf(series.other.name)} />
      </ul>
    </section>
  );
}
