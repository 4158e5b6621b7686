// Every deed that the sandbox keeps stands after it was stopped and started again over its folder.
import { copyFileSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../sandbox/main';
import { newFolder, openEar } from '../merchant';
import { askAlipay, askBureau, askPay, sandboxKnob, type Scene } from './askers';
import { deeds, keptIn, type DeedKind, type Question } from './deeds';
import { factsOf } from './facts';

let sandbox: Sandbox | undefined;
afterEach(() => sandbox?.stop());

/** Keys are slow to make, and no test is about them. */
let keys: string | undefined;
function folder(): string {
  const made = newFolder();
  if (keys) copyFileSync(keys, join(made, 'keys.json'));
  keys ??= join(made, 'keys.json');
  return made;
}

async function open(dataFolder: string, at: Date, notifyUrl = 'http://127.0.0.1:9/notify'): Promise<Scene> {
  sandbox = await startSandbox({ port: 0, dataFolder, now: () => at, byHand: true });
  return { sandbox, notifyUrl, at };
}

describe('a sandbox that was stopped and started again', () => {
  const at = new Date();
  const kinds = Object.keys(deeds) as DeedKind[];

  it.each(kinds)('still knows of %s', async (kind) => {
    const dataFolder = folder();
    const question = await deeds[kind](await open(dataFolder, at));
    const before = await question({ sandbox: sandbox!, notifyUrl: '', at });
    await sandbox!.stop();
    expect(await question(await open(dataFolder, at))).toEqual(before);
  });

  it.each(Object.entries(keptIn))('keeps %s for %s', async (name, kind) => {
    const dataFolder = folder();
    await deeds[kind](await open(dataFolder, at));
    expect(readFileSync(join(dataFolder, `${name}.jsonl`), 'utf8')).not.toBe('');
  });

  it('knows of all of them together, three starts later', async () => {
    const dataFolder = folder();
    const questions: Question[] = [];
    const first = await open(dataFolder, at);
    for (const kind of kinds) questions.push(await deeds[kind](first));
    const answers = (scene: Scene) =>
      questions.reduce<Promise<unknown[]>>(async (all, ask) => [...(await all), await ask(scene)], Promise.resolve([]));
    // Some deeds let time pass, which belongs to the run: all starts are looked at from one later moment.
    await sandboxKnob(first, 'advance', { ms: 3_600_000 });
    const later = new Date(at.getTime() + 2 * 3_600_000);
    await sandbox!.stop();
    const before = factsOf(await answers(await open(dataFolder, later)));
    expect(before.length).toBeGreaterThan(100);
    for (let start = 2; start <= 3; start += 1) {
      await sandbox!.stop();
      expect(factsOf(await answers(await open(dataFolder, later)))).toEqual(before);
    }
  });

  it('tells what it had not yet told', async () => {
    const dataFolder = folder();
    const ear = await openEar(() => ({ status: 204, body: '' }));
    await deeds['wechat-pay: notification'](await open(dataFolder, at, ear.url));
    await sandbox!.stop();
    expect(ear.heard).toEqual([]);
    await sandboxKnob(await open(dataFolder, at, ear.url), 'advance', { ms: 3_600_000 });
    expect(ear.heard).toHaveLength(1);
    await ear.close();
  });
});

describe('a folder that an older version left', () => {
  const fixture = 'test/fixtures/sandbox-2026-11-28';
  type Asked = { by: 'bureau' | 'wechat-pay' | 'alipay'; method: 'GET' | 'POST'; path: string; question: object };
  const recorded = JSON.parse(readFileSync(`${fixture}/answers.json`, 'utf8')) as (Asked & { facts: string[] })[];
  const ask = (scene: Scene, { by, method, path, question }: Asked) => {
    if (by === 'bureau') return askBureau(scene, path, question);
    return by === 'alipay' ? askAlipay(scene, path, question) : askPay(scene, method, path, question);
  };

  it('says the same of everything that was done in it', async () => {
    const dataFolder = folder();
    cpSync(`${fixture}/kept`, dataFolder, { recursive: true });
    const scene = await open(dataFolder, new Date('2026-11-28T04:00:00.000Z'));
    for (const asked of recorded)
      expect([asked.path, ...factsOf(await ask(scene, asked))]).toEqual([asked.path, ...asked.facts]);
  });
});
