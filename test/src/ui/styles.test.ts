// A class belongs to the component beside its sheet; what it looks like is made of the tokens.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from '@jest/globals';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => join('src', file));
const textOf = (file: string) => readFileSync(file, 'utf8');
const tokensFile = 'src/ui/tokens.css';
const sheets = files.filter((file) => file.endsWith('.css'));
const components = files.filter((file) => file.endsWith('.tsx'));
/** The browser build's own inner elements of an input, and what the whole app stands in. */
const isFrameworks = (name: string) => /^(weui|taro)-/.test(name);

const withoutComments = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '');
const selectorsOf = (css: string) => [...withoutComments(css).matchAll(/([^{};]+)\{/g)].map((match) => match[1]!);
const definedIn = (sheet: string) =>
  new Set(
    selectorsOf(textOf(sheet))
      .flatMap((selector) => [...selector.matchAll(/\.([a-zA-Z][\w-]*)/g)].map((match) => match[1]!))
      .filter((name) => !isFrameworks(name)),
  );
const sheetsOf = (component: string) =>
  [...textOf(component).matchAll(/^import '(\.[^']*\.css)';/gm)].map((match) => join(dirname(component), match[1]!));

/** The values of className, hoverClass and an element's own class, up to the brace that ends each. */
function looksIn(text: string): string[] {
  return [...text.matchAll(/\b(?:class|className|hoverClass|looks)(?:=| = |: )/g)].map(({ index, 0: start }) => {
    const from = index + start.length;
    if (text[from] !== '{' && text[from] !== '`' && text[from] !== "'" && text[from] !== '"') return '';
    if (text[from] !== '{') return text.slice(from, text.indexOf(text[from]!, from + 1) + 1);
    let depth = 0;
    for (let at = from; at < text.length; at += 1) {
      depth += text[at] === '{' ? 1 : text[at] === '}' ? -1 : 0;
      if (depth === 0) return text.slice(from, at + 1);
    }
    return '';
  });
}
/** Every class that is written out, and the beginnings of those that end in a value: `status--` of `status--${tone}`. */
function usedIn(component: string): { names: string[]; beginnings: string[] } {
  const words = looksIn(textOf(component)).flatMap((look) => {
    const chosen = look.replace(/[!=]== '[^']*'/g, '').replace(/-\$\{[^{}]*\}/g, '-'); // what is compared is no class
    const quoted = [...chosen.matchAll(/'([^']*)'|"([^"]*)"/g)].map((match) => match[1] ?? match[2] ?? '');
    const template = look.includes('`') ? look.slice(look.indexOf('`') + 1, look.lastIndexOf('`')) : '';
    return [...quoted, template.replace(/\$\{[^{}]*\}/g, '\u0000')].flatMap((text) => text.split(/\s+/));
  });
  const own = words.filter((word) => /^[a-z][\w-]*\u0000?$/.test(word) && !word.startsWith('t-'));
  return {
    names: own.filter((word) => !word.endsWith('\u0000')),
    beginnings: own.filter((word) => word.endsWith('--\u0000')).map((word) => word.slice(0, -1)),
  };
}

const appSheets = [tokensFile, 'src/app.css'];
const owners = (sheet: string) => components.filter((component) => sheetsOf(component).includes(sheet));

it('reads classes out of components as they are written', () => {
  expect(usedIn('src/ui/status.tsx')).toMatchObject({ beginnings: ['status--', 'notice--'] });
  expect(usedIn('src/ui/button.tsx').names).toEqual(
    expect.arrayContaining(['button', 'button--still', 'button--held']),
  );
});
it('keeps each sheet beside the components that use it', () => {
  const astray = sheets
    .filter((sheet) => !appSheets.includes(sheet))
    .filter((sheet) => owners(sheet).length === 0 || owners(sheet).some((owner) => dirname(owner) !== dirname(sheet)));
  expect(astray).toEqual([]);
});
it('defines every class that a component uses in a sheet of that component', () => {
  const undefinedOnes = components.flatMap((component) => {
    const defined = new Set(sheetsOf(component).flatMap((sheet) => [...definedIn(sheet)]));
    return usedIn(component)
      .names.filter((name) => !defined.has(name))
      .map((name) => `${component}: ${name}`);
  });
  expect(undefinedOnes).toEqual([]);
});
it('uses every class that a sheet defines', () => {
  const unused = sheets
    .filter((sheet) => !appSheets.includes(sheet))
    .flatMap((sheet) => {
      const used = owners(sheet).map(usedIn);
      const isUsed = (name: string) =>
        used.some(
          ({ names, beginnings }) => names.includes(name) || beginnings.some((start) => name.startsWith(start)),
        );
      return [...definedIn(sheet)].filter((name) => !isUsed(name)).map((name) => `${sheet}: ${name}`);
    });
  expect(unused).toEqual([]);
});

/** Of letters, corners and spaces; how wide and high a thing is belongs to the thing. */
const measured = /^(font-size|border-radius|margin|padding|gap|margin-\w+|padding-\w+)$/;
const declarations = (sheet: string) =>
  [...withoutComments(textOf(sheet)).matchAll(/([\w-]+):\s*([^;{}]+);/g)].map((match) => ({
    property: match[1]!,
    value: match[2]!.trim(),
  }));
const outsideTokens = sheets.filter((sheet) => sheet !== tokensFile);

it('takes the sizes of letters, corners and spaces from the tokens', () => {
  const own = outsideTokens.flatMap((sheet) =>
    declarations(sheet)
      .filter(({ property, value }) => measured.test(property) && /\d(px|rem|em|rpx)/.test(value))
      .map(({ property, value }) => `${sheet}: ${property}: ${value}`),
  );
  expect(own).toEqual([]);
});
it('takes colours from the tokens', () => {
  const own = outsideTokens.flatMap((sheet) =>
    declarations(sheet)
      .filter(({ value }) =>
        /#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|\b(white|black|red|green|blue)\b/i.test(value.replace(/var\(--[\w-]+/g, '')),
      )
      .map(({ property, value }) => `${sheet}: ${property}: ${value}`),
  );
  expect(own).toEqual([]);
});
it('names only tokens that there are, and has none that nobody takes', () => {
  const tokens = new Set(
    declarations(tokensFile)
      .map(({ property }) => property)
      .filter((name) => name.startsWith('--')),
  );
  const locals = new Set(outsideTokens.flatMap((sheet) => declarations(sheet).map(({ property }) => property)));
  const taken = sheets.flatMap((sheet) => [...textOf(sheet).matchAll(/var\((--[\w-]+)/g)].map((match) => match[1]!));
  expect(taken.filter((name) => !tokens.has(name) && !locals.has(name))).toEqual([]);
  expect([...tokens].filter((name) => !taken.includes(name))).toEqual([]);
});

it('keeps still, for whoever asked for that, whatever moves by itself', () => {
  const moving = sheets.filter((sheet) => /animation: *(?!none)/.test(withoutComments(textOf(sheet))));
  expect(moving).not.toEqual([]);
  expect(
    moving.filter((sheet) => !/prefers-reduced-motion: reduce\)[^}]*\{[^}]*animation: none/.test(textOf(sheet))),
  ).toEqual([]);
});
