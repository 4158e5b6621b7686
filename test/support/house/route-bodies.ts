import { agreementVersion } from '../../../contract/session';
import type { Samples } from './house';

/** What each route that takes a body is asked with: well-formed, so that nothing but the person is refused. */
export const bodiesOf = (samples: Samples, ids: Record<string, string>, unknownId: string): Record<string, object> => ({
  '/v1/agreement': { version: agreementVersion },
  '/v1/cars': { plate: '京A12345', plateType: '02', lastSix: '123456' },
  '/v1/licences': { number: '11010519491231002X', fileNumber: '110104100001' },
  '/v1/licences/:id/barred': { violationIds: [ids.violations] },
  '/v1/violations/:id/accept': { licenceId: ids.licences },
  '/v1/violations/:id/object': { ground: 'other', statement: 'It was not me.' },
  '/v1/objections': { violationId: ids.violations },
  '/v1/objections/:id/draft': { ground: 'other', statement: 'It was not me.' },
  '/v1/objections/:id/file': { ground: 'other', statement: 'It was not me.', pictures: [] },
  '/v1/objections/:id/pictures': { bytes: 1000 },
  '/v1/objections/:id/supplement': { statement: 'It was not me.', pictures: [] },
  '/v1/pictures/:id/parts': { at: 0, data: 'AAAA' },
  '/v1/invitations': { number: samples.anotherDecisionNumber, note: 'M' },
  '/v1/invitations/look': { token: unknownId },
  '/v1/invitations/name': { token: unknownId, name: 'M' },
  '/v1/loans': { carId: ids.cars, note: 'M', days: 7, places: true, photos: true },
  '/v1/loans/look': { token: unknownId },
  '/v1/loans/take': { token: unknownId, name: 'M' },
  '/v1/loans/:id/accept': { recordId: ids.violations, licenceId: ids.licences, drove: true },
  '/v1/decisions/lookup': { number: samples.decisionNumber },
  '/v1/quotes': { decisionNumbers: [samples.decisionNumber], paidFor: 'mine' },
  '/v1/payments': { quoteId: ids.quotes },
  '/v1/notices': { isOn: true },
  '/v1/reports': { text: 'The refund did not come.', paymentId: null },
  '/v1/treasury-orders': { number: samples.treasuryDecisionNumber, totalFen: 1 },
});
