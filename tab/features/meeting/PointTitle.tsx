import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { type RefObject, useLayoutEffect, useState } from 'react';
import { arrival } from '../../components/arrival';
import { LinkedText } from '../../components/LinkedText';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  text: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: 'anywhere', ':focus': { outlineStyle: 'none' } },
  long: { ...typographyStyles.body1Strong },
  folded: { overflow: 'hidden', display: '-webkit-box', WebkitLineClamp: '3', WebkitBoxOrient: 'vertical' },
  more: { alignSelf: 'flex-start', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** A text of so many characters would push everything else off a narrow screen if it were large. */
const LONG = 160;

interface Props {
  readonly text: string;
  readonly titleRef: RefObject<HTMLHeadingElement | null>;
}

/** What the two are talking about. Of more than three lines the rest is folded away, so that there is room to write. */
export function PointTitle({ text, titleRef }: Props) {
  const styles = useStyles();
  const say = useSay();
  const [isWhole, setWhole] = useState(false);
  const [isCut, setCut] = useState(false);
  useLayoutEffect(() => {
    const heading = titleRef.current;
    if (!heading || isWhole || !text) return;
    const look = () => setCut(heading.scrollHeight > heading.clientHeight + 1);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(heading);
    return () => observer.disconnect();
  }, [text, isWhole, titleRef]);
  return (
    <>
      <h2
        className={mergeClasses(styles.text, text.length > LONG && styles.long, !isWhole && styles.folded)}
        ref={titleRef}
        dir="auto"
        {...arrival}
      >
        <LinkedText text={text} />
      </h2>
      {isCut && (
        <Button
          className={styles.more}
          appearance="subtle"
          size="small"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {say(isWhole ? 'meeting.current.less' : 'meeting.current.more')}
        </Button>
      )}
    </>
  );
}
