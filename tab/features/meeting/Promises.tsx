import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ItemView, SeriesView } from '@rapport/core/contract/views';
import type { ReactNode } from 'react';
import { PromiseLines } from '../../components/PromiseLines';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  promises: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  title: { ...typographyStyles.subtitle2, margin: 0 },
});

interface Props {
  readonly series: SeriesView;
  readonly made: readonly ItemView[];
  /** Where one promises something. */
  readonly children: ReactNode;
}

/** The promises made in this meeting so far, and the way to the next. */
export function Promises({ series, made, children }: Props) {
  const styles = useStyles();
  const say = useSay();
  return (
    <section className={styles.promises} aria-label={say('meeting.promises')}>
      <h2 className={styles.title}>{say('meeting.promises')}</h2>
      {made.length > 0 && <PromiseLines promises={made} series={series} />}
      {children}
    </section>
  );
}
