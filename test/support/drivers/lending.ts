import type { Borrowed, BorrowedCar, Loan, LoanOffer, Loans, NewLoan } from '../../../contract/loans';
import type { Car } from '../../../contract/cars';
import { signIn, type Api } from './driver-at-the-api';
import type { House, Samples } from '../house/house';

export type Owner = Api & { carId: string };
export async function ownerIn(
  house: House,
  user: string,
  which: keyof Pick<Samples, 'cameraCar' | 'car'> = 'cameraCar',
) {
  const api = await signIn(house, user);
  const { plate, plateType, lastSix } = house.samples[which];
  const { body } = await api.call<Car>('POST', '/v1/cars', { plate, plateType, lastSix });
  return { ...api, carId: body.id };
}
export async function lend(owner: Owner, wanted: Partial<NewLoan> = {}): Promise<Loan> {
  const asked = { carId: owner.carId, note: '弟弟', days: 7, places: true, photos: true, ...wanted };
  const { status, body } = await owner.call<Loan>('POST', '/v1/loans', asked);
  if (status !== 200) throw new Error(`not lent: ${status} ${JSON.stringify(body)}`);
  return body;
}
export const lookAt = async (api: Api, { link }: Loan) =>
  (await api.call<LoanOffer>('POST', '/v1/loans/look', { token: link!.token })).body;
export const take = (api: Api, { link }: Loan, name = '小弟') =>
  api.call<Borrowed & { code?: string; field?: string }>('POST', '/v1/loans/take', { token: link!.token, name });
export const recordsFor = (api: Api, { id }: { id: string }) =>
  api.call<BorrowedCar>('GET', `/v1/loans/${id}/violations`);
export const endBy = (api: Api, { id }: { id: string }) => api.call('POST', `/v1/loans/${id}/end`);
export const loansOf = async (api: Api) => (await api.call<Loans>('GET', '/v1/loans')).body;
