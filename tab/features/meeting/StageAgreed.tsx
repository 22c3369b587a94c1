import { makeStyles, tokens } from '@fluentui/react-components';
import type { ItemView, MeetingView, SeriesView } from '@rapport/core/contract/views';
import type { ReactNode } from 'react';
import { PromiseLines } from '../../components/PromiseLines';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  agreed: {
    flex: '1 1 16rem',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
    paddingInlineStart: tokens.spacingHorizontalL,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorBrandStroke1}`,
    // Readable from three metres as well.
    fontSize: 'clamp(1rem, 1.8vw, 1.75rem)',
    lineHeight: 1.3,
    overflowWrap: 'anywhere',
  },
  title: { margin: `0 0 ${tokens.spacingVerticalS} 0`, fontSize: 'inherit', color: tokens.colorNeutralForeground2 },
  more: { margin: `${tokens.spacingVerticalXS} 0 0 0`, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** So many of each have room; the newest are shown. */
const ROOM = 4;

interface Props {
  readonly series: Pick<SeriesView, 'me' | 'other'>;
  readonly made: readonly (ItemView | MeetingView['madeItems'][number])[];
  readonly decisions: MeetingView['decisions'];
}

/** What grows at the side of the stage: promises and decisions. */
export function StageAgreed({ series, made, decisions }: Props) {
  const styles = useStyles();
  const say = useSay();
  if (made.length === 0 && decisions.length === 0) return null;
  return (
    <div className={styles.agreed}>
      {made.length > 0 && (
        <Part title={say('meeting.promises')} earlier={made.length - ROOM}>
          <PromiseLines promises={made.slice(-ROOM)} series={series} isShared />
        </Part>
      )}
      {decisions.length > 0 && (
        <Part title={say('decision.title')} earlier={decisions.length - ROOM}>
          <ul className={styles.list}>
            {decisions.slice(-ROOM).map((each) => (
              <li key={each.id}>{each.text}</li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  );
}

interface PartProps {
  readonly title: string;
  /** How many more there are that came before. */
  readonly earlier: number;
  readonly children: ReactNode;
}

function Part({ title, earlier, children }: PartProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <section aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {children}
      {earlier > 0 && <p className={styles.more}>{say('meeting.stage.earlier', { count: earlier })}</p>}
    </section>
  );
}
