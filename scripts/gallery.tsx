import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import './gallery/without-platform.cjs';
import { specimens } from './gallery/specimens';
import { choosePreferences, type Preferences } from '../src/i18n/language';
import { Page } from '../src/ui/page';
import { axeFaults } from '../test/flows/looks/screen-faults';
import { openBrowser } from '../test/support/machine/browser';
import { fontEnvironment } from '../test/support/machine/fonts';

/** Draws every component in every state, one page a look, and lists what axe has against it: `npm run gallery`. Nothing of it reaches a phone. */
type Look = Preferences & { isDark: boolean };
const folder = 'test/artefacts/gallery';
const looks: Look[] = [
  { language: 'zh-CN', textSize: 'standard', isDark: false },
  { language: 'zh-CN', textSize: 'standard', isDark: true },
  { language: 'en', textSize: 'standard', isDark: false },
  { language: 'en', textSize: 'largest', isDark: true },
  { language: 'zh-CN', textSize: 'large', isDark: false },
];
const nameOf = ({ language, textSize, isDark }: Look): string => `${isDark ? 'dark' : 'light'}-${language}-${textSize}`;

/** All sheets; a look is dark by itself, and not by what the reader's machine prefers. */
function sheets(isDark: boolean): string {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
  const first = (file: string) => (file === 'ui/tokens.css' ? 0 : 1);
  const css = files.sort((a, b) => first(a) - first(b)).map((file) => readFileSync(join('src', file), 'utf8'));
  return css.join('\n').replace(/@media \(prefers-color-scheme: dark\)/g, `@media ${isDark ? 'all' : 'not all'}`);
}

/** Side by side as there is room, each under its name. */
const own = `
  body > .page { display: grid; grid-template-columns: repeat(auto-fill, minmax(340px, 1fr)); gap: 24px; align-items: start; }
  .specimen > h2 { font: 600 12px monospace; opacity: 0.7; margin: 0 0 8px; }`;

export function drawn(look: Look): string {
  choosePreferences({ language: look.language, textSize: look.textSize });
  const page = renderToStaticMarkup(
    <Page>
      {specimens().map(([name, parts]) => (
        <section key={name} className="specimen">
          <h2>{name}</h2>
          {parts}
        </section>
      ))}
    </Page>,
  );
  return `<!doctype html><html lang="${look.language}"><meta charset="utf-8"><title>${nameOf(look)}</title><style>${sheets(look.isDark)}${own}</style><body>${page}</body></html>`;
}

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  Object.assign(process.env, await fontEnvironment());
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1500, height: 1000 } });
  for (const look of looks) {
    const file = join(folder, `${nameOf(look)}.html`);
    writeFileSync(file, drawn(look));
    await page.goto(`file://${resolve(file)}`);
    await page.screenshot({ path: file.replace(/html$/, 'png'), fullPage: true });
    process.stdout.write(`${file}\n`);
    for (const fault of await axeFaults(page)) process.stdout.write(`  ${fault}\n`);
  }
  await browser.close();
}

void main();
