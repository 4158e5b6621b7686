import type { ObjectTo } from '#contract/violations';
import { call } from './http';
import { accepted, barred, carViolations, objected, violation } from './shapes/violations';

const at = (id: string): string => `/v1/violations/${encodeURIComponent(id)}`;

export const fetchCarViolations = (id: string) =>
  call('GET', `/v1/cars/${encodeURIComponent(id)}/violations`, carViolations);
export const fetchViolation = (id: string) => call('GET', at(id), violation);
export const acceptViolation = (id: string, licenceId: string) =>
  call('POST', `${at(id)}/accept`, accepted, { licenceId });
export const objectToViolation = (id: string, objection: ObjectTo) =>
  call('POST', `${at(id)}/object`, objected, objection);

/** Which of these records a licence cannot take, and why; asked before anything is accepted. */
export const fetchBarred = (licenceId: string, violationIds: string[]) =>
  call('POST', `/v1/licences/${licenceId}/barred`, barred, { violationIds });
