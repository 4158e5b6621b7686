import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Made } from '../../../../../bench/ocr/real/adding';
import type { Look } from '../../../../../bench/ocr/real/look';
import { markPage, type Marking } from '../../../../../bench/ocr/real/page/serve';
import type { Facts } from '../../../../../bench/ocr/real/set/facts';
import { hasBrowser, openBrowser } from '../../../../support/machine/browser';
import { box, facts, today } from '../facts-to-try';

const [width, height] = [400, 300];
const reading: Look['reading'] = {
  paper: 'simplified_decision',
  source: 'text',
  fields: [{ name: 'decisionNumber', value: '1101041000001234', state: 'sure', doubtful: [] }],
};
/** What was seen of a grey photo, on which a <b> was read for a plate. */
const look: Look = {
  photo: { data: new Uint8Array(width * height * 3).fill(200), width, height },
  lines: [],
  texts: { size: { width, height }, rows: [] },
  reading,
  proposal: {
    paper: 'simplified_decision',
    fields: [
      { name: 'decisionNumber', value: '1101041000001234', box },
      { name: 'plate', value: '"><b>京A12345' },
    ],
  },
};
const made: Made = { jpeg: Buffer.from('scrubbed'), still: ['1101041000001234'], reading };

let marking: Marking;
let given: Facts[];
let kept: Facts[];
beforeEach(async () => {
  [given, kept] = [[], []];
  marking = await markPage(look, {
    today: () => today,
    make: async (told) => {
      given.push(told);
      return made;
    },
    keep: (told) => {
      kept.push(told);
      return 'a1b2';
    },
  });
});
afterEach(() => marking.stop());

async function ask(path: string, body?: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(new URL(path, marking.address), {
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
  });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

describe('the page on which a photo is marked', () => {
  it('is on this machine alone, behind a word of chance, with nothing of elsewhere in it', async () => {
    expect(marking.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{22}\/$/);
    const { status, headers, text } = await ask('');
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(text).not.toContain('<b>');
    expect(text.match(/https?:/g)).toBeNull();
  });
  it.each(['/', '/photo.jpg', '/AAAAAAAAAAAAAAAAAAAAAA/', '/AAAAAAAAAAAAAAAAAAAAAA/photo.jpg'])(
    'shows nothing to who has not its word: %s',
    async (path) => expect((await ask(path)).status).toBe(404),
  );
  it('is given to no page of elsewhere', async () => {
    expect((await ask('preview', facts(), { origin: 'https://example.com' })).status).toBe(404);
    expect(given).toEqual([]);
  });
  it('names the field that is wrong, and makes nothing of it', async () => {
    const { status, text } = await ask('preview', facts({ fields: [{ name: 'plate', value: 'A', box }] }));
    expect([status, JSON.parse(text).field]).toEqual([422, 'fields[0].value (plate)']);
    const past = await ask('preview', facts({ consent: { ...facts().consent, until: '2026-11-29' } }));
    expect([past.status, JSON.parse(past.text).field]).toEqual([422, 'consent.until']);
    expect(given).toEqual([]);
  });
  it('keeps only what was looked at', async () => {
    expect((await ask('keep', facts())).status).toBe(409);
    expect(JSON.parse((await ask('preview', facts())).text)).toMatchObject({ still: made.still });
    expect((await ask('keep', facts({ hidden: true }))).status).toBe(409);
    expect(kept).toEqual([]);
    expect(JSON.parse((await ask('keep', facts())).text)).toEqual({ name: 'a1b2' });
    expect(await marking.kept).toBe('a1b2');
    expect(kept).toEqual([facts()]);
  });
});

(hasBrowser() ? describe : describe.skip)('somebody at a browser', () => {
  let browser: Browser;
  let page: Page;
  beforeEach(async () => {
    browser = await openBrowser();
    page = await (await browser.newContext({ locale: 'en', viewport: { width: 1280, height: 900 } })).newPage();
    await page.goto(marking.address);
    await page.fill('#from', 'window 3');
    await page.fill('#agreedBy', 'form 118');
    await page.fill('#until', '2027-01-01');
  });
  afterEach(() => browser.close());
  const numbers = async (name: string) =>
    Promise.all(
      ['x', 'y', 'width', 'height'].map(async (side) => Number(await page.inputValue(`[name="${name}.${side}"]`))),
    );
  const shown = async (): Promise<Facts> => {
    await page.click('[type=submit]');
    await page.waitForSelector('#result:not([hidden])');
    return given.at(-1)!;
  };

  it('draws a box with the mouse, and keeps the photo', async () => {
    await page.fill('[name="plate.value"]', '京A12345');
    await page.click('[data-mark=plate] [data-draw]');
    const photo = (await page.locator('#marks').boundingBox())!;
    await page.mouse.move(photo.x + photo.width * 0.5, photo.y + photo.height * 0.6);
    await page.mouse.down();
    await page.mouse.move(photo.x + photo.width * 0.75, photo.y + photo.height * 0.7);
    await page.mouse.up();
    const [x, y, wide, high] = await numbers('plate');
    for (const [is, near] of [
      [x, 50],
      [y, 60],
      [wide, 25],
      [high, 10],
    ] as const)
      expect(Math.abs(is! - near)).toBeLessThan(0.5);
    expect((await shown()).fields.map(({ name }) => name)).toEqual(['decisionNumber', 'plate']);
    await page.click('#keep');
    expect(await marking.kept).toBe('a1b2');
    expect(kept).toEqual(given);
  });
  it('moves and sizes a box by keys alone, and leaves one out', async () => {
    await page.click('[data-mark=decisionNumber] [data-clear]');
    await page.fill('[name="decisionNumber.x"]', '10');
    await page.fill('[name="decisionNumber.y"]', '20');
    await page.fill('[name="decisionNumber.width"]', '30');
    await page.fill('[name="decisionNumber.height"]', '4');
    await page.locator('#marks [data-of=decisionNumber]').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp', 'Shift+ArrowDown']) await page.keyboard.press(key);
    expect(await numbers('decisionNumber')).toEqual([10.5, 19.75, 30, 4.25]);
    expect((await shown()).fields).toEqual([
      { name: 'decisionNumber', value: '1101041000001234', box: { x: 10.5, y: 19.75, width: 30, height: 4.25 } },
    ]);
  });
  it('sees which input is wrong, and has it under the hand', async () => {
    await page.fill('[name="decisionNumber.value"]', '12');
    await page.click('[type=submit]');
    await page.waitForSelector('#fault:not([hidden])');
    expect(await page.textContent('#fault')).toContain('fifteen or sixteen digits');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('decisionNumber.value');
  });
  it('is asked for what the paper can have, and looks again after a change', async () => {
    await shown();
    await page.selectOption('#paper', 'driving_licence');
    expect(await page.isVisible('[data-mark=licenceNumber]')).toBe(true);
    expect(await page.isVisible('[data-mark=decisionNumber]')).toBe(false);
    expect(await page.isVisible('#keep')).toBe(false);
  });
});
