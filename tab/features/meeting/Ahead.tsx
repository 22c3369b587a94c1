import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { PointView, SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  ahead: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
    overflowWrap: 'anywhere',
  },
});

interface Props {
  readonly series: SeriesView;
  readonly point: PointView;
  follow(): void;
}

/** The other has moved on while this person still writes: they follow when they are done, or now. */
export function Ahead({ series, point, follow }: Props) {
  const say = useSay();
  return (
    <div className={useStyles().ahead}>
      {say('meeting.moved', { name: firstNameOf(series.other.name), text: point.text.text })}
      <Button size="small" onClick={follow}>
        {say('meeting.follow')}
      </Button>
    </div>
  );
}
