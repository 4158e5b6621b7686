// The whole way of a photo into a set: taken, marked, scrubbed, read again. With the networks, in their process.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { createLooker, made, type Made } from '../../../../bench/ocr/real/adding';
import type { Look } from '../../../../bench/ocr/real/look';
import type { Facts } from '../../../../bench/ocr/real/set/facts';
import { boxOf } from '../../../../bench/ocr/real/set/boxes';
import type { Texts } from '../../../../bench/ocr/real/scrub/still-read';
import { box as quadOf } from '../../../support/papers/read-rows';
import { facts } from './facts-to-try';

const number = '1101041000001234';
const secrets = ['欧阳志远', '320102199001011232', '朝阳区建国路八十九号院', '13812345678', '62220502155610'];
const line = (y: number, words: string, size = 30, x = 70) =>
  `<text x="${x}" y="${y}" font-size="${size}">${words}</text>`;
const letter = [
  line(110, '公安交通管理简易程序处罚决定书', 42, 190),
  line(200, `决定书编号：${number}`, 32),
  line(290, `被处罚人：${secrets[0]}`),
  line(350, `证件号码：${secrets[1]}`),
  line(410, `住址：${secrets[2]}`),
  line(470, `联系电话：${secrets[3]}`),
  line(530, '号牌号码：京A12345'),
  line(590, '违反了《中华人民共和国道路交通安全法》第九十条之规定，'),
  line(650, '决定对你处以罚款200元的处罚。'),
  line(710, `罚没账号：${secrets[4]}`),
  line(820, '日期：2026年11月20日', 30, 500),
].join('');

/** As a phone writes it: lying on its side, with where, when and by what it was taken. */
const photoOf = (inside: string): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="900"><rect width="100%" height="100%" fill="#fdfdfb"/><g font-family="Noto Sans SC" fill="#1a1a1a">${inside}</g></svg>`,
    ),
  )
    .rotate(-90)
    .withExif({
      IFD0: { Make: 'A phone', Artist: '欧阳志远', Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toBuffer();

const size = { width: 1000, height: 900 };
const marked: Facts = facts({
  title: boxOf(quadOf(180, 68, 660, 56), size),
  fields: [
    { name: 'decisionNumber', value: number, box: boxOf(quadOf(64, 166, 540, 46), size) },
    { name: 'plate', value: '京A12345', box: boxOf(quadOf(64, 498, 300, 44), size) },
    { name: 'decidedOn', value: '2026-11-20', box: boxOf(quadOf(494, 788, 345, 44), size) },
  ],
});

const looker = createLooker({ now: () => new Date('2026-11-30T12:00:00+08:00') });
let photo: Buffer;
let before: Look;
let kept: Made;
let after: Texts;
beforeAll(async () => {
  photo = await photoOf(letter);
  before = await looker.look(photo);
  kept = await made(looker, before, marked, randomBytes);
  after = (await looker.look(kept.jpeg)).texts;
});
afterAll(() => looker.stop());

const readOn = ({ rows }: Texts): string => rows.map((row) => row.map(({ text }) => text).join('')).join('\n');
const numberIn = ({ reading }: Pick<Look, 'reading'>) => {
  const { value, state } = reading.fields.find(({ name }) => name === 'decisionNumber')!;
  return { value, state };
};

describe('a photo that was added', () => {
  it('was full of what is somebody’s', async () => {
    for (const secret of secrets) expect(readOn(before.texts)).toContain(secret);
    expect((await sharp(photo).metadata()).exif).toBeDefined();
  });
  it('shows none of it any more, not even four signs of it', () => {
    // Without what was marked: a secret may share a few digits with it.
    const left = readOn(after).replace(number, '').replace('京A12345', '');
    for (const secret of secrets)
      for (let at = 0; at + 4 <= secret.length; at += 1) expect(left).not.toContain(secret.slice(at, at + 4));
    for (const word of ['被处罚人', '住址', '账号', '罚款']) expect(left).not.toContain(word);
  });
  it('gives its number as it gave it before, and what else was marked', () => {
    expect(numberIn(before)).toEqual({ value: number, state: 'sure' });
    expect(numberIn(kept)).toEqual(numberIn(before));
    expect(kept.reading.paper).toBe('simplified_decision');
    expect(kept.reading.fields.map(({ name, value }) => [name, value])).toEqual([
      ['decisionNumber', number],
      ['plate', '京A12345'],
      ['amountFen', ''],
      ['decidedOn', '2026-11-20'],
    ]);
    expect(kept.still.join('\n')).toContain(number);
  });
  it('has as many lines to search through as before, or nearly', () =>
    expect(after.rows.length).toBeGreaterThanOrEqual(before.texts.rows.length - 2));
  it('stands upright and carries nothing that the camera wrote', async () => {
    const { exif, icc, xmp, iptc, orientation, width, height } = await sharp(kept.jpeg).metadata();
    expect({ exif, icc, xmp, iptc, orientation, width, height }).toEqual({ ...size });
    expect(kept.jpeg.includes('Exif')).toBe(false);
    expect(kept.jpeg.includes('phone')).toBe(false);
  });
  it('was proposed with its fields where they stand', () => {
    const { paper, title, fields } = before.proposal;
    expect(paper).toBe('simplified_decision');
    expect(title!.y).toBeCloseTo(marked.title!.y, -1);
    const proposed = fields.find(({ name }) => name === 'decisionNumber')!;
    expect(proposed.value).toBe(number);
    expect(proposed.box!.x).toBeLessThan(marked.fields[0]!.box.x + 3);
    expect(proposed.box!.x + proposed.box!.width).toBeGreaterThan(54);
  });
});

describe('a photo is not kept', () => {
  it('where a rectangle holds an identity number that is no field of its own', async () => {
    const tooLarge = { ...marked, fields: [{ ...marked.fields[0]!, box: boxOf(quadOf(64, 166, 600, 200), size) }] };
    await expect(made(looker, before, tooLarge, randomBytes)).rejects.toThrow(/^fields: .*identity number \(320102/);
  });
});
