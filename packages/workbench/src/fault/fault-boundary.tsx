import { Component, type ReactNode } from 'react';

interface Props {
  /** What is drawn depends on these; where one of them changes it is tried again. */
  readonly of: readonly unknown[];
  /** What stands in its place after a fault. */
  readonly instead: (fault: unknown) => ReactNode;
  readonly children: ReactNode;
}

interface State {
  readonly fault: { readonly thrown: unknown } | undefined;
}

/** Keeps a fault in drawing to what is inside, so that it never takes the rest of the page with it. */
export class FaultBoundary extends Component<Props, State> {
  override state: State = { fault: undefined };

  static getDerivedStateFromError(thrown: unknown): State {
    return { fault: { thrown } };
  }

  override componentDidUpdate(before: Props, { fault: former }: State): void {
    // A fault of this very update stays: to draw the same again would only fail again.
    if (former === undefined || this.state.fault === undefined) return;
    if (before.of.some((part, k) => part !== this.props.of[k])) this.setState({ fault: undefined });
  }

  override render(): ReactNode {
    const { fault } = this.state;
    return fault === undefined ? this.props.children : this.props.instead(fault.thrown);
  }
}
