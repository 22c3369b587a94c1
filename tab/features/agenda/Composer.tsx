import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { SeriesView } from '@rapport/core/contract/views';
import type { RefObject } from 'react';
import { useOutbox } from '../../client/outbox';
import { isArea } from '../../components/areas';
import { WhoSeesThis } from '../../components/WhoSeesThis';
import { useHost } from '../../host/host';
import { useSay } from '../../host/language';
import { useKept } from '../../host/useKept';
import { AreaPicker } from './AreaPicker';
import { isPointText, PointText } from './PointText';

const useStyles = makeStyles({
  composer: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
  },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalS,
  },
  who: { marginInlineStart: 'auto' },
});

interface Props {
  readonly series: SeriesView;
  readonly inputRef?: RefObject<HTMLTextAreaElement | null>;
}

/** Adds talking points, one after the other, without leaving the keyboard. */
export function Composer({ series, inputRef }: Props) {
  const styles = useStyles();
  const say = useSay();
  const { userId } = useHost();
  const { outbox } = useOutbox(series.id);
  const [text, setText] = useKept(`rapport:composer:${userId}:${series.id}`);
  const [keptArea, setArea] = useKept(`rapport:area:${userId}`);
  const area = isArea(keptArea) ? keptArea : 'other';
  const add = () => {
    if (!isPointText(text)) return;
    outbox.add(series.id, { requestId: crypto.randomUUID(), text: text.trim(), area });
    setText('');
  };
  return (
    <div className={styles.composer}>
      <div className={styles.line}>
        <PointText
          value={text}
          label={say('agenda.composer.label')}
          placeholder={say('agenda.composer.placeholder')}
          change={setText}
          submit={add}
          {...(inputRef && { inputRef })}
        />
        <Button
          icon={<AddRegular />}
          aria-label={say('agenda.composer.add')}
          disabledFocusable={!isPointText(text)}
          onClick={add}
        />
      </div>
      <div className={styles.foot}>
        <AreaPicker area={area} choose={setArea} />
        <span className={styles.who}>
          <WhoSeesThis otherName={series.other.name} />
        </span>
      </div>
    </div>
  );
}
