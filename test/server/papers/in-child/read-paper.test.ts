import { describe, expect, it } from '@jest/globals';
import { toBuffer } from 'qrcode';
import sharp from 'sharp';
import type { PaperReading, ReadField } from '../../../../contract/papers';
import { readPaper } from '../../../../server/papers/in-child/read-paper';
import { blurred } from '../../../support/papers/read-rows';
import { toldNetworks, type Told } from '../../../support/networks/told-networks';

const number = '1101041000001234';
const another = '1101041000001284';
const noPdf = () => Promise.reject(new Error('This is no PDF'));
const title = '公安交通管理简易程序处罚决定书';

/** A sheet whose print is told, with the codes that stand on it. */
async function sheet(...codes: string[]): Promise<Uint8Array> {
  const drawn = await Promise.all(
    codes.map(async (code, at) => ({ input: await toBuffer(code, { width: 130 }), left: 20 + 150 * at, top: 20 })),
  );
  return sharp({ create: { width: 320, height: 256, channels: 3, background: '#fff' } })
    .composite(drawn)
    .png()
    .toBuffer();
}
const look = (printed: string, second: Told['again'][number] = printed, heading = title): Told => ({
  lines: [heading, `决定书编号：${printed}`, '被处罚人：张三'],
  again: [second],
});
const weak = (text: string): Told => look(text, { text, likely: blurred });
async function read(looks: Told[], codes: string[] = []): Promise<PaperReading & { looksLeft: number }> {
  const { models, looksLeft } = toldNetworks(...looks);
  return {
    ...(await readPaper(models, {
      bytes: await sheet(...codes),
      pixelLimit: 40_000_000,
      today: '2026-11-28',
      sheetsOf: noPdf,
    })),
    looksLeft: looksLeft(),
  };
}
const numberOf = ({ fields }: PaperReading): Pick<ReadField, 'value' | 'state'> => {
  const { value, state } = fields.find(({ name }) => name === 'decisionNumber')!;
  return { value, state };
};

describe('a decision letter', () => {
  it('that is clear at the first look is not looked at again', async () => {
    const answer = await read([look(number), look(another)]);
    expect(answer).toMatchObject({ paper: 'simplified_decision', source: 'text', looksLeft: 1 });
    expect(numberOf(answer)).toEqual({ value: number, state: 'sure' });
  });
  it('that was doubtful at first is what a closer look is sure of', async () =>
    expect(numberOf(await read([weak(number), look(number)]))).toEqual({ value: number, state: 'sure' }));
  it.each([
    ['a guess too', weak(another)],
    ['clear', look(another)],
  ])('has to be typed when the closer look shows another number, %s', async (_, second) =>
    expect(numberOf(await read([weak(number), second]))).toEqual({ value: '', state: 'type' }),
  );
  it('has to be compared, with the place marked, where both looks see a digit that is none as a picture', async () => {
    const odd = { ...look(number), unlike: [7] };
    const { fields } = await read([odd, odd]);
    expect(fields[0]).toMatchObject({ value: number, state: 'confirm', doubtful: [7] });
  });
  it('is sure where the closer look sees every digit as what was read', async () =>
    expect(numberOf(await read([{ ...look(number), unlike: [7] }, look(number)]))).toEqual({
      value: number,
      state: 'sure',
    }));
  it('has to be compared when both looks guess the same', async () =>
    expect(numberOf(await read([weak(number), weak(number)]))).toEqual({ value: number, state: 'confirm' }));
  it('keeps what the first look showed when the closer one shows no such paper', async () => {
    const answer = await read([weak(number), { lines: ['张三'], again: [] }]);
    expect([answer.paper, numberOf(answer)]).toEqual(['simplified_decision', { value: number, state: 'confirm' }]);
  });
  it('is what the closer look says when the first one did not see its title', async () => {
    const answer = await read([{ lines: ['张三'], again: [] }, look(number)]);
    expect([answer.paper, numberOf(answer)]).toEqual(['simplified_decision', { value: number, state: 'sure' }]);
  });
  it('is of no day after today', async () => {
    const dated = (day: string): Told => ({
      ...look(number),
      lines: [...look(number).lines, `日期：${day}`],
      again: [number, day],
    });
    const dayOf = async (day: string) =>
      (await read([dated(day)])).fields.find(({ name }) => name === 'decidedOn')!.value;
    expect(await dayOf('2026-11-28')).toBe('2026-11-28');
    expect(await dayOf('2026-11-29')).toBe('');
  });
  it('gives for every field that is not there an empty one to type', async () => {
    const { fields } = await read([look(number)]);
    expect(fields.filter(({ state }) => state === 'type').map(({ name, value }) => [name, value])).toEqual([
      ['plate', ''],
      ['amountFen', ''],
      ['decidedOn', ''],
    ]);
  });
});

describe('two numbers', () => {
  const two = (first: string, second: string): Told => ({
    lines: [title, `决定书编号：${first}`, `决定书编号：${second}`],
    again: [first],
  });
  it('on one letter are never sure', async () =>
    expect(numberOf(await read([two(number, another), two(number, another)]))).toEqual({
      value: number,
      state: 'confirm',
    }));
  it('that are labelled alike are both offered, with what the paper calls them', async () => {
    const both = { lines: [title, `决定书编号：${number}`, `编号：${another}`], again: [number] };
    const { fields } = await read([both, both]);
    expect(fields[0]).toMatchObject({
      state: 'confirm',
      choices: [
        { label: '决定书编号', value: number },
        { label: '编号', value: another },
      ],
    });
  });
  it('that are the same are one', async () =>
    expect(numberOf(await read([two(number, number)]))).toEqual({ value: number, state: 'sure' }));
});

describe('a paper of no known kind', () => {
  it('that is plainly another is not looked at again', async () => {
    const receipt: Told = { lines: ['永辉超市文三路店', '单号：7799166345697472', '合计：183.00元'], again: [] };
    expect(await read([receipt, look(number)])).toMatchObject({ paper: 'unknown', looksLeft: 1 });
  });
  const unknown = look(number, number, '收据');
  it('gives a number that is called a decision’s only to compare', async () => {
    const answer = await read([unknown, unknown]);
    expect([answer.paper, numberOf(answer)]).toEqual(['unknown', { value: number, state: 'confirm' }]);
  });
  it('gives no number that is called otherwise', async () => {
    const receipt: Told = { lines: ['收据', `编号：${number}`], again: [] };
    expect(numberOf(await read([receipt, receipt]))).toEqual({ value: '', state: 'type' });
  });
});

describe('a code on a decision letter', () => {
  const address = (value: string) => `https://jg.example.cn/pay?jdsbh=${value}`;
  const blank: Told = { lines: [title, '被处罚人：张三'], again: [] };
  it('that says what the print says is sure', async () => {
    const answer = await read([look(number)], [number]);
    expect([answer.source, numberOf(answer)]).toEqual(['code', { value: number, state: 'sure' }]);
  });
  it('makes sure what the print is doubtful of, without a closer look', async () => {
    const answer = await read([weak(number), weak(number)], [number]);
    expect([numberOf(answer), answer.looksLeft]).toEqual([{ value: number, state: 'sure' }, 1]);
  });
  it('that says another number than the print has to be compared, even when the print is clear', async () =>
    expect(numberOf(await read([look(number)], [address(another)]))).toEqual({ value: number, state: 'confirm' }));
  it('is sure without print only where an address calls it the decision’s', async () => {
    expect(numberOf(await read([blank, blank], [address(number)]))).toEqual({ value: number, state: 'sure' });
    expect(numberOf(await read([blank, blank], [number]))).toEqual({ value: number, state: 'confirm' });
  });
  it('with fifteen digits is never sure', async () =>
    expect(numberOf(await read([blank, blank], [address(number.slice(0, 15))]))).toEqual({
      value: number.slice(0, 15),
      state: 'confirm',
    }));
  it('beside a code with another number has to be typed', async () =>
    expect(numberOf(await read([blank, blank], [address(number), address(another)]))).toEqual({
      value: '',
      state: 'type',
    }));
  it('on no known paper is to be compared', async () => {
    const nothing: Told = { lines: ['收据'], again: [] };
    expect(numberOf(await read([nothing, nothing], [address(number)]))).toEqual({ value: number, state: 'confirm' });
  });
  it.each([
    ['机动车违法停车告知单', 'parking_notice'],
    ['公安交通管理行政强制措施凭证', 'compulsory_measure'],
  ])('on %s gives no number to pay by', async (heading, paper) => {
    const { fields, ...answer } = await read([{ lines: [heading, `编号：${number}`], again: [] }], [address(number)]);
    expect([answer.paper, answer.source, fields.map(({ name }) => name)]).toEqual([
      paper,
      'text',
      ['plate', 'decidedOn'],
    ]);
  });
});
