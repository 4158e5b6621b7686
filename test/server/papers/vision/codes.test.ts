import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toBuffer } from 'qrcode';
import sharp, { type Sharp } from 'sharp';
import { codesOn, decisionNumberIn } from '../../../../server/papers/vision/codes';
import { decisionNumbers, digits } from '../../../support/papers/read-rows';

const number = '1101041000001234';

describe('a code with a decision’s number', () => {
  it.each([
    ['the number alone', number, false],
    ['the number with space around it', `  ${number}\n`, false],
    ['an address that names it', `https://jg.example.cn/pay?jdsbh=${number}`, true],
    ['an address that names it later', `https://jg.example.cn/pay?a=1&jdsbh=${number}&b=2`, true],
    ['words that name it', `type:1;decisionNo:${number};fine:200`, true],
    ['a name in other letters', `https://jg.example.cn/?JDSBH=${number}`, true],
  ])('holds %s', (_, code, named) => expect(decisionNumberIn(code)).toEqual({ number, named }));
  it.each([
    ['nothing', ''],
    ['another name', `https://jg.example.cn/pay?order=${number}`],
    ['a number among words', `编号 ${number} 号`],
    ['two numbers', `${number} ${number}`],
    ['seventeen digits', `${number}5`],
    ['seventeen digits with a name', `https://jg.example.cn/?jdsbh=${number}5`],
    ['fourteen digits', number.slice(2)],
    ['letters in it', '11010410O0001234'],
    ['a region that does not exist', '9901041000001234'],
    ['a letter behind it', `https://jg.example.cn/?jdsbh=${number}A`],
    ['two different ones in one address', `https://jg.example.cn/?jdsbh=${number}&jdsbh=1101041000005678`],
    ['a region that does not exist, with a name', 'https://jg.example.cn/?jdsbh=0001041000001234'],
  ])('does not hold %s', (_, code) => expect(decisionNumberIn(code)).toBeUndefined());
  it('holds any number of a real province, and the first fifteen digits too', () => {
    fc.assert(
      fc.property(decisionNumbers, fc.constantFrom(15, 16), (sixteen, length) => {
        expect(decisionNumberIn(sixteen.slice(0, length))).toEqual({ number: sixteen.slice(0, length), named: false });
      }),
    );
  });
  it('holds none of no province', () => {
    const nowhere = fc.constantFrom('00', '10', '19', '24', '38', '47', '55', '66', '99');
    fc.assert(
      fc.property(nowhere, digits(14), (start, rest) => expect(decisionNumberIn(start + rest)).toBeUndefined()),
    );
  });
});

describe('codes on a photo', () => {
  const white = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#fff' } });
  const pixelsOf = async (picture: Sharp) => {
    const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  };
  it('are read wherever they stand', async () => {
    const input = await toBuffer(number, { width: 240 });
    expect(await codesOn(await pixelsOf(white(1000, 800).composite([{ input, left: 700, top: 500 }])))).toEqual([
      number,
    ]);
  });
  it('are none on a blank sheet', async () => expect(await codesOn(await pixelsOf(white(400, 300)))).toEqual([]));
});
