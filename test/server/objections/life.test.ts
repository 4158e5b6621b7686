// An objection from its first word until the police have it, over HTTP, with the bureau of the sandbox.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import type { EvidencePicture, Objection, ObjectionCard } from '../../../contract/objections';
import type { Violation } from '../../../contract/violations';
import { workdaysUntil } from '#domain/days/calendar';
import { answerDue } from '#domain/objections/objections';
import { dayOf } from '#domain/days/day';
import { signIn, type Api } from '../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../support/house/house';
import { knob, newRecord, photoWithPlace, sendPicture, untilObjection } from '../../support/drivers/objecting';

let house: House;
let driver: Api;
let stranger: Api;
beforeAll(async () => {
  house = await openHouse();
  [driver, stranger] = await Promise.all([signIn(house, 'has been wronged'), signIn(house, 'looks on')]);
});
afterAll(() => house.stop());

const open = async (violationId: string) =>
  (await driver.call<Objection>('POST', '/v1/objections', { violationId })).body;
const see = async (id: string) => (await driver.call<Objection>('GET', `/v1/objections/${id}`)).body;
const list = async () => (await driver.call<{ objections: ObjectionCard[] }>('GET', '/v1/objections')).body.objections;
const record = async (id: string) => (await driver.call<Violation>('GET', `/v1/violations/${id}`)).body;

async function filed(words = '照片里不是我的车', pictures: string[] = []) {
  const { violationId, recordNo } = await newRecord(house, driver);
  const { id } = await open(violationId);
  const said = { ground: 'plate_misread', statement: words, pictures };
  const { body } = await driver.call<Objection>('POST', `/v1/objections/${id}/file`, said);
  return { id, violationId, recordNo, body };
}
describe('a draft', () => {
  it('keeps ground, words and pictures, is one for a record, and is told to nobody', async () => {
    const { violationId } = await newRecord(house, driver);
    const { id, state, takesPictures } = await open(violationId);
    expect({ state, takesPictures }).toEqual({ state: 'draft', takesPictures: true });
    await driver.call('POST', `/v1/objections/${id}/draft`, { ground: 'plate_misread', statement: '不是我' });
    await sendPicture(driver, id, await photoWithPlace());
    expect(await open(violationId)).toMatchObject({
      id,
      ground: 'plate_misread',
      statement: '不是我',
      evidence: [{ state: 'ready', round: 0 }],
      caseNumber: null,
    });
    expect((await record(violationId)).status).toBe('unhandled');
    expect((await driver.call('DELETE', `/v1/objections/${id}`)).status).toBe(204);
    expect((await list()).map((one) => one.id)).not.toContain(id);
  });
});

describe('an objection', () => {
  it('goes with nine pictures, none of which says where it was taken, and has its day in working days', async () => {
    const { violationId, recordNo } = await newRecord(house, driver);
    const { id } = await open(violationId);
    const pictures: EvidencePicture[] = [];
    for (let nth = 0; nth < 9; nth += 1)
      pictures.push(await sendPicture(driver, id, await photoWithPlace(`#${nth}${nth}8`)));
    expect(await driver.call('POST', `/v1/objections/${id}/pictures`, { bytes: 9 })).toMatchObject({
      status: 409,
      body: { code: 'too_many_pictures' },
    });
    const shown = await fetch(house.service.url + pictures[0]!.url);
    const { exif, orientation, width, height } = await sharp(Buffer.from(await shown.arrayBuffer())).metadata();
    expect({ exif, orientation, size: [width, height] }).toEqual({ size: [675, 900] });
    const asked = { ground: 'plate_misread', statement: '照片里是别的车', pictures: pictures.map((one) => one.id) };
    const { status, body } = await driver.call<Objection>('POST', `/v1/objections/${id}/file`, asked);
    expect({ status, state: body.state }).toEqual({ status: 200, state: 'reviewing' });
    expect(body).toMatchObject({ caseNumber: `YY${recordNo}`, answerBy: answerDue(dayOf(new Date())).by });
    expect(body.workdaysLeft).toBe(workdaysUntil(dayOf(new Date()), body.answerBy!));
    const { evidence } = await untilObjection(driver, id, (one) => one.evidence.every((e) => e.state === 'delivered'));
    expect(evidence).toHaveLength(9);
    const taken = await fetch(`${house.sandbox.url}/__sandbox/bureau/evidence/${body.caseNumber}`);
    expect(((await taken.json()) as { taken: string[] }).taken).toHaveLength(9);
    expect(await record(violationId)).toMatchObject({
      status: 'objection_pending',
      handling: null,
      objectable: null,
      ownObjection: { id, state: 'reviewing' },
    });
  });

  it('stands though one of its pictures is refused: that one says so, the others arrive', async () => {
    const { violationId } = await newRecord(house, driver);
    const { id } = await open(violationId);
    const good = await sendPicture(driver, id, await photoWithPlace('#123'));
    const bad = await sendPicture(driver, id, await photoWithPlace('#321'));
    await knob(house, 'bureau/faults', { evidence: 'down' });
    const asked = { ground: 'plate_misread', statement: '', pictures: [good.id, bad.id] };
    const { body } = await driver.call<Objection>('POST', `/v1/objections/${id}/file`, asked);
    expect(body.evidence.map(({ state }) => state)).toEqual(['leaving', 'leaving']);
    await knob(house, 'bureau/faults', { evidence: '' });
    await untilObjection(driver, id, ({ evidence }) => evidence.every(({ state }) => state === 'delivered'));

    const next = await filed();
    expect(next.body.state).toBe('reviewing');
    await knob(house, 'bureau/objection/ask', { recordNo: next.recordNo, words: '请补充照片' });
    await untilObjection(driver, next.id, ({ state }) => state === 'asked');
    const more = await sendPicture(driver, next.id, await photoWithPlace('#222'));
    await knob(house, 'bureau/faults', { evidence: 'refused' });
    await driver.call('POST', `/v1/objections/${next.id}/supplement`, { statement: '', pictures: [more.id] });
    const seen = await untilObjection(driver, next.id, ({ evidence }) => evidence[0]?.state === 'not_taken');
    await knob(house, 'bureau/faults', { evidence: '' });
    expect(seen).toMatchObject({ state: 'reviewing', evidence: [{ refusal: 'evidence_refused', round: 1 }] });
  });

  it('whose bureau is down stays a draft with every word and picture', async () => {
    const { violationId } = await newRecord(house, driver);
    const { id } = await open(violationId);
    const { id: picture } = await sendPicture(driver, id, await photoWithPlace('#555'));
    await driver.call('POST', `/v1/objections/${id}/draft`, { ground: 'plate_misread', statement: '写了很久' });
    await knob(house, 'bureau/faults', { down: true });
    const said = { ground: 'plate_misread', statement: '写了很久', pictures: [picture] };
    const { status, body } = await driver.call('POST', `/v1/objections/${id}/file`, said);
    const meanwhile = await see(id);
    await knob(house, 'bureau/faults', { down: false });
    expect({ status, body }).toEqual({ status: 503, body: { code: 'bureau_down' } });
    expect(meanwhile).toMatchObject({ state: 'draft', statement: '写了很久', evidence: [{ state: 'ready' }] });
  });

  it('is nobody else’s: not to see, to change, to add to, to send, to withdraw', async () => {
    const { id } = await filed();
    const said = { statement: 'x', pictures: [] };
    const tries = [
      await stranger.call('GET', `/v1/objections/${id}`),
      await stranger.call('POST', `/v1/objections/${id}/draft`, { ground: null, statement: '' }),
      await stranger.call('POST', `/v1/objections/${id}/pictures`, { bytes: 100 }),
      await stranger.call('POST', `/v1/objections/${id}/file`, { ground: 'other', ...said }),
      await stranger.call('POST', `/v1/objections/${id}/supplement`, said),
      await stranger.call('POST', `/v1/objections/${id}/withdraw`),
      await stranger.call('DELETE', `/v1/objections/${id}`),
    ];
    expect(tries.map(({ status }) => status)).toEqual(Array(7).fill(404));
    expect((await stranger.call('GET', '/v1/objections')).body).toEqual({ objections: [] });
  });
});
