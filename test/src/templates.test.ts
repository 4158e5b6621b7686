// The templates that the build writes for the two mini-programs (config/templates.cjs).
import { describe, expect, it, jest } from '@jest/globals';

type Template = {
  baseLevel: number;
  isUseXS: boolean;
  buildTemplate(config: object): string;
};
type Change = (given: { opts: { template: Template } }) => void;
const drawn = ['view', 'static-view', 'click-view', 'text', 'static-text', 'image', 'input', 'textarea', 'scroll-view'];

/** As Taro's own part for this platform writes them, with our change. */
function templatesOf(platform: 'weapp' | 'alipay', name: 'Weapp' | 'Alipay'): string {
  jest.resetModules(); // the list of components is one for a process, and each build is a process
  const made = jest.requireActual<Record<string, new (...given: object[]) => object>>(
    `@tarojs/plugin-platform-${platform}`,
  );
  const change = jest.requireActual<(ctx: object) => void>('../../config/templates.cjs');
  let apply: Change | undefined;
  const ctx = {
    helper: jest.requireActual<object>('@tarojs/helper'),
    initialConfig: { mini: {} },
    runOpts: { options: { platform } },
    modifyWebpackChain: () => undefined,
    modifyRunnerOpts: (heard: Change) => {
      apply = heard;
    },
  };
  const { template } = new made[name]!(ctx, { mini: {} }, {}) as { template: Template };
  change(ctx);
  apply!({ opts: { template } });
  Object.assign(template, { baseLevel: 8, isUseXS: true });
  const config = { includes: new Set(drawn), exclude: new Set(), thirdPartyComponents: new Map(), includeAll: false };
  return template.buildTemplate(config);
}

describe.each([
  ['weapp', 'Weapp', 'aria-role'],
  ['alipay', 'Alipay', 'role'],
] as const)('the templates of %s', (platform, name, role) => {
  const templates = templatesOf(platform, name);
  const tags = (tag: string) => [...templates.matchAll(new RegExp(`<${tag} [^>]*>`, 'g'))].map(([found]) => found);

  it.each(['view', 'text', 'image'])('have a place for what a screen reader says of a %s', (tag) => {
    const found = tags(tag).filter((one) => /hover-class|decode|lazy-load/.test(one));
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) expect(one).toMatch(new RegExp(`\\s${role}="[^"]+".*aria-label="`));
  });
  it.each(['input', 'textarea'])('have a place for the name of an %s', (tag) => {
    expect(tags(tag).length).toBeGreaterThan(0);
    for (const one of tags(tag)) expect(one).toContain('aria-label="');
    if (platform === 'weapp') for (const one of tags(tag)) expect(one).toContain("'textbox'");
  });
  it('tell the script of a tap, and not of every move of a finger', () => {
    expect(tags('view').join('')).toMatch(/tap="eh"/i);
    expect(templates).not.toMatch(/touch(start|move|end|cancel)|longpress|longtap|transitionend/i);
  });
});
