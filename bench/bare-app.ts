import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const bareSources: Record<string, string> = {
  'package.json': '{ "name": "bare", "private": true }',
  'babel.config.js':
    "module.exports = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]] };",
  'project.config.json': '{ "miniprogramRoot": "dist/", "appid": "touristappid" }',
  'config/index.js': `module.exports = { projectName: 'bare', designWidth: 375, deviceRatio: { 375: 2 }, sourceRoot: 'src', outputRoot: 'dist',
    framework: 'react', compiler: { type: 'webpack5', prebundle: { enable: false } }, cache: { enable: false }, mini: {}, h5: {} };`,
  'src/app.config.ts': "export default defineAppConfig({ pages: ['pages/one/index'] });",
  'src/app.tsx': 'export default ({ children }: { children: unknown }) => children;',
  'src/pages/one/index.config.ts': "export default definePageConfig({ navigationBarTitleText: 'bare' });",
  'src/pages/one/index.tsx': "import { Text } from '@tarojs/components';\nexport default () => <Text>bare</Text>;",
};

/** Builds an app of one page with the same versions as ours, outside the tree; answers the folder of its package. */
export function bareApp(target: 'weapp' | 'alipay'): string {
  const folder = mkdtempSync(join(tmpdir(), 'bare-taro-'));
  for (const [file, text] of Object.entries(bareSources)) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  execFileSync(process.execPath, [resolve('node_modules/@tarojs/cli/bin/taro'), 'build', '--type', target], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', TARO_ENV: target },
    stdio: 'pipe',
  });
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'dist');
}
