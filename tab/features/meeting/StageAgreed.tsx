import { makeStyles, tokens } from '@fluentui/react-components';
import type { ItemView, SeriesView } from '@rapport/core/contract/views';
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
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

interface Props {
  readonly series: SeriesView;
  readonly made: readonly ItemView[];
}

/** What grows at the side of the stage: promises and decisions. */
export function StageAgreed({ series, made }: Props) {
  const styles = useStyles();
  const say = useSay();
  const { decisions } = series.meeting;
  if (made.length === 0 && decisions.length === 0) return null;
  return (
    <div className={styles.agreed}>
      {made.length > 0 && (
        <Part title={say('meeting.promises')}>
          <PromiseLines promises={made} series={series} />
        </Part>
      )}
      {decisions.length > 0 && (
        <Part title={say('decision.title')}>
          <ul className={styles.list}>
            {decisions.map((each) => (
              <li key={each.id}>{each.text}</li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className={useStyles().title}>{title}</h2>
      {children}
    </section>
  );
}
