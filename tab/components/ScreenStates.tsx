import { Button, makeStyles, Skeleton, SkeletonItem, tokens, typographyStyles } from '@fluentui/react-components';
import { dayAndTimeWithin } from '@rapport/core/locales/dates';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactElement, type ReactNode, useRef } from 'react';
import { isPassing, referenceOf, sentenceOf } from '../client/problems';
import { useAfter } from '../host/device';
import { useReader, useSay } from '../host/language';
import { hrefOf } from '../host/route';
import { arrival } from './arrival';
import { TwoBubbles } from './TwoBubbles';
import { VisuallyHidden } from './VisuallyHidden';

const useStyles = makeStyles({
  hiddenHeading: { margin: 0 },
  loading: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  row: { display: 'grid', gridTemplateColumns: 'auto 1fr', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  message: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    maxWidth: '30rem',
    marginInline: 'auto',
    textAlign: 'center',
    overflowWrap: 'anywhere',
  },
  icon: { fontSize: '48px', lineHeight: 1, color: tokens.colorNeutralForeground4 },
  title: { ...typographyStyles.subtitle2, margin: 0, ':focus': { outlineStyle: 'none' } },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

const FLASH = 200;
const placeholders = ['first', 'second', 'third', 'fourth', 'fifth'];

/** The shape of what is coming, once it takes long enough to notice. */
export function Loading({ rows = 4, label }: { readonly rows?: number; readonly label: string }) {
  const styles = useStyles();
  if (!useAfter(FLASH)) return null;
  return (
    <Skeleton className={styles.loading} aria-label={label} role="status">
      <SkeletonItem size={28} />
      {placeholders.slice(0, rows).map((row) => (
        <div key={row} className={styles.row}>
          <SkeletonItem shape="circle" size={32} />
          <SkeletonItem size={32} />
        </div>
      ))}
    </Skeleton>
  );
}

interface EmptyProps {
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
  /** With Rapport's drawing: as all of the page, or smaller as a part of it. */
  readonly drawing?: 'page' | 'part';
  /** What it is that is not here, in place of the drawing. */
  readonly icon?: ReactElement;
  /** Gets the focus when what stood here before has gone with it. */
  readonly isArrival?: boolean;
}

/** Nothing here yet: a sentence and the first action. */
export function Empty({ title, text, children, drawing, icon, isArrival = false }: EmptyProps) {
  const styles = useStyles();
  const Title = drawing === 'page' ? 'h1' : 'h2';
  return (
    <div className={styles.message}>
      {drawing && <TwoBubbles small={drawing === 'part'} />}
      {icon && (
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
      )}
      <Title className={styles.title} {...(isArrival && arrival)}>
        {title}
      </Title>
      {text && <p className={styles.text}>{text}</p>}
      {children && <div className={styles.actions}>{children}</div>}
    </div>
  );
}

interface FailedProps {
  readonly error: unknown;
  retry(): void;
}

/** What went wrong, since when, what is safe, and what to do. */
export function Failed({ error, retry }: FailedProps) {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  const since = useRef(new Date());
  const reference = referenceOf(error);
  return (
    <div className={styles.message} role="alert">
      <h2 className={styles.title}>{sentenceOf(error, say)}</h2>
      {isPassing(error) && (
        <p className={styles.text}>{say('common.failed.since', { time: dayAndTimeWithin(since.current, reader) })}</p>
      )}
      {reference && <p className={styles.small}>{say('common.failed.reference', { reference })}</p>}
      <div className={styles.actions}>
        <Button appearance={isPassing(error) ? 'primary' : 'secondary'} onClick={retry}>
          {say('common.tryAgain')}
        </Button>
        {!isPassing(error) && (
          <Button as="a" appearance="primary" href={hrefOf({ page: 'home' })}>
            {say('common.toHome')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What stands in the place of data that is not here: its shape, or why it did not come. */
export function Missing({ query, rows }: { readonly query: UseQueryResult; readonly rows?: number }) {
  const say = useSay();
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return <Loading label={say('common.loading')} {...(rows && { rows })} />;
}

/** A headline for screen readers where the eye needs none. */
export function HiddenHeading({ children }: { readonly children: string }) {
  return (
    <h1 className={useStyles().hiddenHeading}>
      <VisuallyHidden>{children}</VisuallyHidden>
    </h1>
  );
}
