// The templates that the build writes for the two mini-programs (config/templates.cjs).
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const platforms = [
  ['weapp', 'wxml', 'aria-role'],
  ['alipay', 'axml', 'role'],
] as const;
const built = platforms.filter(([platform]) => existsSync(`dist/${platform}.built-from`));

(built.length > 0 ? describe.each(built) : describe.skip)('the templates of %s', (platform, ending, role) => {
  const templates = readFileSync(`dist/${platform}/base.${ending}`, 'utf8');
  const tags = (name: string) => [...templates.matchAll(new RegExp(`<${name} [^>]*>`, 'g'))].map(([tag]) => tag);
  const withProps = (name: string) => tags(name).filter((tag) => /hover-class|lazy-load|selectable|decode/.test(tag));

  it.each(['view', 'text', 'image'])('have a place for what a screen reader says of a %s', (name) => {
    const found = name === 'image' ? tags(name) : withProps(name);
    expect(found.length).toBeGreaterThan(0);
    for (const tag of found) expect(tag).toMatch(new RegExp(`\\s${role}="[^"]+".*aria-label="`));
  });
  it.each(['input', 'textarea'])('have a place for the name of an %s', (name) => {
    for (const tag of tags(name)) expect(tag).toContain('aria-label="');
  });
  it('tell the script of a tap, and not of every move of a finger over a button', () => {
    expect(tags('view').join('')).not.toMatch(/touchstart|touchmove|longpress|transitionend/i);
  });
});
