// npm run pictures:entries: draws docs/pictures/entries-*.png, the fields of both consoles as docs/entries.md fills them.
import sharp from 'sharp';
import { openBrowser } from '../test/support/machine/browser';
import { forms, type Form } from './entries/forms';

const consoles = {
  wechat: { name: '微信公众平台 mp.weixin.qq.com', accent: '#07a35a' },
  alipay: { name: '支付宝开放平台 open.alipay.com', accent: '#1268d8' },
} as const;
type Console = keyof typeof consoles;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const drawn = ({ heading, way, fields }: Form): string => `<section>
<h2>${escaped(heading)}</h2>
<p>${way.map(escaped).join('<i>›</i>')}</p>
${fields.map(([label, value]) => `<label>${escaped(label)}</label><div>${escaped(value)}</div>`).join('\n')}
</section>`;

const pageOf = (one: Console): string => `<!doctype html><meta charset="utf-8"><style>
* { box-sizing: border-box; margin: 0 }
body { width: 900px; padding: 20px; background: #f2f5f8; color: #101a22; font: 15px/1.5 'Noto Sans CJK SC', system-ui, sans-serif }
header { display: flex; align-items: center; margin-bottom: 16px; padding: 12px 18px; border-radius: 12px; color: #fff; background: ${consoles[one].accent}; font-weight: 700 }
main { columns: 2; column-gap: 16px }
section { break-inside: avoid; margin-bottom: 16px; padding: 16px 18px; border-radius: 14px; background: #fff }
h2 { font-size: 17px } p { margin: 2px 0 8px; color: #51606c; font-size: 13px } i { padding: 0 6px; font-style: normal; color: ${consoles[one].accent} }
label { display: block; margin-top: 8px; font-size: 13px; font-weight: 600 }
div { margin-top: 3px; padding: 7px 11px; border: 1.5px solid #c3cdd5; border-radius: 8px; font-family: monospace; font-size: 13.5px; overflow-wrap: anywhere }
</style><header>${consoles[one].name}</header><main>${forms[one].map(drawn).join('\n')}</main>`;

async function main(): Promise<void> {
  const browser = await openBrowser();
  try {
    for (const one of Object.keys(consoles) as Console[]) {
      const page = await browser.newPage({ viewport: { width: 900, height: 300 }, deviceScaleFactor: 1.5 });
      await page.setContent(pageOf(one));
      const file = `docs/pictures/entries-${one}.png`;
      const picture = await page.screenshot({ fullPage: true });
      const { size } = await sharp(picture).png({ palette: true, quality: 80, dither: 0, effort: 10 }).toFile(file);
      process.stdout.write(`${file} ${size} bytes\n`);
    }
  } finally {
    await browser.close();
  }
}

void main();
