import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { useMemo, useRef, useState } from 'react';
import { useBegun } from '../../client/formDrafts';
import { useUnsent } from '../../client/outbox';
import { useTemplates } from '../../client/preparing';
import { UnsentOne } from '../../components/UnsentList';
import { useIsWide } from '../../host/device';
import { useSay } from '../../host/language';
import { EditTemplate } from './EditTemplate';
import { OwnTemplateActions } from './OwnTemplateActions';
import { offeredFor, useTemplate } from './offeredTemplates';
import { SaveAsTemplate } from './SaveAsTemplate';
import { TemplateChoice } from './TemplateChoice';
import { TemplatePreview } from './TemplatePreview';

const useStyles = makeStyles({
  surface: { width: 'min(52rem, calc(100vw - 1rem))', maxWidth: 'none', boxSizing: 'border-box' },
  content: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalL,
    alignContent: 'start',
    overflowWrap: 'anywhere',
  },
  // Of one height, so that nothing moves from template to template.
  wide: {
    height: 'min(34rem, 65vh)',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    columnGap: tokens.spacingHorizontalXXL,
    overflowY: 'hidden',
    '> *': { overflowY: 'auto', maxHeight: 'min(34rem, 65vh)' },
  },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
});

interface Props {
  readonly series: SeriesView;
  /** `used`: what was chosen is on its way onto the agenda. */
  close(used: boolean): void;
}

/** Templates to begin an agenda with, and what each would bring: those for this focus first, then the others and one's own. */
export function Templates({ series, close }: Props) {
  const styles = useStyles();
  const say = useSay();
  const wide = useIsWide();
  const own = useTemplates().data ?? [];
  const builtIn = useMemo(() => offeredFor(series), [series]);
  const [chosenId, choose] = useState(builtIn[0]?.id);
  const chosen = [...builtIn, ...own].find(({ id }) => id === chosenId) ?? builtIn[0];
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [opened, open] = useState<string>();
  const preview = useRef<HTMLDivElement>(null);
  const stopEditing = () => {
    open(undefined);
    // After React has put the button back.
    setTimeout(() => preview.current?.querySelector('button')?.focus());
  };
  const isBegun = useBegun(series.id, chosen?.id ?? '', ['template']) !== undefined;
  const use = useTemplate(series, () => close(true));
  const ownChosen = own.find(({ id }) => id === chosen?.id);
  const isEdited = ownChosen !== undefined && (opened === ownChosen.id || isBegun);
  const points = chosen ? chosen.points.filter(({ text }) => !left.has(text)) : [];
  const save = series.meeting.points.length > 0 && <SaveAsTemplate series={series} saved={choose} />;
  return (
    <Dialog open onOpenChange={(_, { open: isOpen }) => !isOpen && close(false)}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{say('template.title')}</DialogTitle>
          <DialogContent className={mergeClasses(styles.content, wide && styles.wide)}>
            <div className={styles.part}>
              <TemplateChoice
                groups={[
                  { title: say('template.builtIn'), templates: builtIn },
                  { title: say('template.own'), templates: own },
                ]}
                chosenId={chosen?.id}
                choose={(id) => {
                  choose(id);
                  setLeft(new Set());
                }}
              />
              <UnsentTemplates />
              {wide && save}
            </div>
            <div className={styles.part} ref={preview}>
              {ownChosen && isEdited && (
                <EditTemplate key={ownChosen.id} series={series} template={ownChosen} close={stopEditing} />
              )}
              {chosen && !isEdited && (
                <TemplatePreview series={series} template={chosen} left={left} leave={setLeft}>
                  {ownChosen && (
                    <OwnTemplateActions
                      template={ownChosen}
                      edit={() => open(ownChosen.id)}
                      deleted={() => close(false)}
                    />
                  )}
                </TemplatePreview>
              )}
            </div>
            {!wide && save}
          </DialogContent>
          <DialogActions>
            <Button onClick={() => close(false)}>{say('common.cancel')}</Button>
            {!isEdited && (
              <Button appearance="primary" disabledFocusable={points.length === 0} onClick={() => use({ points })}>
                {say('template.use', { count: points.length })}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Templates of one's own that are not saved yet. */
function UnsentTemplates() {
  const unsent = useUnsent(['template']);
  return unsent.map((each) => <UnsentOne key={each.command.body.requestId} unsent={each} />);
}
