import type { Car, Cars, Licence, Licences, NewCar, NewLicence } from '#contract/cars';
import type { Decision } from '#contract/decisions';
import type { Law } from '#contract/law';
import type { Accepted, CarViolations, Objected, ObjectTo, Violation } from '#contract/violations';
import { call } from './http';

export const fetchCars = () => call<Cars>('GET', '/v1/cars');
export const addCar = (car: NewCar) => call<Car>('POST', '/v1/cars', car);
export const removeCar = (id: string) => call<void>('DELETE', `/v1/cars/${id}`);
export const fetchCarViolations = (id: string) => call<CarViolations>('GET', `/v1/cars/${id}/violations`);
export const fetchViolation = (id: string) => call<Violation>('GET', `/v1/violations/${id}`);
export const acceptViolation = (id: string, licenceId: string) =>
  call<Accepted>('POST', `/v1/violations/${id}/accept`, { licenceId });
export const objectToViolation = (id: string, objection: ObjectTo) =>
  call<Objected>('POST', `/v1/violations/${id}/object`, objection);
export const fetchLaw = (on?: string) => call<Law>('GET', on ? `/v1/law?on=${on}` : '/v1/law');
export const fetchLicences = () => call<Licences>('GET', '/v1/licences');
export const addLicence = (licence: NewLicence) => call<Licence>('POST', '/v1/licences', licence);
export const removeLicence = (id: string) => call<void>('DELETE', `/v1/licences/${id}`);
export const lookUpDecision = (number: string) => call<Decision>('POST', '/v1/decisions/lookup', { number });
