import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildStale, builtFolder } from '../../scripts/build-stale';
import type { Settings } from '../../server/settings';
import { noteToReviewers } from '../console';
import { targets } from '../package';

/** Builds for the address and the name of the settings, and writes each package with its project file and the note to the reviewers. */
export function release(settings: Settings, folder: string): void {
  const { operator, publicUrl } = settings;
  if (operator) {
    process.env.TARO_APP_NAME = operator.appName['zh-CN'];
    process.env.TARO_APP_NAME_EN = operator.appName.en;
  }
  buildStale(publicUrl);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const target of targets) {
    const built = builtFolder(target);
    if (built) cpSync(built, join(folder, target), { recursive: true });
  }
  writeProjects(settings, folder);
  writeFileSync(join(folder, 'note-to-reviewers.txt'), `${noteToReviewers(settings)}\n`);
}

/** The app ids of the settings, with every check of the upload tools on. */
export function writeProjects({ wechat, alipay, operator }: Settings, folder: string): void {
  change(join(folder, 'weapp/project.config.json'), (project) => ({
    ...project,
    appid: wechat.appId,
    projectname: operator?.appName.en ?? 'fadan',
    setting: { ...(project.setting as object), urlCheck: true },
  }));
  change(join(folder, 'alipay/mini.project.json'), (project) => ({ ...project, appid: alipay.appId }));
}

function change(file: string, how: (project: Record<string, unknown>) => object): void {
  const project = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, `${JSON.stringify(how(project), null, 2)}\n`);
}

/** What uploads it, with the operator's own keys; neither tool is a package of ours. */
export const uploadCommands = ({ wechat, alipay }: Settings, folder: string, version: string): string =>
  [
    `npx miniprogram-ci upload --pp ${folder}/weapp --pkp <key file> --appid ${wechat.appId} --uv ${version} -r 1`,
    `npx minidev upload --project ${folder}/alipay --app-id ${alipay.appId} --version ${version}`,
  ].join('\n');
