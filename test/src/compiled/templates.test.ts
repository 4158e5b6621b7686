// The templates that the build writes for the two mini-programs (config/templates), and what the pages set and hear.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { setIn } from './set-in-pages';

type Kept = Record<string, { attributes: string[]; events?: string[]; added?: object }>;
const keptFor = jest.requireActual<(platform: string) => Kept>('../../../config/templates/kept.cjs');

describe.each([
  ['weapp', 'base.wxml', 'aria-role'],
  ['alipay', 'base.axml', 'role'],
])('the templates of %s', (target, file, role) => {
  const isBuilt = existsSync(`dist/${target}.built-from`);
  const kept = keptFor(target);
  const pages = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (page) => page.endsWith('.tsx') && !page.endsWith('.h5.tsx'),
  );

  it('have a place for all that a page sets and hears', () => {
    const without = setIn(pages.map((page) => join('src', page))).filter(({ component, attribute, event }) => {
      const { attributes = [], events = [], added = {} } = kept[component] ?? {};
      return event ? !events.includes(event) : ![...attributes, ...Object.keys(added)].includes(attribute!);
    });
    expect(without).toEqual([]);
  });

  (isBuilt ? describe : describe.skip)('as they were built', () => {
    const templates = isBuilt ? readFileSync(join('dist', target, file), 'utf8') : '';
    const tags = (tag: string) => [...templates.matchAll(new RegExp(`<${tag} [^>]*>`, 'g'))].map(([found]) => found);

    it.each(['view', 'text', 'image'])('have a place for what a screen reader says of a %s', (tag) => {
      const found = tags(tag).filter((one) => /hover-class|aria-level|lazy-load/.test(one));
      expect(found.length).toBeGreaterThan(0);
      for (const one of found) expect(one).toMatch(new RegExp(`\\s${role}="[^"]+".*aria-label="`));
    });
    it.each(['input', 'textarea'])('have a place for the name of an %s', (tag) => {
      expect(tags(tag).length).toBeGreaterThan(0);
      for (const one of tags(tag)) expect(one).toContain('aria-label="');
      if (target === 'weapp') for (const one of tags(tag)) expect(one).toContain("'textbox'");
    });
    it('tell the script of a tap, and not of every move of a finger', () => {
      expect(tags('view').join('')).toMatch(/tap="eh"/i);
      expect(templates).not.toMatch(/bindtouch|onTouch|longpress|longtap|transitionend/i);
    });
  });
});
