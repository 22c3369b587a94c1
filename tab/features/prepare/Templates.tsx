import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { useEffect, useRef } from 'react';
import { useUnsent } from '../../client/outbox';
import { useTemplates } from '../../client/preparing';
import { UnsentOne } from '../../components/UnsentList';
import { useSay } from '../../host/language';
import { OwnTemplates } from './OwnTemplates';
import { offeredFor, useTemplate } from './offeredTemplates';
import { SaveAsTemplate } from './SaveAsTemplate';
import { TemplateRow } from './TemplateRow';

const useStyles = makeStyles({
  templates: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'start', columnGap: tokens.spacingHorizontalM },
  title: { ...typographyStyles.body1Strong, margin: 0, ':focus': { outlineStyle: 'none' } },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
});

/** Templates to begin an agenda with: those for this purpose first, then the others, then one's own. */
export function Templates({ series, close }: { readonly series: SeriesView; close(): void }) {
  const styles = useStyles();
  const say = useSay();
  const own = useTemplates();
  const use = useTemplate(series, close);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section
      className={styles.templates}
      aria-label={say('template.title')}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <div className={styles.head}>
        <h2 className={styles.title} ref={title} tabIndex={-1}>
          {say('template.title')}
        </h2>
        <Button size="small" appearance="subtle" onClick={close}>
          {say('common.close')}
        </Button>
      </div>
      <ul className={styles.list}>
        {offeredFor(series).map((each) => (
          <TemplateRow key={each.id} template={each} otherName={series.other.name} use={() => use(each)} />
        ))}
      </ul>
      <OwnTemplates query={own} otherName={series.other.name} use={use} />
      <UnsentTemplates />
      {series.meeting.points.length > 0 && <SaveAsTemplate series={series} />}
    </section>
  );
}

/** Templates of one's own that are not saved yet. */
function UnsentTemplates() {
  const unsent = useUnsent(['template']);
  return unsent.map((each) => <UnsentOne key={each.command.body.requestId} unsent={each} />);
}
