import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import type { PaperReading, ReadField } from '../../../contract/papers';
import { chance } from '../../../bench/ocr/chance';
import { paper, type Paper } from '../../../bench/ocr/papers/papers';
import { photograph } from '../../../bench/ocr/photographing';
import { decisionPdf, printedNumber } from '../../support/papers/decision-pdf';
import { signIn, type Api } from '../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../support/house/house';

let house: House;
let driver: Api;
beforeAll(async () => {
  house = await openHouse();
  driver = await signIn(house, 'photographs papers');
});
afterAll(() => house.stop());

/** Where the first plain one of a kind is: amounts in capitals only and licences on a screen are the figures' business, not this test's. */
const plain: Partial<Record<Paper['kind'], number>> = { general_decision: 17, vehicle_licence: 42 };

/** The first paper of a kind that the generator makes from a seed on. */
function someOf(kind: Paper['kind'], from = plain[kind] ?? 1): { made: Paper; by: ReturnType<typeof chance> } {
  for (let seed = from; ; seed += 1) {
    const by = chance(seed);
    const made = paper(by, true);
    if (made.kind === kind) return { made, by };
  }
}
const photoOf = async (kind: Paper['kind']) => {
  const { made, by } = someOf(kind);
  return { truth: made.truth, jpeg: await photograph(by, made, 1) };
};
async function send(bytes: Uint8Array, { type = 'image/jpeg', field = 'picture', token = driver.session.token } = {}) {
  const form = new FormData();
  form.append(field, new Blob([new Uint8Array(bytes)], { type }), 'photo.jpg');
  const answer = await fetch(`${house.service.url}/v1/papers`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  return { status: answer.status, body: (await answer.json()) as PaperReading & { code?: string } };
}
const valueOf = ({ fields }: PaperReading, name: ReadField['name']) =>
  fields.find((field) => field.name === name)?.value;

describe('a photographed paper', () => {
  it('of a decision gives its number with its place on the photo, to compare: this bureau does not know it, so it is not sure', async () => {
    const { truth, jpeg } = await photoOf('general_decision');
    const { body } = await send(jpeg);
    expect(body.paper).toBe('general_decision');
    expect(body.fields[0]).toMatchObject({
      name: 'decisionNumber',
      value: truth.decisionNumber,
      state: 'confirm',
      crop: expect.stringMatching(/^data:image\/jpeg;base64,/),
    });
    expect(valueOf(body, 'plate')).toBe(truth.plate);
    expect(valueOf(body, 'amountFen')).toBe(truth.amountFen);
  });
  it.each(['parking_notice', 'compulsory_measure'] as const)(
    'of a %s is recognised, and gives no number to pay by',
    async (kind) => {
      const { body } = await send((await photoOf(kind)).jpeg);
      expect(body.paper).toBe(kind);
      expect(valueOf(body, 'decisionNumber')).toBeUndefined();
    },
  );
  it('of a vehicle licence gives plate, VIN and type', async () => {
    const { truth, jpeg } = await photoOf('vehicle_licence');
    const { body } = await send(jpeg);
    expect([body.paper, valueOf(body, 'plate'), valueOf(body, 'vin')]).toEqual([
      'vehicle_licence',
      truth.plate,
      truth.vin,
    ]);
  });
  it('of a driving licence gives its two numbers', async () => {
    const { truth, jpeg } = await photoOf('driving_licence');
    const { body } = await send(jpeg);
    expect([valueOf(body, 'licenceNumber'), valueOf(body, 'fileNumber')]).toEqual([
      truth.licenceNumber,
      truth.fileNumber,
    ]);
  });
  it('may come as the PDF of an electronic decision', async () => {
    const { body } = await send(await decisionPdf(), { type: 'application/pdf' });
    expect([body.paper, valueOf(body, 'decisionNumber')]).toEqual(['simplified_decision', printedNumber]);
  });
  it('that is no ticket is nothing to pay', async () => {
    const { body } = await send((await photoOf('none')).jpeg);
    expect(body.paper).toBe('unknown');
    expect(body.fields.filter(({ name, state }) => name === 'decisionNumber' && state === 'sure')).toEqual([]);
  });
});

describe('what is no photo', () => {
  it.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 400, 'not_a_picture'],
    ['a PDF that is none', Buffer.from('%PDF-1.7 and so on'), 400, 'pdf_unreadable'],
    ['nothing', Buffer.alloc(0), 400, 'not_a_picture'],
    ['more than eight megabytes', Buffer.alloc(8 * 1024 * 1024 + 1), 413, 'too_large'],
  ])('%s is refused', async (_, bytes, status, code) =>
    expect(await send(bytes)).toMatchObject({ status, body: { code } }),
  );
  it('a GIF is refused, and so is half a JPEG', async () => {
    const plain = sharp({ create: { width: 900, height: 900, channels: 3, background: '#fff' } });
    expect((await send(await plain.clone().gif().toBuffer())).body.code).toBe('not_a_picture');
    const jpeg = await plain.clone().jpeg().toBuffer();
    expect((await send(jpeg.subarray(0, Math.floor(jpeg.length / 2)))).body.code).toBe('not_a_picture');
  });
  it('a picture that would unpack to 49 million pixels is refused before it is unpacked', async () => {
    const bomb = await sharp({ create: { width: 7000, height: 7000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await send(bomb)).toMatchObject({ status: 413, body: { code: 'too_many_pixels' } });
  });
  it('a picture under another name, or from nobody, is refused', async () => {
    const { jpeg } = await photoOf('driving_licence');
    expect((await send(jpeg, { field: 'photo' })).body).toMatchObject({ code: 'not_a_picture', field: 'picture' });
    expect((await send(jpeg, { token: 'A'.repeat(43) })).status).toBe(401);
    expect((await driver.call('POST', '/v1/papers', { picture: 'x' })).status).toBe(400);
  });
});

it('that breaks off in the middle of its form is refused, not waited for', async () => {
  const answer = await fetch(`${house.service.url}/v1/papers`, {
    method: 'POST',
    headers: { authorization: `Bearer ${driver.session.token}`, 'content-type': 'multipart/form-data; boundary=b' },
    body: '--b\r\ncontent-disposition: form-data; name="picture"; filename="p.jpg"\r\ncontent-type: image/jpeg\r\n\r\nhalf',
    signal: AbortSignal.timeout(8000),
  });
  expect(answer.status).toBe(400);
});

it('is answered with busy while too many wait, and none of those accepted is lost', async () => {
  const { jpeg } = await photoOf('driving_licence');
  const {
    session: { token },
  } = await signIn(house, 'photographs a lot');
  const codes = (await Promise.all(Array.from({ length: 7 }, () => send(jpeg, { token })))).map(
    ({ status, body }) => body.code ?? status,
  );
  expect(codes.filter((code) => code === 200)).toHaveLength(4);
  expect(codes.filter((code) => code === 'busy')).toHaveLength(3);
}, 60_000);
