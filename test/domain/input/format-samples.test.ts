// test/fixtures/formats.tsv: plates, identity numbers, VINs and unit codes, each with its source, each read as it says.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseIdCard } from '../../../domain/people/id-card';
import { parsePlate } from '../../../domain/cars/plate';
import { parseUnitCode } from '../../../domain/people/unit-code';
import { parseVin } from '../../../domain/cars/vin';

type Sample = { what: string; text: string; verdict: string; source: string };
const samples = readFileSync('test/fixtures/formats.tsv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line): Sample => {
    const [what = '', text = '', verdict = '', source = ''] = line.split('\t');
    return { what, text, verdict, source };
  });

const orDoubtful = (doubtful: boolean) => (doubtful ? 'doubtful' : 'ok');
const verdicts: Record<string, (text: string) => string> = {
  plate: (text) => {
    const read = parsePlate(text);
    return read.ok ? read.value.kind : `refused at ${read.error.at}`;
  },
  identity: (text) => {
    const read = parseIdCard(text, '2026-11-28');
    return read.ok ? 'ok' : `refused: ${read.error.why}`;
  },
  vin: (text) => {
    const read = parseVin(text);
    return read.ok ? orDoubtful(read.value.doubtful) : `refused at ${read.error.at}`;
  },
  unit: (text) => {
    const read = parseUnitCode(text);
    return read.ok ? orDoubtful(read.value.doubtful) : `refused at ${read.error.at}`;
  },
};

describe('the table of samples', () => {
  it('has at least 600, each once and each with its source', () => {
    expect(samples.length).toBeGreaterThanOrEqual(600);
    expect(new Set(samples.map(({ what, text }) => `${what} ${text}`)).size).toBe(samples.length);
    expect(samples.filter(({ source }) => source.length < 10)).toEqual([]);
  });
  it.each(Object.keys(verdicts))('says of every %s what is read', (what) => {
    const mine = samples.filter((sample) => sample.what === what);
    const differing = mine.filter(({ text, verdict }) => verdicts[what]!(text) !== verdict);
    expect(mine.length).toBeGreaterThan(10);
    expect(differing.map((sample) => ({ ...sample, read: verdicts[what]!(sample.text) }))).toEqual([]);
  });
});
