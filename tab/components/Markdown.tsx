import { makeStyles, typographyStyles } from '@fluentui/react-components';
import { Component, type ReactNode, Suspense } from 'react';
import { later } from './later';

const MarkdownText = later(() => import('./MarkdownText').then((module) => module.MarkdownText));
const MarkdownLines = later(() => import('./MarkdownText').then((module) => module.MarkdownLines));

const useStyles = makeStyles({
  plain: { ...typographyStyles.body1, margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

interface Props {
  readonly text: string;
  /** Shows only so many lines of it, without links. */
  readonly lines?: number;
}

/** Notes to read; as they were typed until what renders Markdown is here, or when it cannot be. */
export function Markdown({ text, lines }: Props) {
  const styles = useStyles();
  const plain =
    lines === undefined ? (
      <p className={styles.plain} dir="auto">
        {text}
      </p>
    ) : (
      <span dir="auto">{text}</span>
    );
  return (
    <PlainIfBroken plain={plain}>
      <Suspense fallback={plain}>
        {lines === undefined ? <MarkdownText text={text} /> : <MarkdownLines text={text} count={lines} />}
      </Suspense>
    </PlainIfBroken>
  );
}

interface BoundaryProps {
  readonly plain: ReactNode;
  readonly children: ReactNode;
}

/** Without a network the renderer may not load; the text itself is here. */
class PlainIfBroken extends Component<BoundaryProps, { readonly broken: boolean }> {
  override readonly state = { broken: false };
  static getDerivedStateFromError() {
    return { broken: true };
  }
  override render() {
    return this.state.broken ? this.props.plain : this.props.children;
  }
}
