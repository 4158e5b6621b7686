import type { RunBy } from '#contract/operator';
import type { Settings } from '../settings';
import type { SourceName } from './sources/city-sources';

/** Each source under the name that people read beside what it answers. */
export const listNames: Record<Exclude<SourceName, 'bureau'>, string> = {
  juhe: '聚合数据',
  jisuapi: '极速数据',
  nontax: '非税缴费平台',
};

/** Everybody who is asked for violations: the bureau, and what the settings name for single cities. */
export function sourcesOf({ bureau, sources = [] }: Pick<Settings, 'bureau' | 'sources'>): RunBy['sources'] {
  const used = [...new Set(sources.flatMap(({ use }) => use))];
  return [
    { name: bureau.name, isPolice: true },
    ...used.flatMap((use) => (use === 'bureau' ? [] : [{ name: listNames[use], isPolice: false }])),
  ];
}
