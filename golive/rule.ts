import type { Settings } from '../server/settings';
import type { Found, Package, Target } from './package';

/** What is judged: what was built, and the settings that it will run with. */
export type Judged = { packages: readonly Package[]; settings: Settings | undefined };
export type Finding = Found & { on: Target | 'settings' };

/** A rule of the platforms' review, or of the law that stands behind it. `row` is its number in docs/go-live.md. */
export type Rule = {
  row: number;
  name: string;
  source: string;
  why: string;
  mend: string;
  find(judged: Judged): Finding[];
};

type Words = Omit<Rule, 'find'>;

/** A rule that each package of these targets is looked at by. */
export const ofPackages = (
  words: Words,
  on: readonly Target[],
  look: (built: Package, settings: Settings | undefined) => Found[],
): Rule => ({
  ...words,
  find: ({ packages, settings }) =>
    packages
      .filter(({ target }) => on.includes(target))
      .flatMap((built) => look(built, settings).map((found) => ({ ...found, on: built.target }))),
});

/** A rule that the settings bear out or not; where there are none, all that they should say is missing. */
export const ofSettings = (words: Words, look: (settings: Partial<Settings>) => Found[]): Rule => ({
  ...words,
  find: ({ settings }) => look(settings ?? {}).map((found) => ({ ...found, on: 'settings' as const })),
});

/** Both together. */
export const ofBoth = (words: Words, ...rules: readonly Rule[]): Rule => ({
  ...words,
  find: (judged) => rules.flatMap(({ find }) => find(judged)),
});

/** The settings of these paths that say nothing. */
export const missing = (settings: object, ...paths: readonly string[]): Found[] =>
  paths
    .filter((path) => !path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], settings))
    .map((path) => ({ file: path, says: 'is not set' }));

export const absent = (file: string): Found => ({ file, says: 'is not in the package' });
