import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import type { SeriesView } from '@rapport/core/contract/views';
import type { KnownPurpose } from '@rapport/core/domain/purpose';
import { useRef, useState } from 'react';
import { useBegun } from '../../client/formDrafts';
import { usePreparing } from '../../client/preparing';
import { into } from '../../components/refs';
import { useSay } from '../../host/language';
import { OwnPurpose } from './OwnPurpose';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  why: { ...typographyStyles.subtitle2, overflowWrap: 'anywhere', minWidth: 0 },
  choices: { display: 'inline-flex', columnGap: tokens.spacingHorizontalXS },
  // Its own padding is the gap to the words, and indents nothing where it stands below them.
  alone: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  proposed: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere', minWidth: 0 },
});

// A record, so that a new purpose does not compile until it has its place. The rules' own list would bring zod along.
const places: Record<KnownPurpose, number> = {
  catchUp: 0,
  growth: 1,
  feedback: 2,
  motivation: 3,
  performance: 4,
  onboarding: 5,
};
const purposes = Object.keys(places).filter((each): each is KnownPurpose => Object.hasOwn(places, each));

/** Why this meeting, as a sentence one can change; until somebody chose, what the rhythm proposes. */
export function PurposeLine({ series }: { readonly series: SeriesView }) {
  const styles = useStyles();
  const say = useSay();
  const [writing, setWriting] = useState(false);
  const begun = useBegun(series.id, series.meeting.id, ['purpose']);
  const button = useRef<HTMLButtonElement>(null);
  const { choosePurpose } = usePreparing(series.id, series.meeting.id);
  const { purpose } = series.meeting;
  const proposed = series.proposedPurpose.kind === 'custom' ? undefined : series.proposedPurpose.kind;
  if (!purpose && !series.can.changeAgenda) return null;
  const close = () => {
    setWriting(false);
    // After React has put the button back.
    setTimeout(() => button.current?.focus());
  };
  if (writing || begun) return <OwnPurpose series={series} close={close} />;
  const accept = !purpose && proposed && (
    <Button
      size="small"
      onClick={() => {
        choosePurpose({ kind: proposed });
        // The one that was pressed goes.
        button.current?.focus();
      }}
    >
      {say('purpose.accept')}
    </Button>
  );
  return (
    <div className={styles.line}>
      <span className={purpose ? styles.why : styles.proposed}>
        {purpose && (purpose.kind === 'custom' ? purpose.text : say(`purpose.sentence.${purpose.kind}`))}
        {!purpose && say('purpose.proposed', { purpose: say(`purpose.${proposed ?? 'catchUp'}`) })}
      </span>
      {series.can.changeAgenda && (
        <span className={accept ? styles.choices : styles.alone}>
          {accept}
          <Menu
            checkedValues={{ purpose: purpose ? [purpose.kind] : [] }}
            onCheckedValueChange={(_, { checkedItems: [chosen] }) => {
              const kind = purposes.find((each) => each === chosen);
              if (kind) choosePurpose({ kind });
            }}
          >
            <MenuTrigger disableButtonEnhancement>
              <Button
                ref={into(button)}
                appearance="subtle"
                size="small"
                icon={<ChevronDownRegular />}
                iconPosition="after"
              >
                {say(purpose ? 'purpose.change' : 'purpose.choose')}
              </Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {purposes.map((each) => (
                  <MenuItemRadio key={each} name="purpose" value={each}>
                    {say(`purpose.${each}`)}
                  </MenuItemRadio>
                ))}
                <MenuItem onClick={() => setWriting(true)}>{say('purpose.own')}</MenuItem>
                {purpose && <MenuDivider />}
                {purpose && <MenuItem onClick={() => choosePurpose(null)}>{say('purpose.none')}</MenuItem>}
              </MenuList>
            </MenuPopover>
          </Menu>
        </span>
      )}
    </div>
  );
}
