import { Component, type ComponentType, type ReactNode } from 'react';
import { reportFault } from '../../../api/faults';
import { Broken } from './broken';
import { needs } from './needs';
import { Named } from './unnamed';

/** A page that cannot be drawn says so, with a way home; Taro by itself would leave it blank. */
class Boundary extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };
  static getDerivedStateFromError = () => ({ isBroken: true });
  override componentDidCatch(error: unknown): void {
    reportFault('render', error);
  }
  override render(): ReactNode {
    return this.state.isBroken ? <Broken again={() => this.setState({ isBroken: false })} /> : this.props.children;
  }
}

/** Put around every page by the build (config/guard-pages.cjs), so that none is without. */
export const guarded = <P extends object>(Screen: ComponentType<P>, page = '') =>
  function Guarded(props: P) {
    const by = needs[page];
    const screen = <Screen {...props} />;
    return <Boundary>{by ? <Named by={by}>{screen}</Named> : screen}</Boundary>;
  };
