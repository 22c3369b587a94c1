import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import type { SearchView } from '@rapport/core/contract/lookBackViews';
import { Facts } from '../../components/Facts';
import { When } from '../../components/When';
import { useSay } from '../../host/language';
import { agendaOf, hrefOf, type Route } from '../../host/route';
import { piecesOf } from './marking';

/** A place where something was found. */
export type Place = SearchView['places'][number];

/** A key for each of some places: one text may stand twice in one meeting. */
export function keysOf(places: readonly Place[]): readonly string[] {
  const seen = new Map<string, number>();
  return places.map(({ kind, meetingId, itemId, at, text }) => {
    const name = [kind, meetingId, itemId, at, text].join(' ');
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return `${before} ${name}`;
  });
}

const useStyles = makeStyles({
  place: {
    display: 'block',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    overflowWrap: 'anywhere',
    ':hover': { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Hover}` },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  lock: { verticalAlign: 'middle' },
  text: { ...typographyStyles.body1, display: 'block' },
  mark: {
    fontWeight: tokens.fontWeightSemibold,
    // Colours are gone in high contrast.
    textDecorationLine: 'underline',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusWarningBackground2,
    borderRadius: tokens.borderRadiusSmall,
  },
});

/** The 1-on-1 in which something was found. */
interface Searched {
  readonly id: string;
  /** The current meeting. */
  readonly meeting: { readonly id: string };
}

interface Props {
  readonly series: Searched;
  readonly place: Place;
  /** Says when it was written, where no headline does. */
  readonly dated?: boolean;
  /** As `searchWords` gives them. */
  readonly words: readonly string[];
}

/** What it is and what it says, with the way there. */
export function FoundPlace({ series, place, words, dated = false }: Props) {
  const styles = useStyles();
  const say = useSay();
  return (
    <a className={styles.place} href={hrefOf(routeTo(series, place))}>
      <Facts>
        <span>{say(`search.kind.${place.kind}`)}</span>
        {dated && <When at={place.at} />}
        {place.kind === 'privateNote' && (
          <span>
            <LockClosedRegular className={styles.lock} aria-hidden /> {say('search.onlyYou')}
          </span>
        )}
      </Facts>
      <span className={styles.text} dir="auto">
        {piecesOf(place.text, words).map(({ text, found }, index) => {
          const key = `${index} ${text}`;
          return found ? (
            <mark key={key} className={styles.mark}>
              {text}
            </mark>
          ) : (
            <span key={key}>{text}</span>
          );
        })}
      </span>
    </a>
  );
}

function routeTo({ id, meeting }: Searched, { kind, at, meetingId, itemId }: Place): Route {
  if (kind === 'heritage') return { page: 'heritage', seriesId: id, heldAt: at };
  if (itemId) return { page: 'series', seriesId: id, section: 'items' };
  if (!meetingId || meetingId === meeting.id) return agendaOf(id);
  return { page: 'pastMeeting', seriesId: id, meetingId };
}
