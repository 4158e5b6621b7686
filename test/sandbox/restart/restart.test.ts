// Every deed that the sandbox keeps stands after it was stopped and started again over its folder.
import { cpSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openEar } from '../merchant';
import { askAlipay, askBureau, askPay, sandboxKnob, type Scene } from './askers';
import { deeds, type DeedKind, type Question } from './deeds/deeds';
import { factsOf } from './facts';
import { close, folder, open } from './opening';

afterEach(close);

describe('a sandbox that was stopped and started again', () => {
  const at = new Date();
  const kinds = Object.keys(deeds) as DeedKind[];

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
    const before = factsOf(await answers(await open(dataFolder, later)));
    expect(before.length).toBeGreaterThan(100);
    for (let start = 2; start <= 3; start += 1) {
      expect(factsOf(await answers(await open(dataFolder, later)))).toEqual(before);
    }
  });

  it('tells what it had not yet told', async () => {
    const dataFolder = folder();
    const ear = await openEar(() => ({ status: 204, body: '' }));
    await deeds['wechat-pay: notification'](await open(dataFolder, at, ear.url));
    await close();
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
