import type { PlantedFault } from './fault';

/** Of what the build writes into the packages. */
export const templates: readonly PlantedFault[] = [
  {
    row: 'a role that the templates drop',
    file: 'config/templates/index.cjs',
    find: 'Object.assign(attributes, added);',
    replace: '',
    test: 'test/flows/weapp/weapp-refusals.wide.ts',
    name: 'a screen reader is told',
    builds: 'weapp',
  },
  {
    row: 'templates that the build never makes ours',
    file: 'config/templates/index.cjs',
    find: 'if (!template) return;',
    replace: 'if (template) return;',
    test: 'test/src/compiled/templates.test.ts',
    name: 'not of every move of a finger',
    builds: 'alipay',
    breaks: ['have a place for'],
  },
  {
    row: 'an attribute that a page sets and no template takes',
    file: 'config/templates/kept.cjs',
    find: "'scroll-x', 'scroll-y',",
    replace: "'scroll-y',",
    test: 'test/src/compiled/templates.test.ts',
  },
];
