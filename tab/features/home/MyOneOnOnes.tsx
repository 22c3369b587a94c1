import { Button, makeStyles, Skeleton, SkeletonItem, tokens, typographyStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { HomeView } from '@rapport/core/contract/views';
import { isCalled } from '@rapport/core/domain/personName';
import { Suspense, useState } from 'react';
import { later } from '../../components/later';
import { useAfter } from '../../host/device';
import { useSay } from '../../host/language';
import { hrefOf } from '../../host/route';
import { EndedList } from './EndedList';
import { SeriesList } from './SeriesList';
import { UnreadableList } from './UnreadableList';

const SearchPeople = later(() => import('./SearchPeople').then((module) => module.SearchPeople));

const useStyles = makeStyles({
  nav: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    paddingInlineStart: tokens.spacingHorizontalS,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  none: {
    ...typographyStyles.body1,
    margin: 0,
    padding: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/** So that the script of the search box does not hold up the first screen. */
const SEARCH_AFTER = 300;

interface Props {
  readonly home: HomeView;
  readonly chosenId?: string | undefined;
}

/** The list of my 1-on-1s, with search. */
export function MyOneOnOnes({ home, chosenId }: Props) {
  const styles = useStyles();
  const say = useSay();
  const [search, setSearch] = useState('');
  const found = home.series.filter((row) => isCalled(row.other.name, search));
  const unreadable = (home.unreadable ?? []).filter(({ otherName = '' }) => isCalled(otherName, search));
  // The list comes first: one looks before one searches.
  const isSettled = useAfter(SEARCH_AFTER);
  return (
    <nav className={styles.nav} aria-label={say('home.section.mine')}>
      <div className={styles.head}>
        <h2 className={styles.title}>{say('home.section.mine')}</h2>
        <Button
          as="a"
          appearance="subtle"
          icon={<AddRegular />}
          href={hrefOf({ page: 'start' })}
          aria-label={say('home.start')}
          title={say('home.start')}
        />
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
    </nav>
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
