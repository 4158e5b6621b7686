import { join } from 'node:path';
import { Command } from 'commander';
import { refuseInOneLine } from '../server/process/refuse';
import { readEnvironment } from '../server/settings/environment';
import { readSettings } from '../server/settings/read-settings';
import { report, unmetBy } from './check';
import { readPackage, targets, type Package } from './package';

const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** The built packages of a folder: dist, or the one that a release was written into. */
const packagesIn = (folder: string): Package[] =>
  targets.flatMap((target) => readPackage(target, join(folder, target)) ?? []);

/** FADAN_SETTINGS; without it whatever the settings have to say is missing. */
function settings() {
  const { settings: file } = readEnvironment(process.env);
  return file ? readSettings(file) : undefined;
}

function program(): Command {
  const golive = new Command('golive').description('what stands between a build and the platforms’ review');
  golive
    .command('check')
    .description('built packages and settings against every rule; docs/go-live.md has them by number')
    .option('--in <folder>', 'where the packages lie', 'dist')
    .action(({ in: folder }: { in: string }) => {
      const packages = packagesIn(folder);
      if (packages.length === 0) throw new Error(`no package in ${folder}: npm run build`);
      const unmet = unmetBy({ packages, settings: settings() });
      print(report(unmet));
      if (unmet.length > 0) process.exitCode = 1;
    });
  return golive;
}

program().parseAsync().catch(refuseInOneLine);
