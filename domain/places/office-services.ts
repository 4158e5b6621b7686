import type { WindowCode } from '../law/records/window-codes';

/**
 * What an office does. records: camera records; papers: those that were handed over on the road; payment: takes fines; objections:
 * reviews them; licences: licences that were detained, full points; accidents: records of accidents.
 */
export const officeServices = ['records', 'papers', 'payment', 'objections', 'licences', 'accidents'] as const;
export type OfficeService = (typeof officeServices)[number];

const others: Partial<Record<WindowCode, readonly OfficeService[]>> = {
  named_place: ['papers'],
  accident: ['accidents'],
  full_points: ['records', 'licences'],
  half_over_limit: ['records', 'licences'],
  licence_unusable: ['licences'],
  suspension: ['records', 'licences'],
  objection_pending: ['objections'],
  organ_window_only: ['payment'],
  surcharge_above_cap: ['payment'],
};

/** What whoever has these reasons wants of an office. Without a reason: that the record is handled. */
export function servicesFor(codes: readonly string[]): OfficeService[] {
  const wanted = new Set(codes.flatMap((code) => others[code as WindowCode] ?? ['records' as const]));
  return codes.length === 0 ? ['records'] : officeServices.filter((service) => wanted.has(service));
}

/** Whether an office does all of it; null where it has not told what it does. */
export const doesAll = (does: readonly string[] | null, wanted: readonly OfficeService[]): boolean | null =>
  does && wanted.every((service) => does.includes(service));
