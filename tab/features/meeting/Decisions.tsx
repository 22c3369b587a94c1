import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { MAX_DECISION_TEXT } from '@rapport/core/contract/limits';
import type { SeriesView } from '@rapport/core/contract/views';
import { shortened } from '@rapport/core/domain/text/characters';
import { useRef, useState } from 'react';
import { isLine, LineField } from '../../components/LineField';
import { LinkedText } from '../../components/LinkedText';
import { WhoSeesThis } from '../../components/WhoSeesThis';
import { useSay } from '../../host/language';
import { UnsentDecision } from './UnsentDecision';
import { type Deciding, useDeciding } from './useDeciding';

const useStyles = makeStyles({
  decisions: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  title: { ...typographyStyles.subtitle2, margin: 0, ':focus': { outlineStyle: 'none' } },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'start' },
  text: { ...typographyStyles.body1, overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXXS },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' },
});

/** What both agreed on, one line each, and the quick way to write the next. */
export function Decisions({ series }: { readonly series: SeriesView }) {
  const styles = useStyles();
  const say = useSay();
  const deciding = useDeciding(series);
  const title = useRef<HTMLHeadingElement>(null);
  const { decisions } = series.meeting;
  return (
    <section className={styles.decisions} aria-label={say('decision.title')}>
      <h2 className={styles.title} ref={title} tabIndex={-1}>
        {say('decision.title')}
      </h2>
      {decisions.length > 0 && (
        <ul className={styles.list}>
          {decisions.map((decision) => (
            <li key={decision.id} className={styles.row}>
              <span className={styles.text} dir="auto">
                <LinkedText text={decision.text} />
              </span>
              <Button
                appearance="subtle"
                size="small"
                icon={<DismissRegular />}
                aria-label={say('decision.remove', { text: shortened(decision.text) })}
                onClick={() => {
                  deciding.remove(decision);
                  title.current?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {deciding.unsent.map((each) => (
        <UnsentDecision key={each.requestId} decision={each} deciding={deciding} />
      ))}
      <DecisionField otherName={series.other.name} decide={deciding.decide} />
    </section>
  );
}

function DecisionField({ otherName, decide }: { readonly otherName: string; readonly decide: Deciding['decide'] }) {
  const styles = useStyles();
  const say = useSay();
  const [text, setText] = useState('');
  const canAdd = isLine(text, MAX_DECISION_TEXT);
  const add = () => {
    if (!canAdd) return;
    decide(text.trim());
    setText('');
  };
  return (
    <>
      <LineField
        value={text}
        label={say('decision.label')}
        placeholder={say('decision.placeholder')}
        max={MAX_DECISION_TEXT}
        change={setText}
        submit={add}
      />
      <div className={styles.foot}>
        <WhoSeesThis otherName={otherName} />
        <Button size="small" disabledFocusable={!canAdd} aria-label={say('decision.add')} onClick={add}>
          {say('agenda.composer.add')}
        </Button>
      </div>
    </>
  );
}
