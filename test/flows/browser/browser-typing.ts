import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { HouseProcess } from '../../support/house/house-process';
import { addressesOf } from '../walks/pages';
import { hiddenOrSmall } from '../looks/screen-faults';

type Scene = {
  page: Page;
  house: HouseProcess;
  home(): Promise<void>;
  open(path: string): Promise<unknown>;
  see(what: string): Promise<void>;
};

/** What a person's keyboard does to the fields of the browser's build. */
export function typing(at: () => Scene): void {
  const field = (name: string) => at().page.locator(`.${name}:visible`).locator('input, textarea');
  const holds = (name: string) =>
    field(name).evaluate(({ value, selectionStart }: HTMLInputElement) => [value, selectionStart]);

  it('as a plain field is: the caret stays where a number is mended, and nothing is looked up by itself', async () => {
    const { page, house, home, open, see } = at();
    await home();
    const { decisionNumber: number } = house.samples;
    let lookUps = 0;
    page.on('request', (request) => {
      lookUps += Number(request.url().endsWith('/lookup'));
    });
    await open('/packages/pay/by-number/index');
    await field('t-number').pressSequentially(number.slice(0, 15));
    await field('t-number').evaluate((input: HTMLInputElement) => input.setSelectionRange(5, 5));
    await page.keyboard.press('Backspace');
    expect(await holds('t-number')).toEqual([number.slice(0, 4) + number.slice(5, 15), 4]);
    await page.keyboard.type('98');
    expect(await holds('t-number')).toEqual([`${number.slice(0, 4)}98${number.slice(5, 15)}`, 6]);
    expect(lookUps).toBe(0);
    await field('t-number').selectText();
    await page.keyboard.insertText(`决定书编号：${number.replace(/\d{4}/g, '$& ')}`); // as a paste comes
    await see('.t-facts');
  });
  it('as a plain field is: a letter keyed before the last six stays where the caret is', async () => {
    const { page, home, open } = at();
    await home();
    await open('/packages/garage/add-car/index');
    await field('t-last-six').pressSequentially('12');
    await page.keyboard.press('Home');
    await page.keyboard.type('ab');
    expect(await holds('t-last-six')).toEqual(['ab12', 2]);
  });
  it('in pinyin: letters are not doubled, a word goes where the caret is, and none is cut off', async () => {
    const { page, home, open, see } = at();
    await home();
    const id = await aViolation();
    await open(`/packages/violation/object/index?id=${id}&ground=plate_misread`);
    await page.locator('.t-next:visible').click(); // without a picture
    await field('t-statement').click();
    const keyboard = await page.context().newCDPSession(page);
    for (const text of ['n', 'na', 'nat', 'natian'])
      await keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    expect(await holds('t-statement')).toEqual(['natian', 6]);
    await page.keyboard.insertText('那天');
    await page.keyboard.press('Home');
    await page.keyboard.insertText('我说');
    expect(await holds('t-statement')).toEqual(['我说那天', 2]);
    await field('t-statement').fill('长'.repeat(510));
    await page.locator('.t-next:visible').click();
    await see('超出10字');
  });
  it('above the keyboard of a phone, in letters that iOS need not enlarge', async () => {
    const { page, home, open } = at();
    await home();
    const id = await aViolation();
    const objection = `/packages/violation/object/index?id=${id}&ground=plate_misread`;
    const fields: Record<string, string[]> = {
      '/packages/pay/by-number/index': ['t-number'],
      '/packages/garage/add-car/index': ['t-last-six'],
      '/packages/garage/licences/index': ['t-licence', 't-file'],
      [objection]: ['t-statement'],
    };
    const faults: string[] = [];
    for (const [path, names] of Object.entries(fields)) {
      await page.setViewportSize({ width: 390, height: 844 });
      await open(path);
      if (path === objection) await page.locator('.t-next:visible').click();
      for (const name of names) {
        await field(name).click();
        await page.setViewportSize({ width: 390, height: 844 - 380 }); // Android makes room for its keyboard
        faults.push(...(await field(name).evaluate(hiddenOrSmall)).map((fault) => `${name}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
  });
  /** Of a car that the person has by then. */
  async function aViolation(): Promise<string> {
    const { page, house } = at();
    const { token } = await page.evaluate(
      () => (JSON.parse(localStorage.getItem('session')!) as { data: { token: string } }).data,
    );
    const { plate, plateType, lastSix } = house.samples.cameraCar;
    await fetch(`${house.service.url}/v1/cars`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ plate, plateType, lastSix }),
    });
    return (await addressesOf(house, token))['packages/violation/detail/index']!.replace('id=', '');
  }
}
