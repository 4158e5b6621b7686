import { json, type Found, type Package } from '../package';
import { absent, ofPackages } from '../rule';

type Project = { appid?: string; setting?: { urlCheck?: boolean } };

export const projectFiles = ofPackages(
  {
    row: 12,
    name: 'upload profile',
    source: 'blog.csdn.net/qq_57278020/article/details/126140786',
    why: "a tourist's app id cannot be uploaded, and a switched-off domain check hides what phones will refuse",
    mend: 'write the project files from the settings by `npm run golive -- release`',
  },
  ['weapp', 'alipay'],
  (built, settings) =>
    built.target === 'weapp' ? wechat(built, settings?.wechat.appId) : alipay(built, settings?.alipay.appId),
);

function wechat(built: Package, appId: string | undefined): Found[] {
  const file = 'project.config.json';
  const project = json<Project>(built, file);
  if (!project) return [absent(file)];
  return [
    ...(/^wx[0-9a-f]{16}$/.test(project.appid ?? '') ? [] : [{ file, says: `appid ${project.appid}` }]),
    ...(appId && project.appid !== appId ? [{ file, says: 'appid is not wechat.appId of the settings' }] : []),
    ...(project.setting?.urlCheck === false ? [{ file, says: 'urlCheck is off' }] : []),
  ];
}

function alipay(built: Package, appId: string | undefined): Found[] {
  const file = 'mini.project.json';
  const project = json<Project>(built, file);
  if (!project) return [absent(file)];
  if (!/^\d{16}$/.test(project.appid ?? '')) return [{ file, says: `appid ${project.appid ?? 'is not set'}` }];
  return appId && project.appid !== appId ? [{ file, says: 'appid is not alipay.appId of the settings' }] : [];
}
