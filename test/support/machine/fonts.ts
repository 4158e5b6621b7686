import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decompress } from 'wawoff2';
import { keptFolder, packageOf } from './kept';

const { folder: font, version } = packageOf('@fontsource-variable/noto-sans-sc');

/**
 * Noto Sans SC, and no other font: papers look the same on every machine, with fonts of its own or without any.
 * The package has it compressed for browsers, which FreeType in sharp does not read.
 */
const openedFonts = (): Promise<string> =>
  keptFolder(`noto-sans-sc-${version}-prepared`, async (folder, kept) => {
    mkdirSync(join(folder, 'fonts'));
    for (const file of readdirSync(join(font, 'files')).filter((name) => name.endsWith('.woff2'))) {
      const opened = await decompress(readFileSync(join(font, 'files', file)));
      writeFileSync(join(folder, 'fonts', file.replace(/woff2$/, 'ttf')), opened);
    }
    writeFileSync(join(folder, 'fonts.conf'), configuration(kept));
  });

/** Written once, and looked at once a process: a process that draws never meets it half written, nor fonts that changed meanwhile. */
const configuration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
  <config><rescan><int>0</int></rescan></config>
</fontconfig>
`;

/**
 * What a process that draws, and a browser, must find in its environment. Pango draws with the system's own fonts on
 * macOS and Windows unless it is told to ask fontconfig.
 */
export async function fontEnvironment(): Promise<{ FONTCONFIG_FILE: string; PANGOCAIRO_BACKEND: string }> {
  return { FONTCONFIG_FILE: join(await openedFonts(), 'fonts.conf'), PANGOCAIRO_BACKEND: 'fontconfig' };
}
