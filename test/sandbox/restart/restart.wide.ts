// Each deed by itself: it is known after a restart, and stands in the journal that is told of.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { deeds, keptIn, type DeedKind } from './deeds/deeds';
import { close, folder, open } from './opening';

afterEach(close);

describe('a sandbox that was stopped and started again', () => {
  const at = new Date();

  it.each(Object.keys(deeds) as DeedKind[])('still knows of %s', async (kind) => {
    const dataFolder = folder();
    const scene = await open(dataFolder, at);
    const question = await deeds[kind](scene);
    const before = await question({ ...scene, notifyUrl: '' });
    expect(await question(await open(dataFolder, at))).toEqual(before);
  });

  it.each(Object.entries(keptIn))('keeps %s for %s', async (name, kind) => {
    const dataFolder = folder();
    await deeds[kind](await open(dataFolder, at));
    expect(readFileSync(join(dataFolder, `${name}.jsonl`), 'utf8')).not.toBe('');
  });
});
