import type { Rates } from './faults';

export type Span = { from: number; to: number };
export type Scene = {
  start: number;
  rates: Rates;
  faultsEndAt: number;
  nodes: { skewMs: number }[];
  noNotices: boolean;
  /** Bills are fetched and compared day by day. */
  reconciles?: boolean;
  /** Whether Alipay's bill names refunds by their own numbers. */
  namesRefunds?: boolean;
  keyRotation?: Span;
  gatewayOutage?: Span;
  /** Numbers of the steps at which the node in work dies, counted over all nodes; for flows without chance. */
  crashAt?: number[];
};
