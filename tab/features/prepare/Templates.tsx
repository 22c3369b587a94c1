import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { AddPoints } from '@rapport/core/contract/requests';
import type { SeriesView } from '@rapport/core/contract/views';
import { type BuiltInTemplate, templatesFor } from '@rapport/core/domain/templates';
import { templateTexts } from '@rapport/core/locales/templates.en';
import { useState } from 'react';
import { usePreparing, useTemplates } from '../../client/preparing';
import { sentenceOf } from '../../client/problems';
import { useNoticeBoard } from '../../components/notices';
import { useSay } from '../../host/language';
import { OwnTemplates } from './OwnTemplates';
import { SaveAsTemplate } from './SaveAsTemplate';
import { type OfferedTemplate, TemplateRow } from './TemplateRow';

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
  title: { ...typographyStyles.body1Strong, margin: 0 },
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
  return (
    <section
      className={styles.templates}
      aria-label={say('template.title')}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <div className={styles.head}>
        <h2 className={styles.title}>{say('template.title')}</h2>
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
      {series.meeting.points.length > 0 && <SaveAsTemplate points={series.meeting.points} />}
    </section>
  );
}

/** Adds all points of a template at once; the same choice tried again adds nothing twice. */
function useTemplate(series: SeriesView, done: () => void) {
  const say = useSay();
  const board = useNoticeBoard();
  const { addAll } = usePreparing(series.id, series.meeting.id);
  const [requests] = useState(() => new Map<string, string>());
  return async function use({ id, points }: OfferedTemplate): Promise<void> {
    const requestId = requests.get(id) ?? crypto.randomUUID();
    requests.set(id, requestId);
    const body: AddPoints = { requestId, points: points.map(({ text, area }) => ({ text, area })) };
    try {
      await addAll(body);
      board.post({ intent: 'success', text: say('template.used', { count: points.length }) });
      done();
    } catch (error) {
      const again = { label: say('common.tryAgain'), run: () => void use({ id, name: '', points }) };
      board.post({ intent: 'error', text: sentenceOf(error, say), action: again });
    }
  };
}

function offeredFor({ kind, meeting, proposedPurpose }: SeriesView): readonly OfferedTemplate[] {
  const purpose = (meeting.purpose ?? proposedPurpose).kind;
  const all = templatesFor(kind);
  const fitting = all.filter((each) => each.purpose === purpose);
  return [...fitting, ...all.filter((each) => each.purpose !== purpose)].map(worded);
}

function worded({ id, points }: BuiltInTemplate): OfferedTemplate {
  return {
    id,
    name: textOf(`template.${id}.name`),
    about: textOf(`template.${id}.about`),
    points: points.map(({ area, key }) => ({ area, text: textOf(`template.${id}.${key}`) })),
  };
}

function textOf(key: string): string {
  const found = Object.entries(templateTexts).find(([each]) => each === key);
  if (!found) throw new Error(`No text for ${key}`);
  return found[1];
}
