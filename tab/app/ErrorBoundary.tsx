import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Crashed } from './Crashed';

interface Props {
  readonly children: ReactNode;
  /** A change of it gives the children another try. */
  readonly resetOn?: string;
  /** The rest of the screen does without it, so nothing is said. */
  readonly quiet?: boolean;
}

interface State {
  readonly reference?: string | undefined;
}

/** Keeps a failure of ours in its corner, and gives it a reference to report. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = {};

  static getDerivedStateFromError(): State {
    return { reference: crypto.randomUUID().slice(0, 8) };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    // The only place that a browser keeps for support; the reference ties it to what the person sees.
    reportError(new Error(`Rapport ${this.state.reference ?? ''}${info.componentStack ?? ''}`, { cause: error }));
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.reference && before.resetOn !== this.props.resetOn) this.setState({ reference: undefined });
  }

  override render(): ReactNode {
    const { reference } = this.state;
    if (!reference) return this.props.children;
    if (this.props.quiet) return null;
    return <Crashed reference={reference} retry={() => this.setState({ reference: undefined })} />;
  }
}
