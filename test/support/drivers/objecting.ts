import sharp from 'sharp';
import type { EvidencePicture, Objection } from '../../../contract/objections';
import { partBytes } from '../../../contract/objections';
import type { Api } from './driver-at-the-api';
import type { House } from '../house/house';
import type { Car } from '../../../contract/cars';
import type { ViolationCard } from '../../../contract/violations';

/** A photo as a phone takes it: with its place and time beside the pixels, lying on its side. */
export const photoWithPlace = (background = '#7a8', side = 900): Promise<Buffer> =>
  sharp({ create: { width: side, height: Math.round(side * 0.75), channels: 3, background } })
    .withExif({ IFD0: { Make: 'Phone', Model: 'X1' }, IFD3: { GPSLatitude: '30/1 16/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toBuffer();

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Sends a picture as the app does, in parts; answers what the service says of it at the end. */
export async function sendPicture(driver: Api, objectionId: string, bytes: Buffer): Promise<EvidencePicture> {
  const { body } = await driver.call<EvidencePicture>('POST', `/v1/objections/${objectionId}/pictures`, {
    bytes: bytes.length,
  });
  let now = body;
  while (now.state === 'arriving') {
    const data = bytes.subarray(now.received, now.received + partBytes).toString('base64');
    now = (await driver.call<EvidencePicture>('POST', `/v1/pictures/${body.id}/parts`, { at: now.received, data }))
      .body;
  }
  return now;
}

/** A new camera record of a car of the driver's, under our own name for it. */
export async function newRecord(house: House, driver: Api, which: 'oddCar' | 'severalCar' | 'car' = 'severalCar') {
  const { plate, plateType, lastSix } = house.samples[which];
  await driver.call('POST', '/v1/cars', { plate, plateType, lastSix });
  const seen = await knob<{ recordNo: string }>(house, 'bureau/camera', { plate, plateType });
  const { cars } = (await driver.call<{ cars: Car[] }>('GET', '/v1/cars')).body;
  const car = cars.find((one) => one.plate === plate)!;
  for (let tries = 0; tries < 100; tries += 1) {
    const { violations } = (await driver.call<{ violations: ViolationCard[] }>('GET', `/v1/cars/${car.id}/violations`))
      .body;
    for (const { id } of violations) {
      const { recordNumber } = (await driver.call<{ recordNumber: string }>('GET', `/v1/violations/${id}`)).body;
      if (recordNumber === seen.recordNo) return { violationId: id, recordNo: seen.recordNo, carId: car.id };
    }
    await wait(100);
  }
  throw new Error('the camera’s record was never listed');
}

export const knob = async <T>(house: House, path: string, body: object): Promise<T> =>
  (await (
    await fetch(`${house.sandbox.url}/__sandbox/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  ).json()) as T;

/** Looks until it is so: the bureau's word and the jobs come by themselves. */
export async function untilObjection(
  driver: Api,
  id: string,
  wanted: (objection: Objection) => boolean,
): Promise<Objection> {
  for (let tries = 0; tries < 150; tries += 1) {
    const { body } = await driver.call<Objection>('GET', `/v1/objections/${id}`);
    if (wanted(body)) return body;
    await wait(100);
  }
  throw new Error(`objection ${id} never came so far`);
}
