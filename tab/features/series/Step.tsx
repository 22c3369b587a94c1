import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type FormEvent, type ReactNode, useRef } from 'react';
import { useSay } from '../../host/language';
import { useFirstField } from './useFirstField';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: '36rem' },
  step: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  title: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly step: 1 | 2 | 3;
  readonly title: string;
  readonly children: ReactNode;
  readonly actions: ReactNode;
  submit(): void;
}

/** One of the three first steps: where one is, the question, and the ways on. */
export function Step({ step, title, children, actions, submit }: Props) {
  const styles = useStyles();
  const say = useSay();
  const form = useRef<HTMLFormElement>(null);
  useFirstField(form);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <form className={styles.form} ref={form} aria-label={title} onSubmit={onSubmit} noValidate>
      <div>
        <p className={styles.step}>{say('series.first.step', { step })}</p>
        <h1 className={styles.title}>{title}</h1>
      </div>
      {children}
      <div className={styles.actions}>{actions}</div>
    </form>
  );
}
