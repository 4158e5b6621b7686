import type { Cars, NewCar, NewLicence } from '#contract/cars';
import { keep, kept } from '../platform/storage';
import { act, call } from './http';
import { fits } from './shape';
import { car, cars as carsShape, licence, licences } from './shapes/cars';

const key = 'cars';
let [asked, answered] = [0, 0];

/** The last known list is kept for a time without a network; an older answer that comes late does not take its place. */
export async function fetchCars(): Promise<Cars> {
  const mine = (asked += 1);
  const cars = await call('GET', '/v1/cars', carsShape);
  if (mine > answered) {
    answered = mine;
    keep(key, cars);
  }
  return cars;
}
export function keptCars(): Cars | undefined {
  const cars = kept(key);
  return fits(carsShape, cars) ? cars : undefined;
}
export const addCar = (body: NewCar) => call('POST', '/v1/cars', car, body);
export const removeCar = (id: string) => act('DELETE', `/v1/cars/${encodeURIComponent(id)}`);
export const fetchLicences = () => call('GET', '/v1/licences', licences);
export const addLicence = (body: NewLicence) => call('POST', '/v1/licences', licence, body);
export const removeLicence = (id: string) => act('DELETE', `/v1/licences/${encodeURIComponent(id)}`);
