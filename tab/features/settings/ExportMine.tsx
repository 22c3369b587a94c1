import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { todayOf } from '@rapport/core/locales/dates';
import { useState } from 'react';
import { sentenceOf } from '../../client/problems';
import { useSending } from '../../client/sending';
import { useExport } from '../../client/settings';
import { useNoticeBoard } from '../../components/notices';
import { useReader, useSay } from '../../host/language';
import { Section } from './Section';
import { saveFile } from './saveFile';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  progress: { ...typographyStyles.body1, margin: 0, ':empty': { display: 'none' } },
  wrong: { ...typographyStyles.body1, margin: 0, color: tokens.colorStatusDangerForeground3 },
});

const MEGABYTE = 1_000_000;
const ONE_DIGIT = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/** All that is mine, to take along. */
export function ExportMine() {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  const board = useNoticeBoard();
  const exports = useExport();
  const { send, sending, error } = useSending();
  const [bytes, setBytes] = useState(0);
  const save = (read: (arrived: (bytes: number) => void) => Promise<Blob>, ending: string) => {
    setBytes(0);
    send(
      () => read(setBytes),
      (file) => {
        saveFile(file, `rapport-${todayOf(reader)}.${ending}`);
        board.post({ intent: 'success', text: say('settings.export.done') });
      },
    );
  };
  return (
    <Section title={say('settings.export')} text={say('settings.export.text')}>
      <div className={styles.actions}>
        <Button
          icon={<ArrowDownloadRegular />}
          disabledFocusable={sending}
          onClick={() => save(exports.markdown, 'md')}
        >
          {say('settings.export.markdown')}
        </Button>
        <Button icon={<ArrowDownloadRegular />} disabledFocusable={sending} onClick={() => save(exports.json, 'json')}>
          {say('settings.export.json')}
        </Button>
      </div>
      <p className={styles.progress} role="status">
        {sending &&
          say('settings.export.progress', { size: (bytes / MEGABYTE).toLocaleString(reader.locale, ONE_DIGIT) })}
      </p>
      {error !== undefined && (
        <p className={styles.wrong} role="alert">
          {say('settings.export.failed', { reason: sentenceOf(error, say) })}
        </p>
      )}
    </Section>
  );
}
