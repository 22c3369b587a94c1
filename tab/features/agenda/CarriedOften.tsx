import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { PointView } from '@rapport/core/contract/views';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  text: { ...typographyStyles.caption1, flex: '1 1 100%' },
});

interface Props {
  readonly point: PointView;
  /** Absent when it is first already. */
  readonly talkFirst: (() => void) | undefined;
  readonly promise: (() => void) | undefined;
  split(): void;
  drop(): void;
}

/** A point that was passed over three times wants a decision; each way out is one click. */
export function CarriedOften({ point, talkFirst, promise, split, drop }: Props) {
  const styles = useStyles();
  const say = useSay();
  const choices = [
    { key: 'talkFirst', run: talkFirst },
    { key: 'split', run: split },
    { key: 'promise', run: promise },
    { key: 'drop', run: drop },
  ] as const;
  return (
    <section className={styles.box} aria-label={say('agenda.decide', { count: point.carried })}>
      <span className={styles.text}>{say('agenda.decide', { count: point.carried })}</span>
      {choices.map(
        ({ key, run }) =>
          run && (
            <Button key={key} size="small" onClick={run}>
              {say(`agenda.decide.${key}`)}
            </Button>
          ),
      )}
      <Button as="a" size="small" href={ownMeeting(point.text.text)} target="_blank" rel="noreferrer">
        {say('agenda.decide.ownMeeting')}
      </Button>
    </section>
  );
}

/** Teams' own form for a new meeting, with the point as its subject. */
function ownMeeting(subject: string): string {
  return `https://teams.microsoft.com/l/meeting/new?subject=${encodeURIComponent(subject)}`;
}
