import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  tokens,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { into } from '../components/refs';
import { useSay } from '../host/language';
import { goTo, type Route, type SeriesSection, seriesSections } from '../host/route';

const useStyles = makeStyles({
  // More is no tab, so it stands beside their list.
  sections: {
    display: 'flex',
    overflow: 'hidden',
    // The focus ring of the first one is not cut off.
    padding: tokens.strokeWidthThick,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
  },
  more: { alignSelf: 'center', flexShrink: 0 },
});

type SeriesRoute = Extract<Route, { readonly seriesId: string }>;

/** The sections of a 1-on-1 in one line; those without room are behind More. */
export function SeriesSections({ route }: { readonly route: SeriesRoute }) {
  const styles = useStyles();
  const say = useSay();
  const here: SeriesSection = route.page === 'series' ? route.section : 'history';
  const open = (value: unknown) => {
    const section = seriesSections.find((each) => each === value);
    if (section) goTo({ page: 'series', seriesId: route.seriesId, section });
  };
  return (
    <Overflow minimumVisible={1}>
      <div className={styles.sections}>
        <TabList aria-label={say('series.sections')} selectedValue={here} onTabSelect={(_, { value }) => open(value)}>
          {seriesSections.map((section) => (
            <OverflowItem key={section} id={section} priority={section === here ? 2 : 1}>
              <Tab value={section}>{say(`section.${section}`)}</Tab>
            </OverflowItem>
          ))}
        </TabList>
        <MoreSections open={open} />
      </div>
    </Overflow>
  );
}

function MoreSections({ open }: { readonly open: (section: SeriesSection) => void }) {
  const styles = useStyles();
  const say = useSay();
  const { ref, isOverflowing } = useOverflowMenu<HTMLButtonElement>();
  if (!isOverflowing) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          ref={into(ref)}
          className={styles.more}
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={say('series.sections.more')}
          title={say('series.sections.more')}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {seriesSections.map((section) => (
            <HiddenSection key={section} section={section} open={() => open(section)} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function HiddenSection({ section, open }: { readonly section: SeriesSection; open(): void }) {
  const say = useSay();
  if (useIsOverflowItemVisible(section)) return null;
  return <MenuItem onClick={open}>{say(`section.${section}`)}</MenuItem>;
}
