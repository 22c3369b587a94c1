import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SeriesView, SharedTextView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { fullDate } from '@rapport/core/locales/dates';
import { type NotesAddress, useNotesDesk } from '../../client/notes';
import { Markdown } from '../../components/Markdown';
import { NotesField } from '../../components/NotesField';
import { useReader, useSay } from '../../host/language';

const useStyles = makeStyles({
  notes: {
    marginTop: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke2}`,
  },
  edited: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  section: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalXS} 0` },
});

/** Says by whom and when notes were changed after the meeting. */
function EditedAfter({ series: { me, other }, notes }: Pick<Props, 'series' | 'notes'>) {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  const { editedAfterEnd, editedBy, editedAt } = notes;
  if (!editedAfterEnd || editedAt === undefined) return null;
  const name = firstNameOf((editedBy === me.id ? me : other).name);
  return (
    <p className={styles.edited}>{say('summary.editedAfter', { name, date: fullDate(new Date(editedAt), reader) })}</p>
  );
}

interface Props {
  readonly series: SeriesView;
  readonly address: NotesAddress;
  readonly notes: SharedTextView;
  readonly title?: string;
}

/** Notes to read; but what was still being typed when the meeting closed, and is not saved, stays open here. */
export function NotesRead({ title, ...field }: Props) {
  const styles = useStyles();
  const say = useSay();
  const unsaved = useNotesDesk().open(field.address).read().draft !== undefined;
  if (unsaved) return <NotesField {...field} label={title ?? say('agenda.notes.label')} />;
  if (!field.notes.text.trim()) return null;
  const notes = (
    <div className={styles.notes}>
      <Markdown text={field.notes.text} />
      <EditedAfter series={field.series} notes={field.notes} />
    </div>
  );
  if (!title) return notes;
  return (
    <section aria-label={title}>
      <h3 className={styles.section}>{title}</h3>
      {notes}
    </section>
  );
}
