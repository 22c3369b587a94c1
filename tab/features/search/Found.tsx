import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import type { SearchView } from '@rapport/core/contract/lookBackViews';
import type { SeriesView } from '@rapport/core/contract/views';
import { dayIn } from '@rapport/core/domain/calendarDay';
import { searchWords } from '@rapport/core/domain/search';
import { shortDay } from '@rapport/core/locales/dates';
import type { Say } from '@rapport/core/locales/say';
import { useFound } from '../../client/lookBack';
import { NotReadable } from '../../components/NotReadable';
import { Empty, Failed, Loading } from '../../components/ScreenStates';
import { useReader, useSay } from '../../host/language';
import { FoundPlace, keysOf, type Place } from './FoundPlace';

const useStyles = makeStyles({
  found: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  count: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  day: { ...typographyStyles.body1Strong, margin: `0 0 ${tokens.spacingVerticalXS} 0` },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
});

interface Props {
  readonly series: SeriesView;
  readonly text: string;
}

/** Where a text was found, by day, the newest first. */
export function Found({ series, text }: Props) {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  const found = useFound(series.id, text);
  const words = searchWords(text);
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Loading label={say('search.searching')} />;
  const { places } = found.data;
  return (
    <div className={styles.found}>
      <p className={styles.count} role="status">
        {places.length > 0 && countInWords(found.data, say)}
      </p>
      {places.length === 0 && !found.isPlaceholderData && (
        <Empty icon={<SearchRegular />} title={say('search.nothing', { text })} text={say('search.nothing.text')} />
      )}
      {byDay(places, reader.timeZone).map(([day, there]) => (
        <section key={day} aria-label={shortDay(day, reader)}>
          <h2 className={styles.day}>{shortDay(day, reader)}</h2>
          <ul className={styles.list}>
            <FoundOn series={series} places={there} words={words} />
          </ul>
        </section>
      ))}
      <NotReadable count={found.data.unreadable} />
    </div>
  );
}

function FoundOn({
  series,
  places,
  words,
}: Pick<Props, 'series'> & { places: readonly Place[]; words: readonly string[] }) {
  const keys = keysOf(places);
  return places.map((place, index) => (
    <li key={keys[index]}>
      <FoundPlace series={series} place={place} words={words} />
    </li>
  ));
}

function countInWords({ places, isMore }: SearchView, say: Say): string {
  return isMore ? say('search.more', { count: places.length }) : say('search.count', { count: places.length });
}

/** The days in the order in which they first appear. */
function byDay(places: readonly Place[], timeZone: string): readonly (readonly [string, readonly Place[]])[] {
  const days = new Map<string, Place[]>();
  for (const place of places) {
    const day = dayIn(timeZone, new Date(place.at));
    days.set(day, [...(days.get(day) ?? []), place]);
  }
  return [...days];
}
