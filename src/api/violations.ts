import type { Accepted, CarViolations, Objected, ObjectTo, Violation } from '#contract/violations';
import { call } from './http';

export const fetchCarViolations = (id: string) => call<CarViolations>('GET', `/v1/cars/${id}/violations`);
export const fetchViolation = (id: string) => call<Violation>('GET', `/v1/violations/${id}`);
export const acceptViolation = (id: string, licenceId: string) =>
  call<Accepted>('POST', `/v1/violations/${id}/accept`, { licenceId });
export const objectToViolation = (id: string, objection: ObjectTo) =>
  call<Objected>('POST', `/v1/violations/${id}/object`, objection);
