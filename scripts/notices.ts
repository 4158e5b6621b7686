// npm run notices: whose work runs with the service, and under which licence, with its words where the package brings them.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Locked = { version: string; license?: string; dev?: boolean; devOptional?: boolean; optional?: boolean };
export type Notice = { name: string; version: string; licence: string; words: string };

const file = 'dist/THIRD-PARTY-NOTICES.txt';

/** Of every package of production that is here; parts for other systems are not. */
export function noticesOf(root = '.'): Notice[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  return Object.entries(packages)
    .filter(([place, { dev, devOptional }]) => place && !dev && !devOptional && existsSync(join(root, place)))
    .map(([place, { version, license = 'see its words' }]) => ({
      name: place.replace(/^.*node_modules\//, ''),
      version,
      licence: license,
      words: wordsIn(join(root, place)),
    }))
    .sort((a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version));
}

const wordsIn = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => /^(licen[cs]e|notice|copying)/i.test(name) && !/\.(js|ts|json)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8').trim())
    .join('\n\n');

export const asText = (notices: readonly Notice[]): string =>
  notices
    .map(({ name, version, licence, words }) => `${name} ${version}\n${licence}\n${words && `\n${words}\n`}`)
    .join(`\n${'-'.repeat(80)}\n`);

if (require.main === module) {
  const notices = noticesOf();
  writeFileSync(file, asText(notices));
  process.stdout.write(`${file}: ${notices.length} packages\n`);
}
