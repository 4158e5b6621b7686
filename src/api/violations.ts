import type { CarViolations, ViolationCard } from '#contract/violations';
import { call } from './http';
import { accepted, barred, carViolations, violation } from './shapes/violations';

const at = (id: string): string => `/v1/violations/${encodeURIComponent(id)}`;

/** All records of a car, page by page; begun anew once where they changed between two pages, and one moved up or down unseen. */
export async function fetchCarViolations(id: string, isAnew = false): Promise<CarViolations> {
  const path = `/v1/cars/${encodeURIComponent(id)}/violations`;
  const found = new Map<string, ViolationCard>();
  let [from, total] = [0, 0];
  for (;;) {
    const page = await call('GET', `${path}?from=${from}`, carViolations);
    const hasChanged = from > 0 && page.total !== total;
    if (hasChanged && !isAnew) return fetchCarViolations(id, true);
    total = page.total;
    from += page.violations.length;
    page.violations.forEach((one) => found.set(one.id, one));
    if (page.violations.length === 0 || from >= total) return { ...page, violations: [...found.values()] };
  }
}
export const fetchViolation = (id: string) => call('GET', at(id), violation);
/** drove: of a company's car, whoever accepts has said so. */
export const acceptViolation = (id: string, licenceId: string, drove: boolean) =>
  call('POST', `${at(id)}/accept`, accepted, { licenceId, ...(drove && { drove }) });

/** Which of these records a licence cannot take, and why; asked before anything is accepted. */
export const fetchBarred = (licenceId: string, violationIds: string[]) =>
  call('POST', `/v1/licences/${licenceId}/barred`, barred, { violationIds });
