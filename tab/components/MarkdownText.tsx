import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { firstLines } from '@rapport/core/domain/notes/firstLines';
import { notesOf } from '@rapport/core/domain/notes/notesOf';
import { cutTo } from '@rapport/core/domain/text/characters';
import { useMemo } from 'react';
import { linksInside } from './linksInside';
import { Inlines, inOrder, NoteBlocks } from './NoteBlocks';

const useStyles = makeStyles({
  text: {
    ...typographyStyles.body1,
    overflowWrap: 'anywhere',
    '& > :first-child': { marginTop: 0 },
    '& > :last-child': { marginBottom: 0 },
    '& p, & ul, & ol, & pre, & blockquote': { marginBlock: tokens.spacingVerticalS },
    '& p[data-heading]': { marginBlock: `${tokens.spacingVerticalM} ${tokens.spacingVerticalXS}` },
    '& strong': { fontWeight: tokens.fontWeightSemibold },
    '& ul, & ol': { paddingInlineStart: tokens.spacingHorizontalXXL },
    '& > ul': { listStyleType: 'disc' },
    '& li[data-task]': { listStyleType: 'none' },
    '& blockquote': {
      marginInline: 0,
      paddingInlineStart: tokens.spacingHorizontalM,
      borderInlineStartWidth: tokens.strokeWidthThicker,
      borderInlineStartStyle: 'solid',
      borderInlineStartColor: tokens.colorNeutralStroke2,
    },
    '& code': { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
    '& pre': { overflowX: 'auto', padding: tokens.spacingHorizontalS, backgroundColor: tokens.colorNeutralBackground3 },
    '& hr': { border: 'none', borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  links: linksInside,
  lines: {
    '& strong': { fontWeight: tokens.fontWeightSemibold },
    '& code': { fontFamily: tokens.fontFamilyMonospace },
  },
  line: { display: 'block' },
});

/** Notes as their Markdown means them. */
export function MarkdownText({ text }: { readonly text: string }) {
  const styles = useStyles();
  const blocks = useMemo(() => notesOf(text), [text]);
  return (
    <div className={mergeClasses(styles.text, styles.links)}>
      <NoteBlocks blocks={blocks} />
    </div>
  );
}

/** As much is read for the first lines as may be seen of them. */
const READ_FOR_LINES = 1_000;

interface LinesProps {
  readonly text: string;
  readonly count: number;
}

/** The first lines of notes, without the signs of their Markdown. */
export function MarkdownLines({ text, count }: LinesProps) {
  const styles = useStyles();
  const lines = useMemo(() => firstLines(notesOf(cutTo(text, READ_FOR_LINES)), count), [text, count]);
  return (
    <span className={styles.lines}>
      {inOrder(lines, (inlines) => (
        <span className={styles.line} dir="auto">
          <Inlines inlines={inlines} />
        </span>
      ))}
    </span>
  );
}
