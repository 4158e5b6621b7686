// The templates that the build writes for the two mini-programs (config/templates.cjs).
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const platforms = [
  ['weapp', 'wxml', 'aria-role'],
  ['alipay', 'axml', 'role'],
] as const;

describe.each(platforms)('the templates of %s', (platform, ending, role) => {
  const isBuilt = existsSync(`dist/${platform}.built-from`);
  const test = isBuilt ? it : it.skip;
  const templates = isBuilt ? readFileSync(`dist/${platform}/base.${ending}`, 'utf8') : '';
  const tags = (name: string) => [...templates.matchAll(new RegExp(`<${name} [^>]*>`, 'g'))].map(([tag]) => tag);
  const withProps = (name: string) => tags(name).filter((tag) => /hover-class|lazy-load|selectable|decode/.test(tag));

  test.each(['view', 'text', 'image'])('have a place for what a screen reader says of a %s', (name) => {
    const found = name === 'image' ? tags(name) : withProps(name);
    expect(found.length).toBeGreaterThan(0);
    for (const tag of found) expect(tag).toMatch(new RegExp(`\\s${role}="[^"]+".*aria-label="`));
  });
  test.each(['input', 'textarea'])('have a place for the name of an %s', (name) => {
    for (const tag of tags(name)) expect(tag).toContain('aria-label="');
  });
  test('tell the script of a tap, and not of every move of a finger over a button', () => {
    expect(tags('view').join('')).not.toMatch(/touchstart|touchmove|longpress|transitionend/i);
  });
});
