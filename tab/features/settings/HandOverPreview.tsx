import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { FoundPersonView, SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { rhythmWithPlace } from '@rapport/core/locales/rhythmWords';
import { type FormEvent, useEffect, useRef } from 'react';
import { rhythmOf } from '../../components/rhythmForm';
import { useReader, useSay } from '../../host/language';
import { FormFoot } from './FormFoot';
import type { HandOverForm } from './handOverForm';
import type { AllShareable, Shareable } from './useShareable';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  title: { ...typographyStyles.body1Strong, margin: 0, ':focus': { outlineStyle: 'none' } },
  text: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

interface Props {
  readonly person: FoundPersonView;
  readonly series: SeriesView;
  readonly form: HandOverForm;
  readonly shareable: AllShareable;
  readonly sending: boolean;
  readonly error: unknown;
  send(): void;
  back(): void;
}

/** Exactly what the new manager will see, before they do. */
export function HandOverPreview({ person, series, form, shareable, sending, error, send, back }: Props) {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const name = firstNameOf(person.name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <h3 className={styles.title} ref={title} tabIndex={-1}>
        {say('settings.handOver.preview', { name: person.name })}
      </h3>
      <p className={styles.text}>{rhythmWithPlace(rhythmOf(form.rhythm, reader.now), reader)}</p>
      <Seen title={say('settings.handOver.points')} all={shareable.points} ids={form.pointIds} />
      <Seen title={say('settings.handOver.items')} all={shareable.items} ids={form.itemIds} />
      <Seen title={say('settings.handOver.meetings')} all={shareable.meetings} ids={form.meetingIds} />
      <p className={styles.text}>{say('settings.handOver.final', { name, former: firstNameOf(series.other.name) })}</p>
      <FormFoot submitLabel={say('settings.handOver.submit', { name })} sending={sending} error={error}>
        <Button onClick={back}>{say('settings.handOver.change')}</Button>
      </FormFoot>
    </form>
  );
}

interface SeenProps {
  readonly title: string;
  readonly all: readonly Shareable[] | undefined;
  readonly ids: readonly string[];
}

function Seen({ title, all, ids }: SeenProps) {
  const styles = useStyles();
  const say = useSay();
  const seen = (all ?? []).filter((each) => ids.includes(each.id));
  return (
    <section aria-label={title}>
      <h4 className={styles.title}>{title}</h4>
      {seen.length === 0 ? (
        <p className={styles.text}>{say('settings.handOver.nothing')}</p>
      ) : (
        <ul className={styles.list}>
          {seen.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
