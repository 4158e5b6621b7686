import type { Car, Cars, Licence, Licences, NewCar, NewLicence } from '#contract/cars';
import { call } from './http';

export const fetchCars = () => call<Cars>('GET', '/v1/cars');
export const addCar = (car: NewCar) => call<Car>('POST', '/v1/cars', car);
export const removeCar = (id: string) => call<void>('DELETE', `/v1/cars/${id}`);
export const fetchLicences = () => call<Licences>('GET', '/v1/licences');
export const addLicence = (licence: NewLicence) => call<Licence>('POST', '/v1/licences', licence);
export const removeLicence = (id: string) => call<void>('DELETE', `/v1/licences/${id}`);
