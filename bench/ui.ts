import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bareSources } from './bare-app';

/** Bytes that one component adds to a bare app: NutUI's (style by component) beside our own, on three targets. */
const nutVersion = '3.0.20';
const targets = ['weapp', 'alipay', 'h5'] as const;

const ours: Record<string, string> = {
  Button: "import { Button } from '../../ui/button'; const it = <Button label='a' onTap={() => undefined} />;",
  Card: "import { Card } from '../../ui/card'; const it = <Card>a</Card>;",
  Field: "import { Field } from '../../ui/field'; const it = <Field label='a' value='' onChange={() => undefined} />;",
  Notice: "import { Notice } from '../../ui/status'; const it = <Notice tone='warn' title='a' />;",
};
const nut: Record<string, string> = {
  Button:
    "import { Button } from '@nutui/nutui-react-taro'; import '@nutui/nutui-react-taro/dist/es/packages/button/style/css'; const it = <Button>a</Button>;",
  Card: "import { Cell } from '@nutui/nutui-react-taro'; import '@nutui/nutui-react-taro/dist/es/packages/cell/style/css'; const it = <Cell>a</Cell>;",
  Field:
    "import { Input } from '@nutui/nutui-react-taro'; import '@nutui/nutui-react-taro/dist/es/packages/input/style/css'; const it = <Input />;",
  Notice:
    "import { NoticeBar } from '@nutui/nutui-react-taro'; import '@nutui/nutui-react-taro/dist/es/packages/noticebar/style/css'; const it = <NoticeBar content='a' />;",
};
const page = (component: string): string =>
  `import { Text } from '@tarojs/components';\n${component}\nexport default () => <Text>{it}</Text>;\n`;

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
const bytesIn = (folder: string): number =>
  filesIn(folder)
    .filter((file) => !/\.(txt|map)$/.test(file))
    .reduce((sum, file) => sum + readFileSync(file).length, 0);

function workshop(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-ui-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(bareSources)) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  cpSync('src/ui', join(folder, 'src/ui'), { recursive: true });
  cpSync('src/i18n', join(folder, 'src/i18n'), { recursive: true });
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const taro = Object.fromEntries(
    Object.entries(devDependencies).filter(([name]) => /taro|^react|babel|webpack$|typescript$/.test(name)),
  );
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'bare', private: true, dependencies: { ...taro, '@nutui/nutui-react-taro': nutVersion } }),
  );
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--legacy-peer-deps'], { cwd: folder, stdio: 'pipe' });
  return folder;
}

function bytesWith(folder: string, target: string, component: string): number | string {
  writeFileSync(join(folder, 'src/pages/one/index.tsx'), page(component));
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  try {
    execFileSync(process.execPath, [resolve(folder, 'node_modules/@tarojs/cli/bin/taro'), 'build', '--type', target], {
      cwd: folder,
      env: { ...process.env, NODE_ENV: 'production', TARO_ENV: target },
      stdio: 'pipe',
    });
    return bytesIn(join(folder, 'dist'));
  } catch (error) {
    return `does not build: ${String((error as { stdout?: Buffer }).stdout ?? error).slice(-200)}`;
  }
}

const folder = workshop();
process.stdout.write(
  `${'added bytes'.padEnd(12)}${targets.map((target) => `${target} ours / NutUI`.padStart(26)).join('')}\n`,
);
const bare = Object.fromEntries(targets.map((target) => [target, bytesWith(folder, target, 'const it = null;')]));
for (const name of Object.keys(ours)) {
  const cells = targets.map((target) =>
    [ours[name]!, nut[name]!]
      .map((component) => {
        const bytes = bytesWith(folder, target, component);
        return typeof bytes === 'number' ? String(bytes - Number(bare[target])) : bytes;
      })
      .join(' / '),
  );
  process.stdout.write(`${name.padEnd(12)}${cells.map((cell) => cell.padStart(26)).join('')}\n`);
}
