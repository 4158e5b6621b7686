import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const link = /<link href="\/app\/(css\/app\.[\w.]+\.css)" rel="stylesheet">/;

/** The app's own sheet is of four kilobytes, and whatever is drawn waits for it: it goes along in the page, and saves a journey. */
export function inlineStyles(folder: string): void {
  const page = join(folder, 'index.html');
  const html = readFileSync(page, 'utf8');
  const sheet = link.exec(html)?.[1];
  if (!sheet) throw new Error(`${page} names no sheet of the app`);
  writeFileSync(
    page,
    html.replace(link, () => `<style>${readFileSync(join(folder, sheet), 'utf8')}</style>`),
  );
}
