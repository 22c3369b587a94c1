import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { MAX_PURPOSE_TEXT } from '@rapport/core/contract/limits';
import { countCharacters } from '@rapport/core/domain/text/characters';
import { cleanLine } from '@rapport/core/domain/text/clean';
import { useEffect, useRef, useState } from 'react';
import { countInWords } from '../../components/counting';
import { isLine } from '../../components/LineField';
import { into } from '../../components/refs';
import { WhoSeesThis } from '../../components/WhoSeesThis';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  who: { marginInlineStart: 'auto' },
});

interface Props {
  readonly otherName: string;
  readonly text: string;
  save(text: string): void;
  cancel(): void;
}

/** A purpose in one's own words. */
export function OwnPurpose({ otherName, text: present, save, cancel }: Props) {
  const styles = useStyles();
  const say = useSay();
  const [text, setText] = useState(present);
  const isUsable = isLine(text, MAX_PURPOSE_TEXT);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isUsable) save(text.trim());
      }}
      onKeyDown={(event) => event.key === 'Escape' && cancel()}
    >
      <Field
        label={say('purpose.own.label')}
        hint={say('purpose.own.hint')}
        validationState={countCharacters(text) > MAX_PURPOSE_TEXT ? 'error' : 'none'}
        validationMessage={countInWords(countCharacters(text), MAX_PURPOSE_TEXT, say)}
      >
        <Input ref={into(input)} dir="auto" value={text} onChange={(_, { value }) => setText(cleanLine(value))} />
      </Field>
      <div className={styles.foot}>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={!isUsable}>
          {say('common.save')}
        </Button>
        <Button size="small" onClick={cancel}>
          {say('common.cancel')}
        </Button>
        <span className={styles.who}>
          <WhoSeesThis otherName={otherName} />
        </span>
      </div>
    </form>
  );
}
