import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { iconSources } from '../src/ui/icon-sources';

const drawings = resolve('node_modules/@phosphor-icons/core/assets');
const svgOf = (source: string): string => readFileSync(join(drawings, `${source}.svg`), 'utf8');
export const masksFile = 'src/ui/icon-masks.css';
export const pathsFile = 'src/ui/icon-paths.ts';

/** Half a unit is a twentieth of a pixel at our sizes. */
const rounded = (path: string): string =>
  path.replace(/-?\d*\.\d+/g, (number) => ` ${Number(Number(number).toFixed(0))}`).replace(/([A-Za-z,]) /g, '$1');

const pathsOf = (source: string): string[] =>
  [...svgOf(source).matchAll(/ d="([^"]+)"/g)].map(([, path]) => rounded(path!));

function mask(source: string): string {
  const paths = pathsOf(source).map((path) => `%3Cpath d='${path}'/%3E`);
  return `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 256 256'%3E${paths.join('')}%3C/svg%3E`;
}

/** The sheet that inlines every icon as a mask, so that each takes the colour of the letters around it. */
export const masks = (): string =>
  `/* Written by npm run icons. */\n${Object.entries(iconSources)
    .map(([name, source]) => `.mask--${name} {\n  --mask: url("${mask(source)}");\n}\n`)
    .join('')}`;

/** The same as what a browser draws on the page itself. */
export const drawn = (): string =>
  `// Written by npm run icons.\nimport type { IconName } from './icon-sources';\n\n` +
  `// prettier-ignore\nexport const iconPaths: Record<IconName, string> = {\n${Object.entries(iconSources)
    .map(([name, source]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: '${pathsOf(source).join('')}',\n`)
    .join('')}};\n`;

/** The bar's own pictures: a platform takes files for them, of one colour each. Both hold 3 to 1 on white and on near black. */
const bar = { home: 'house', records: 'receipt', me: 'user' };
const [idle, chosen] = ['#7a8894', '#1a86aa'];
const barSize = 81;

async function drawBar(): Promise<void> {
  for (const [name, source] of Object.entries(bar))
    for (const [file, drawing, colour] of [
      [name, `regular/${source}`, idle],
      [`${name}-on`, `fill/${source}-fill`, chosen],
    ] as const)
      await sharp(Buffer.from(svgOf(drawing).replace('currentColor', colour)), { density: 72 * 4 })
        .resize(barSize, barSize)
        .png({ palette: true, colours: 8, effort: 10 })
        .toFile(`src/assets/bar/${file}.png`);
}

async function main(): Promise<void> {
  const text = masks();
  writeFileSync(masksFile, text);
  writeFileSync(pathsFile, drawn());
  await drawBar();
  const count = Object.keys(iconSources).length;
  process.stdout.write(`${count} icons, ${text.length} bytes, ${Math.round(text.length / count)} each\n`);
}

if (require.main === module) void main();
