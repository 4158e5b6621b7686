// What an operator copies into a platform's console: the picture of a form says what docs/entries.md says, and leads to a page that is.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { pathsOf } from '../../golive/console';
import { forms } from '../../scripts/entries/forms';

const said = readFileSync('docs/entries.md', 'utf8');
const all = Object.entries(forms).flatMap(([platform, some]) =>
  some.map((form) => ({ platform, name: form.heading, form })),
);

describe.each(all)('$platform, $name', ({ form: { heading, way, fields } }) => {
  it('stands in the table in the same words', () => {
    for (const word of [heading.toLowerCase(), way.at(-1)!.toLowerCase()]) expect(said.toLowerCase()).toContain(word);
  });
  it('leads to pages of the app', () => {
    const pages = fields.map(([, value]) => value.split('?')[0]!).filter((value) => /^(pages|packages)\//.test(value));
    expect(pages.filter((page) => !existsSync(`src/${page}.tsx`))).toEqual([]);
  });
});

it('fills in the order centre as the command prints it', () => {
  const { fields } = forms.wechat.find(({ heading }) => heading === 'Order centre')!;
  expect(pathsOf('weapp')).toContain(fields[0]![1].split('?')[0]);
});

it('stands in the page for whoever reads it', () => {
  for (const platform of Object.keys(forms)) {
    expect(said).toContain(`pictures/entries-${platform}.png`);
    expect(existsSync(`docs/pictures/entries-${platform}.png`)).toBe(true);
  }
});
