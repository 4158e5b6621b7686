import { expect } from '@jest/globals';
import type { HouseProcess } from '../../support/house/house-process';
import {
  photoOfDrivingLicence,
  photoOfMeasure,
  photoOfParkingNotice,
  photoOfVehicleLicence,
} from '../../support/papers/other-papers';
import { photoOfNothing, photoOfSmudgedTicket, photoOfTicket } from '../../support/papers/ticket-photo';
import type { BrowserDriver } from '../browser/browser-driver';

/** Goes through every screen of photographing; none is wider than the phone or has a button too small for a finger. */
export async function lookAtPhotographs(driver: BrowserDriver, { samples }: HouseProcess): Promise<void> {
  const look = async (sign: string) => {
    await driver.see(sign);
    expect([sign, await driver.widerThanScreen(), await driver.smallTargets()]).toEqual([sign, false, []]);
  };
  const photograph = async (file: string, sign: string) => {
    driver.photo(file);
    await driver.tap('t-take');
    await look(sign);
  };
  const smudged = (place: { digit: number; from: number; to: number }) =>
    photoOfSmudgedTicket({ ...samples.photographedTicket, number: samples.anotherDecisionNumber }, place);
  await driver.open();
  await look('t-add-by-photo');
  await driver.tap('t-photograph');
  await look('t-viewfinder');
  await photograph(await photoOfTicket(samples.photographedTicket), 't-mine');
  await driver.tap('t-again');
  await photograph(await smudged({ digit: 12, from: 186, to: 200 }), 't-doubtful');
  await driver.tap('t-wrong');
  await look('t-on-photo');
  await driver.back();
  await driver.tap('t-again');
  await photograph(await smudged({ digit: 10, from: 190, to: 214 }), 't-type-it');
  await driver.tap('t-by-hand');
  await look('t-on-photo');
  await driver.back();
  for (const [file, paper] of [
    [await photoOfVehicleLicence(samples.car), 'vehicle_licence'],
    [await photoOfDrivingLicence(samples.licence), 'driving_licence'],
    [await photoOfMeasure(samples.car.plate), 'compulsory_measure'],
    [await photoOfParkingNotice(samples.car.plate), 'parking_notice'],
    [await photoOfNothing(), 'unknown'],
  ] as const) {
    await driver.tap('t-again');
    await photograph(file, `t-paper-${paper}`);
  }
  await driver.tap('t-again');
  await driver.network('stuck');
  await photograph(await photoOfTicket(samples.photographedTicket), 't-still-reading');
  driver.refusePhotos('busy');
  await driver.network('up');
  await look('t-resend');
  driver.refusePhotos();
  await driver.tap('t-again');
  await photograph(await photoOfVehicleLicence(samples.car), 't-add');
  await driver.tap('t-wrong');
  await look('t-last-six');
}
