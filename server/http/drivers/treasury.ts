import { Type } from '@sinclair/typebox';
import { Id } from '#contract/common';
import { NewTreasuryOrder, TreasuryOrder } from '#contract/treasury';
import type { TreasuryOrders } from '../../treasury/orders';
import { payerIp } from '../shared/payer-address';
import { perPerson } from '../shared/per-person';
import { bySession, bySource, refuses } from '../refusals/route-refusals';
import type { Http, WhoAsks } from '../shared/typed';

export type TreasuryRoutes = { whoAsks: WhoAsks; treasury: TreasuryOrders };

const toOrder = [
  'malformed_number',
  'decision_unknown',
  'not_listed_yet',
  'decision_paid',
  'already_being_paid',
  'amount_changed',
  'wechat_only',
  'agreement_needed',
  'not_found',
] as const;

export const treasuryRoutes =
  ({ whoAsks, treasury }: TreasuryRoutes) =>
  async (app: Http) => {
    app.post(
      '/v1/treasury-orders',
      {
        schema: { body: NewTreasuryOrder, response: { 200: TreasuryOrder } },
        config: {
          ...refuses(bySession, bySource, toOrder),
          ...perPerson(whoAsks, 30),
        },
      },
      async (request) => treasury.open(await whoAsks(request), request.body, payerIp(request)),
    );
    app.post(
      '/v1/treasury-orders/:id/poll',
      {
        schema: { params: Type.Object({ id: Id }), response: { 200: TreasuryOrder } },
        config: refuses(bySession, bySource, 'not_found'),
      },
      async (request) => treasury.pollOwn((await whoAsks(request)).id, request.params.id),
    );
  };
