import { Type } from '@sinclair/typebox';
import { Id } from '#contract/common';
import {
  AcceptBorrowed,
  Borrowed,
  BorrowedCar,
  Loan,
  LoanOffer,
  Loans,
  LookAtLoan,
  NewLoan,
  TakeLoan,
} from '#contract/loans';
import { Accepted } from '#contract/violations';
import type { LoanRoom } from '../../family/room';
import { perPerson } from '../shared/per-person';
import { pictureHeaders } from '../shared/picture-headers';
import { byAccepting, bySession, bySource, refuses } from '../refusals/route-refusals';
import type { Http, WhoAsks } from '../shared/typed';

export type LoanRoutes = { loans: LoanRoom; whoAsks: WhoAsks };

const byId = Type.Object({ id: Id });
const toTake = [
  'not_found',
  'loan_over',
  'own_car',
  'already_borrowed',
  'too_many_borrowed',
  'name_not_passed',
] as const;

/** Cars that are lent, and what their borrowers see. */
export const loanRoutes =
  ({ loans, whoAsks }: LoanRoutes) =>
  async (app: Http) => {
    app.get('/v1/loans', { schema: { response: { 200: Loans } }, config: refuses(bySession) }, async (request) =>
      loans.list((await whoAsks(request)).id),
    );
    app.post(
      '/v1/loans',
      {
        schema: { body: NewLoan, response: { 200: Loan } },
        config: { ...refuses(bySession, 'not_found', 'too_many_borrowers'), ...perPerson(whoAsks, 20) },
      },
      async (request) => loans.lend((await whoAsks(request)).id, request.body),
    );
    app.post(
      '/v1/loans/look',
      {
        schema: { body: LookAtLoan, response: { 200: LoanOffer } },
        config: { ...refuses(bySession, 'not_found'), ...perPerson(whoAsks, 60) },
      },
      async (request) => loans.look((await whoAsks(request)).id, request.body.token),
    );
    app.post(
      '/v1/loans/take',
      {
        schema: { body: TakeLoan, response: { 200: Borrowed } },
        config: { ...refuses(bySession, toTake), ...perPerson(whoAsks, 20) },
      },
      async (request) => loans.take(await whoAsks(request), request.body),
    );
    app.post(
      '/v1/loans/:id/end',
      { schema: { params: byId }, config: refuses(bySession, 'not_found') },
      async (request, reply) => {
        await loans.end((await whoAsks(request)).id, request.params.id);
        return reply.code(204).send();
      },
    );
    await app.register(borrowedRoutes({ loans, whoAsks }));
  };

const borrowedRoutes =
  ({ loans, whoAsks }: LoanRoutes) =>
  async (app: Http) => {
    app.get(
      '/v1/loans/:id/violations',
      { schema: { params: byId, response: { 200: BorrowedCar } }, config: refuses(bySession, bySource, 'not_found') },
      async (request) => loans.borrowed.look((await whoAsks(request)).id, request.params.id),
    );
    app.post(
      '/v1/loans/:id/accept',
      {
        schema: { params: byId, body: AcceptBorrowed, response: { 200: Accepted } },
        config: refuses(bySession, bySource, byAccepting, 'places_not_shown'),
      },
      async (request) => loans.borrowed.accept((await whoAsks(request)).id, request.params.id, request.body),
    );
    const token = Type.Object({ token: Type.String({ maxLength: 400 }) });
    app.get(
      '/v1/lent-photos/:token',
      { schema: { params: token }, config: refuses(bySource, 'not_found', 'photo_unknown') },
      async (request, reply) => {
        const { type, bytes } = await loans.borrowed.photo(request.params.token);
        // Kept by no phone: a loan may end while the picture would still be there.
        return reply
          .headers({ ...pictureHeaders, 'cache-control': 'private, no-store' })
          .type(type)
          .send(bytes);
      },
    );
  };
