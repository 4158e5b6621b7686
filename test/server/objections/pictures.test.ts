// Pictures of evidence on a bad network, from strangers, and on a full disk.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { partBytes, type EvidencePicture, type Objection } from '../../../contract/objections';
import * as boundary from '../../../server/bureau/boundary/checked-answer';
import { forgetObjections } from '../../../server/store/retention/objection-retention';
import { createSeal } from '../../../server/store/sealing/sealing';
import { signIn, type Api } from '../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../support/house/house';
import { newRecord, photoWithPlace, sendPicture } from '../../support/drivers/objecting';

let house: House;
let driver: Api;
let stranger: Api;
let id: string;
let noisy: Buffer;
beforeAll(async () => {
  house = await openHouse();
  [driver, stranger] = await Promise.all([signIn(house, 'has proof'), signIn(house, 'has none')]);
  const { violationId } = await newRecord(house, driver);
  id = (await driver.call<Objection>('POST', '/v1/objections', { violationId })).body.id;
  noisy = await sharp({
    create: {
      width: 1000,
      height: 700,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .jpeg({ quality: 95 })
    .toBuffer();
});
afterAll(() => house.stop());

const reserve = async (bytes: number) =>
  (await driver.call<EvidencePicture>('POST', `/v1/objections/${id}/pictures`, { bytes })).body;
const part = (picture: string, at: number, bytes: Uint8Array, by = driver) =>
  by.call<EvidencePicture & { code?: string; at?: number }>('POST', `/v1/pictures/${picture}/parts`, {
    at,
    data: Buffer.from(bytes).toString('base64'),
  });
const see = async () => (await driver.call<Objection>('GET', `/v1/objections/${id}`)).body.evidence;
const drop = (picture: string) => driver.call('DELETE', `/v1/pictures/${picture}`);

describe('a picture', () => {
  it('goes on where it stopped: a part that is here already is passed over, one that leaves a gap is refused', async () => {
    expect(noisy.length).toBeGreaterThan(2 * partBytes);
    const { id: picture } = await reserve(noisy.length);
    const first = await part(picture, 0, noisy.subarray(0, partBytes));
    expect(first.body).toMatchObject({ state: 'arriving', received: partBytes });
    expect((await part(picture, 0, noisy.subarray(0, partBytes))).body.received).toBe(partBytes);
    expect(await part(picture, 2 * partBytes, noisy.subarray(2 * partBytes, 2 * partBytes + 9))).toEqual({
      status: 409,
      body: { code: 'part_out_of_place', at: partBytes },
    });
    // After a restart the phone asks how far it came.
    expect((await see()).find((one) => one.id === picture)).toMatchObject({ received: partBytes, bytes: noisy.length });
    let at = partBytes;
    while (at < noisy.length) {
      const { body } = await part(picture, at, noisy.subarray(at, at + partBytes));
      at = body.received;
    }
    expect((await see()).find((one) => one.id === picture)).toMatchObject({ state: 'ready' });
    expect(await house.db.selectFrom('picture_parts').selectAll().where('picture_id', '=', picture).execute()).toEqual(
      [],
    );
    await drop(picture);
  });

  it('is sealed: neither its parts nor the whole stand in the database as they are', async () => {
    const { id: picture } = await sendPicture(driver, id, await photoWithPlace('#987'));
    const { sealed } = await house.db
      .selectFrom('objection_pictures')
      .select('sealed')
      .where('id', '=', picture)
      .executeTakeFirstOrThrow();
    expect(Buffer.from(sealed!, 'base64url').includes(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false);
    expect(createSeal('11'.repeat(32)).openBytes(sealed!).subarray(0, 2).toString('hex')).toBe('ffd8');
    await drop(picture);
  });

  it.each([
    ['half a photo', async () => noisy.subarray(0, noisy.length / 2), 'not_a_picture'],
    [
      'a drawing that calls itself a JPEG',
      async () => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.from('<svg/>')]),
      'not_a_picture',
    ],
    ['a page', async () => Buffer.from('<html><script>alert(1)</script></html>'), 'not_a_picture'],
    ['a photo that only Apple opens', async () => Buffer.from('000000186674797068656963', 'hex'), 'heic_picture'],
    [
      'more pixels than anybody needs',
      () =>
        sharp({ create: { width: 9000, height: 5000, channels: 3, background: '#fff' } })
          .png()
          .toBuffer(),
      'too_many_pixels',
    ],
  ])('that is %s is refused by itself, and takes no other’s place', async (_what, bytes, refusal) => {
    const before = (await see()).length;
    expect(await sendPicture(driver, id, await bytes())).toMatchObject({ state: 'refused', refusal, url: null });
    expect((await see()).length).toBe(before + 1);
    const sending = { ground: 'plate_misread', statement: '', pictures: [(await see()).at(-1)!.id] };
    expect((await driver.call('POST', `/v1/objections/${id}/file`, sending)).body).toEqual({
      code: 'picture_not_ready',
      field: 'pictures',
    });
    await drop((await see()).at(-1)!.id);
  });

  it('is more than it said, or of nothing at all: refused by its field', async () => {
    const { id: picture } = await reserve(10);
    expect((await part(picture, 0, noisy.subarray(0, 11))).body).toEqual({ code: 'invalid_request', field: 'data' });
    const odd = { at: 0, data: '<svg>' };
    expect((await driver.call('POST', `/v1/pictures/${picture}/parts`, odd)).body).toEqual({
      code: 'invalid_request',
      field: 'data',
    });
    expect((await driver.call('POST', `/v1/objections/${id}/pictures`, { bytes: 9e6 })).body).toEqual({
      code: 'invalid_request',
      field: 'bytes',
    });
    await drop(picture);
  });

  it('is nobody else’s to add to or to take away, and its address is of no use once its owner has signed out', async () => {
    const { id: picture, url } = await sendPicture(driver, id, await photoWithPlace('#444'));
    expect((await part(picture, 0, noisy, stranger)).status).not.toBe(200);
    expect((await stranger.call('DELETE', `/v1/pictures/${picture}`)).status).toBe(404);
    expect((await fetch(house.service.url + url)).status).toBe(200);
    expect((await fetch(`${house.service.url}/v1/evidence/${picture}`)).status).toBe(404);
    expect((await fetch(house.service.url + url!.replace('/evidence/', '/photos/'))).status).toBe(404);
    await drop(picture);
  });
});

it('an answer about another picture is none', () => {
  const sent = { caseNumber: 'YY1', sha256: 'a'.repeat(64), type: 'image/jpeg' as const, data: '' };
  expect(() => boundary.checkedEvidence({ caseNumber: 'YY1', sha256: 'b'.repeat(64) }, sent)).toThrow('answer_unclear');
  expect(() =>
    boundary.checkedCase({ caseNumber: 'YY2', ground: 'other', filedOn: '2026-11-02', answerBy: '2026-11-09' }, 'YY1'),
  ).toThrow('answer_unclear');
  expect(() =>
    boundary.checkedWithdrawal(
      { caseNumber: 'YY1', ground: 'other', filedOn: '2026-11-02', answerBy: '2026-11-09' },
      'YY1',
    ),
  ).toThrow('answer_unclear');
});

it('what nobody needs any more goes on its day: an unfinished picture, a draft, the pictures of what is over, and then its words', async () => {
  const { id: unfinished } = await reserve(500);
  const dayMs = 86_400_000;
  const now = Date.now();
  await forgetObjections(house.db, now + 2 * dayMs);
  expect((await see()).map((one) => one.id)).not.toContain(unfinished);
  const kept = await sendPicture(driver, id, await photoWithPlace('#abc'));
  await house.db
    .updateTable('objections')
    .set({ state: 'rejected', ended_at: now, open_key: null })
    .where('id', '=', id)
    .execute();
  await forgetObjections(house.db, now + 89 * dayMs);
  expect((await see()).map((one) => one.id)).toContain(kept.id);
  await forgetObjections(house.db, now + 91 * dayMs);
  expect(await see()).toEqual([]);
  await forgetObjections(house.db, now + 731 * dayMs);
  expect((await driver.call('GET', `/v1/objections/${id}`)).status).toBe(404);
});
