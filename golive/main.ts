import { join } from 'node:path';
import { Command } from 'commander';
import { refuseInOneLine } from '../server/process/refuse';
import { film } from '../scripts/film/film';
import { readEnvironment } from '../server/settings/environment';
import { readSettings } from '../server/settings/read-settings';
import { StartRefused } from '../server/process/start-refused';
import type { Settings } from '../server/settings';
import { version } from '../package.json';
import { report, unmetBy } from './check';
import { categories, demo, domains, noteToReviewers, paths } from './console';
import { readPackage, targets, type Package } from './package';
import { privacySetting, table } from './privacy/guide';
import { release, uploadCommands } from './release/release';

const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** The built packages of a folder: dist, or the one that a release was written into. */
const packagesIn = (folder: string): Package[] =>
  targets.flatMap((target) => readPackage(target, join(folder, target)) ?? []);

/** FADAN_SETTINGS; without it whatever the settings have to say is missing. */
function settings(): Settings | undefined {
  const { settings: file } = readEnvironment(process.env);
  return file ? readSettings(file) : undefined;
}
function neededSettings(): Settings {
  const found = settings();
  if (!found) throw new StartRefused("FADAN_SETTINGS is not set: name the file of the operator's settings");
  return found;
}

/** @returns whether nothing is unmet */
function check(folder: string): boolean {
  const packages = packagesIn(folder);
  if (packages.length === 0) throw new StartRefused(`no package in ${folder}: npm run build`);
  const unmet = unmetBy({ packages, settings: settings() });
  print(report(unmet));
  return unmet.length === 0;
}

function privacy(folder: string): void {
  const { operator } = neededSettings();
  if (!operator) throw new StartRefused('operator is missing in the settings: docs/go-live.md says what it has');
  const weapp = packagesIn(folder).find(({ target }) => target === 'weapp');
  if (!weapp) throw new StartRefused(`no weapp in ${folder}: npm run build`);
  print(table(weapp));
  print(JSON.stringify(privacySetting(weapp, operator), null, 2));
}

function program(): Command {
  const golive = new Command('golive').description('what stands between a build and the platforms’ review');
  golive
    .command('check')
    .description('built packages and settings against every rule; docs/go-live.md has them by number')
    .option('--in <folder>', 'where the packages lie', 'dist')
    .action(({ in: folder }: { in: string }) => {
      if (!check(folder)) process.exitCode = 1;
    });
  golive
    .command('privacy')
    .description("what is handled of a person's: a table, and WeChat's setprivacysetting")
    .option('--in <folder>', 'where the packages lie', 'dist')
    .action(({ in: folder }: { in: string }) => privacy(folder));
  golive
    .command('domains')
    .description('what the consoles want of addresses')
    .action(() => print(domains(neededSettings())));
  golive
    .command('categories')
    .description('the category, and what proves it')
    .action(() => print(categories()));
  golive
    .command('paths')
    .description('the pages that the consoles ask for')
    .action(() => print(paths()));
  golive
    .command('demo')
    .description('what can be tried without a car or a ticket')
    .action(() => print(demo(neededSettings())));
  golive
    .command('shots')
    .description('pictures of the main ways in both platforms’ browsers, and a film of each: scan, photo, payment')
    .option('--to <folder>', 'where they go', 'dist/shots')
    .action(({ to: folder }: { to: string }) => film(folder));
  golive
    .command('note')
    .description('what the reviewers read')
    .action(() => print(noteToReviewers(neededSettings())));
  golive
    .command('release')
    .description('builds for the settings, writes project files and note, and checks the whole')
    .option('--to <folder>', 'where the packages go', 'dist/release')
    .action(({ to: folder }: { to: string }) => {
      release(neededSettings(), folder);
      if (check(folder)) print(uploadCommands(neededSettings(), folder, version));
      else process.exitCode = 1;
    });
  return golive;
}

program().parseAsync().catch(refuseInOneLine);
