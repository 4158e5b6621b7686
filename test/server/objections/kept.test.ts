// What is kept of an objection: shown to its author, gone with them, and not lost when the disk is full.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { KyselyPlugin } from 'kysely';
import { partBytes, type EvidencePicture, type Objection } from '../../../contract/objections';
import type { OwnData } from '../../../contract/own-data';
import { diskFull } from '../../../server/store/watches/disk-room';
import { signIn } from '../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../support/house/house';
import { newRecord, photoWithPlace, sendPicture } from '../../support/drivers/objecting';

let isFull = false;
/** A disk that takes no more pictures. */
const disk: KyselyPlugin = {
  transformQuery({ node }) {
    if (isFull && node.kind === 'InsertQueryNode' && JSON.stringify(node).includes('picture_parts'))
      throw Object.assign(new Error('could not extend file'), { code: diskFull });
    return node;
  },
  transformResult: async ({ result }) => result,
};
let house: House;
beforeAll(async () => {
  house = await openHouse({ plugin: disk });
});
afterAll(() => house.stop());

it('a full disk costs one part of a picture: what was there stays, and it goes on when there is room', async () => {
  const driver = await signIn(house, 'writes on a full disk');
  const { violationId } = await newRecord(house, driver);
  const { id } = (await driver.call<Objection>('POST', '/v1/objections', { violationId })).body;
  const bytes = Buffer.alloc(2 * partBytes + 10, 7);
  const { body } = await driver.call<EvidencePicture>('POST', `/v1/objections/${id}/pictures`, { bytes: bytes.length });
  const part = (at: number) =>
    driver.call<EvidencePicture>('POST', `/v1/pictures/${body.id}/parts`, {
      at,
      data: bytes.subarray(at, at + partBytes).toString('base64'),
    });
  expect((await part(0)).body.received).toBe(partBytes);
  isFull = true;
  const refused = await part(partBytes);
  isFull = false;
  expect(refused).toMatchObject({ status: 503, body: { code: 'storage_unavailable' } });
  expect((await driver.call<Objection>('GET', `/v1/objections/${id}`)).body.evidence[0]).toMatchObject({
    state: 'arriving',
    received: partBytes,
  });
  expect((await part(partBytes)).body.received).toBe(2 * partBytes);
});

it('it is among what is kept of a person, and after they are deleted no table holds a word or a picture of it', async () => {
  const driver = await signIn(house, 'goes away');
  const { violationId } = await newRecord(house, driver, 'oddCar');
  const { id } = (await driver.call<Objection>('POST', '/v1/objections', { violationId })).body;
  const { id: picture } = await sendPicture(driver, id, await photoWithPlace('#aaa'));
  const said = { ground: 'plate_misread', statement: '不是我的车', pictures: [picture] };
  await driver.call('POST', `/v1/objections/${id}/file`, said);
  const { objections } = (await driver.call<OwnData>('GET', '/v1/own-data')).body;
  expect(objections).toMatchObject([{ statement: '不是我的车', state: 'reviewing', pictures: 1 }]);
  expect((await driver.call('DELETE', '/v1/own-data')).status).toBe(200);
  const left = await Promise.all(
    (['objections', 'objection_events', 'objection_pictures', 'picture_parts'] as const).map(async (table) =>
      JSON.stringify(await house.db.selectFrom(table).selectAll().execute()),
    ),
  );
  expect(left.filter((rows) => rows.includes(id) || rows.includes(picture))).toEqual([]);
});
