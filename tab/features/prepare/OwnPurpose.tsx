import { Button, Field, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { MAX_PURPOSE_TEXT } from '@rapport/core/contract/limits';
import type { SeriesView } from '@rapport/core/contract/views';
import { countCharacters } from '@rapport/core/domain/text/characters';
import { useEffect, useRef } from 'react';
import { useDraft } from '../../client/formDrafts';
import { usePreparing } from '../../client/preparing';
import { sentenceOf } from '../../client/problems';
import { useSending } from '../../client/sending';
import { countInWords } from '../../components/counting';
import { useCancelling } from '../../components/discarding';
import { isLine } from '../../components/LineField';
import { inOneLine } from '../../components/pasting';
import { into } from '../../components/refs';
import { WhoSeesThis } from '../../components/WhoSeesThis';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  who: { marginInlineStart: 'auto' },
  wrong: { ...typographyStyles.caption1, color: tokens.colorStatusDangerForeground3 },
});

interface Props {
  readonly series: SeriesView;
  close(): void;
}

/** A purpose in one's own words. They stay until they are saved or given up. */
export function OwnPurpose({ series, close }: Props) {
  const styles = useStyles();
  const say = useSay();
  const { id: seriesId, meeting, other } = series;
  const { writePurpose } = usePreparing(seriesId, meeting.id);
  const { send, sending, error, ifShown } = useSending({ persistent: true });
  const cancelling = useCancelling();
  const present = meeting.purpose?.kind === 'custom' ? meeting.purpose.text : '';
  const draft = useDraft({ seriesId, kind: 'purpose', of: meeting.id }, { text: present });
  const { text } = draft.fields;
  const isReady = isLine(text, MAX_PURPOSE_TEXT);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const cancel = () => cancelling(draft, text, close);
  const submit = () => {
    if (!isReady) return;
    const settle = draft.sent();
    send(
      () => writePurpose(text.trim()),
      () => settle() && ifShown(close),
    );
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => event.key === 'Escape' && cancel()}
    >
      <Field
        label={say('purpose.own.label')}
        hint={say('purpose.own.hint')}
        validationState={countCharacters(text.trim()) > MAX_PURPOSE_TEXT ? 'error' : 'none'}
        validationMessage={countInWords(countCharacters(text.trim()), MAX_PURPOSE_TEXT, say)}
      >
        <Input ref={into(input)} dir="auto" value={text} {...inOneLine((next) => draft.change({ text: next }))} />
      </Field>
      {error !== undefined && (
        <span className={styles.wrong} role="alert">
          {say('common.save.refused', { reason: sentenceOf(error, say) })}
        </span>
      )}
      <div className={styles.foot}>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={!isReady}>
          {sending ? say('common.save.saving') : say('common.save')}
        </Button>
        <Button size="small" onClick={cancel}>
          {say('common.cancel')}
        </Button>
        <span className={styles.who}>
          <WhoSeesThis otherName={other.name} />
        </span>
      </div>
    </form>
  );
}
