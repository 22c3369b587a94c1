import { makeStyles, typographyStyles } from '@fluentui/react-components';
import { Component, type ReactNode, Suspense } from 'react';
import { later } from './later';

const MarkdownText = later(() => import('./MarkdownText').then((module) => module.MarkdownText));

const useStyles = makeStyles({
  plain: { ...typographyStyles.body1, margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** Notes to read; as they were typed until what renders Markdown is here, or when it cannot be. */
export function Markdown({ text }: { readonly text: string }) {
  const plain = <p className={useStyles().plain}>{text}</p>;
  return (
    <PlainIfBroken plain={plain}>
      <Suspense fallback={plain}>
        <MarkdownText text={text} />
      </Suspense>
    </PlainIfBroken>
  );
}

interface Props {
  readonly plain: ReactNode;
  readonly children: ReactNode;
}

/** Without a network the renderer may not load; the text itself is here. */
class PlainIfBroken extends Component<Props, { readonly broken: boolean }> {
  override readonly state = { broken: false };
  static getDerivedStateFromError() {
    return { broken: true };
  }
  override render() {
    return this.state.broken ? this.props.plain : this.props.children;
  }
}
