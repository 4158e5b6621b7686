import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import Ajv from 'ajv';
import { pagesOf } from '../../flows/walks/pages';

const json = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
const ajv = new Ajv();
const strict = (properties: object, required: string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const isBoolean = { type: 'boolean' };

// developers.weixin.qq.com/miniprogram/dev/framework/sitemap.html and .../dev/devtools/projectconfig.html
const sitemap = strict(
  {
    desc: { type: 'string' },
    rules: {
      type: 'array',
      items: strict({ action: { enum: ['allow', 'disallow'] }, page: { type: 'string' } }, ['action', 'page']),
    },
  },
  ['rules'],
);
const project = strict(
  {
    miniprogramRoot: { type: 'string' },
    projectname: { type: 'string' },
    description: { type: 'string' },
    appid: { type: 'string' },
    compileType: { enum: ['miniprogram'] },
    libVersion: { type: 'string', pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+$' },
    setting: strict(
      {
        urlCheck: isBoolean,
        es6: isBoolean,
        enhance: isBoolean,
        compileHotReLoad: isBoolean,
        postcss: isBoolean,
        minified: { const: true },
        minifyWXML: { const: true },
        minifyWXSS: { const: true },
      },
      ['minified', 'minifyWXML', 'minifyWXSS'],
    ),
  },
  ['appid', 'libVersion', 'miniprogramRoot', 'setting'],
);

describe('the settings of the packages', () => {
  it.each([
    ['dist/weapp/sitemap.json', sitemap],
    ['project.config.json', project],
  ])('%s has the shape of its document', (file, schema) => {
    const check = ajv.compile(schema);
    check(json(file));
    expect(check.errors).toBeNull();
  });
  it('keep every page about a person out of search', () => {
    const { rules } = json<{ rules: { action: string; page: string }[] }>('dist/weapp/sitemap.json');
    const shown = rules.filter(({ action }) => action === 'allow').map(({ page }) => page);
    expect(rules.at(-1)).toEqual({ action: 'disallow', page: '*' });
    expect(
      pagesOf('dist/weapp')
        .filter((page) => shown.includes(page))
        .sort(),
    ).toEqual(shown.sort());
    expect(json<{ sitemapLocation: string }>('dist/weapp/app.json').sitemapLocation).toBe('sitemap.json');
  });
  it("stand in Alipay's package", () => {
    expect(json<{ format: number }>('dist/alipay/mini.project.json').format).toBe(2);
  });
});

describe('the page of the browser', () => {
  const page = readFileSync('dist/h5/index.html', 'utf8');

  it('makes no call of a number of sixteen digits', () => {
    expect(page).toMatch(/<meta name="format-detection" content="telephone=no/);
  });
  it('leaves the size of letters to the person when a phone is turned', () => {
    expect(page).toContain('text-size-adjust:100%');
  });
  it('is compiled beside what the phone is doing: each script says so in its first line, where alone it is read', () => {
    const scripts = readdirSync('dist/h5/js').filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(10);
    const first = (file: string) => readFileSync(`dist/h5/js/${file}`, 'utf8').split('\n')[0];
    expect(scripts.filter((file) => first(file) !== '//# allFunctionsCalledOnLoad')).toEqual([]);
  });
});
