import {
  Button,
  makeStyles,
  mergeClasses,
  Skeleton,
  SkeletonItem,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { AddRegular, CalendarTodayRegular } from '@fluentui/react-icons';
import type { HomeView } from '@rapport/core/contract/views';
import { isCalled } from '@rapport/core/domain/personName';
import { Suspense, useState } from 'react';
import { later } from '../../components/later';
import { Foot, Scroller } from '../../components/Scroller';
import { useAfter } from '../../host/device';
import { useSay } from '../../host/language';
import { hrefOf } from '../../host/route';
import { EndedList } from './EndedList';
import { ItemsEntry } from './ItemsEntry';
import { SeriesList } from './SeriesList';
import { SettingsEntry } from './SettingsEntry';
import { UnreadableList } from './UnreadableList';

const SearchPeople = later(() => import('./SearchPeople').then((module) => module.SearchPeople));

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  pane: { height: '100%', display: 'flex', flexDirection: 'column' },
  scroller: { padding: tokens.spacingHorizontalL },
  paneFoot: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  today: { justifyContent: 'flex-start' },
  foot: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

/** So that the script of the search box does not hold up the first screen. */
const SEARCH_AFTER = 300;

interface Props {
  readonly home: HomeView;
  readonly chosenId?: string | undefined;
  /** Beside the chosen 1-on-1 the list leads back to Today as well. */
  readonly withToday: boolean;
  readonly onToday?: boolean;
  readonly onItems?: boolean;
  readonly onSettings?: boolean;
}

/** The list of my 1-on-1s, with search. As a pane of its own, its foot stays in sight however many 1-on-1s there are. */
export function MyOneOnOnes(props: Props) {
  const styles = useStyles();
  const say = useSay();
  const { home, withToday, onItems = false, onSettings = false } = props;
  const entries = (
    <div className={styles.foot}>
      <ItemsEntry home={home} isHere={onItems} />
      <SettingsEntry isHere={onSettings} />
    </div>
  );
  return (
    <nav className={withToday ? styles.pane : styles.list} aria-label={say('home.section.mine')}>
      {withToday ? (
        <Scroller className={mergeClasses(styles.list, styles.scroller)} footClassName={styles.paneFoot}>
          <Listed {...props} />
          <Foot>{entries}</Foot>
        </Scroller>
      ) : (
        <>
          <Listed {...props} />
          {entries}
        </>
      )}
    </nav>
  );
}

function Listed({ home, chosenId, withToday, onToday = false }: Props) {
  const styles = useStyles();
  const say = useSay();
  const [search, setSearch] = useState('');
  const found = home.series.filter((row) => isCalled(row.other.name, search));
  const unreadable = (home.unreadable ?? []).filter(({ otherName = '' }) => isCalled(otherName, search));
  // The list comes first: one looks before one searches.
  const isSettled = useAfter(SEARCH_AFTER);
  return (
    <>
      {withToday && (
        <Button
          as="a"
          className={styles.today}
          appearance={onToday ? 'outline' : 'subtle'}
          icon={<CalendarTodayRegular />}
          href={hrefOf({ page: 'home' })}
          aria-current={onToday ? 'page' : undefined}
        >
          {say('home.today')}
        </Button>
      )}
      <div className={styles.head}>
        <h2 className={styles.title}>{say('home.section.mine')}</h2>
        <Button as="a" appearance="subtle" icon={<AddRegular />} href={hrefOf({ page: 'start' })}>
          {say('home.start')}
        </Button>
      </div>
      <Suspense fallback={<SearchSpace />}>
        {isSettled ? <SearchPeople value={search} change={setSearch} /> : <SearchSpace />}
      </Suspense>
      {found.length + unreadable.length > 0 ? (
        <>
          <SeriesList series={found.filter((row) => row.status.state !== 'ended')} chosenId={chosenId} />
          <UnreadableList series={unreadable} />
          <EndedList series={found.filter((row) => row.status.state === 'ended')} chosenId={chosenId} />
        </>
      ) : (
        <p className={styles.none}>{say('home.search.nobody', { search })}</p>
      )}
    </>
  );
}

// Keeps the place, so that nothing jumps when the box arrives.
function SearchSpace() {
  return (
    <Skeleton aria-hidden>
      <SkeletonItem size={32} />
    </Skeleton>
  );
}
