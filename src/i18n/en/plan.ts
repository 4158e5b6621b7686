import type { plan as zhCN } from '../zh-CN/plan';
import { cite } from './citations';

export const plan: typeof zhCN = {
  open: 'Handle several: see the points first',
  title: 'Handle them in this order',
  none: 'No record can be handled online',
  addLicence: 'Add a licence first',
  whose: 'On which licence',
  doubtful: 'Check these first',
  worthChecking: 'worth checking',
  now: (n: number) => (n === 1 ? '1 point now' : `${n} points now`),
  twelve: (full: number) => `The points would reach ${full}`,
  twelveText: (full: number) =>
    `At ${full} the licence is detained until study and examination are done. Pay what is decided first, or ask at a window.`,
  change: (before: number, after: number) => `points ${before} → ${after}`,
  unknown: 'points not set',
  refused: (full: number) => `no other car after ${full}`,
  rule: (full: number, article: string) =>
    `The records of one car may all be handled, even past ${full}; no other car after that: ${cite(article)}. This is a forecast: what counts is the moment of handling.`,
};
