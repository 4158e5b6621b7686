import { Type } from '@sinclair/typebox';
import { Car, Cars, Licence, Licences, NewCar, NewLicence } from '#contract/cars';
import { Id } from '#contract/common';
import { Decision, DecisionLookup } from '#contract/decisions';
import {
  AskBarred,
  Barred,
  Accept,
  Accepted,
  CarViolations,
  FromRecord,
  Objected,
  ObjectTo,
  Violation,
} from '#contract/violations';
import { OfCity, RecordOffices } from '#contract/offices';
import type { acceptRecord } from '../../violations/accept-record';
import type { barredRecords } from '../../violations/barred-records';
import type { lookUpDecision } from '../../decisions/decision-lookup';
import type { Cars as CarBook } from '../../cars/cars';
import type { ObjectionRoom } from '../../objections/room';
import type { Licences as LicenceBook } from '../../licences/licences';
import type { recordOffices } from '../../violations/record-offices';
import { shownPhotos, type createPhotoLinks } from '../../violations/photo-links';
import { violationView } from '../../violations/violation-view';
import type { Bureau, TakenBy } from '../../ports';
import { perPerson } from '../shared/per-person';
import { pictureHeaders } from '../shared/picture-headers';
import { byAccepting, bySession, bySource, refuses } from '../refusals/route-refusals';
import type { Http, WhoAsks } from '../shared/typed';

export type CarRoutes = {
  cars: CarBook;
  licences: LicenceBook;
  bureau: Bureau;
  whoAsks: WhoAsks;
  photos: ReturnType<typeof createPhotoLinks>;
  accept: ReturnType<typeof acceptRecord>;
  barred: ReturnType<typeof barredRecords>;
  offices: ReturnType<typeof recordOffices>;
  objections: Pick<ObjectionRoom, 'objectAtOnce' | 'own'>;
  lookUp: ReturnType<typeof lookUpDecision>;
  takenBy: TakenBy;
};

const byId = Type.Object({ id: Id });

const newCar = [
  ...bySource,
  'malformed_plate',
  'malformed_last_six',
  'last_six_wrong',
  'malformed_unit_code',
  'unit_code_missing',
  'unit_code_wrong',
  'car_unknown', // of a list that is asked after the bureau has proven the car
  'car_already_added',
  'too_many_cars',
] as const;
const newLicence = [
  ...bySource,
  'malformed_licence_number',
  'malformed_file_number',
  'malformed_licence_name',
  'licence_name_missing',
  'licence_name_wrong',
  'file_number_wrong',
  'licence_already_added',
] as const;

const toObject = ['not_found', 'record_unknown', 'statement_missing', 'already_handled', 'already_objected'] as const;

export const carRoutes = (deps: CarRoutes) => async (app: Http) => {
  const { cars, licences, bureau, whoAsks, photos, accept, barred, objections, lookUp, takenBy } = deps;

  app.get('/v1/cars', { schema: { response: { 200: Cars } }, config: refuses(bySession) }, async (request) => ({
    cars: await cars.list((await whoAsks(request)).id),
  }));
  app.post(
    '/v1/cars',
    { schema: { body: NewCar, response: { 201: Car } }, config: refuses(bySession, newCar) },
    async (request, reply) => reply.code(201).send(await cars.add((await whoAsks(request)).id, request.body)),
  );
  app.delete(
    '/v1/cars/:id',
    { schema: { params: byId }, config: refuses(bySession, 'not_found') },
    async (request, reply) => {
      await cars.remove((await whoAsks(request)).id, request.params.id);
      return reply.code(204).send();
    },
  );
  app.get(
    '/v1/cars/:id/violations',
    {
      schema: { params: byId, querystring: FromRecord, response: { 200: CarViolations } },
      config: refuses(bySession, bySource, 'not_found'),
    },
    async (request) => {
      const { from } = request.query;
      const { id: personId } = await whoAsks(request);
      return cars.violations(personId, request.params.id, from === undefined ? undefined : Number(from));
    },
  );

  app.get(
    '/v1/violations/:id',
    {
      schema: { params: byId, response: { 200: Violation } },
      config: refuses(bySession, bySource, 'not_found', 'record_unknown'),
    },
    async (request) => {
      const { id: personId } = await whoAsks(request);
      const { seen, source } = await cars.violation(personId, request.params.id);
      const shown = shownPhotos(seen.violation).map((id) => ({ url: photos.linkTo(id, personId) }));
      const ownObjection = await objections.own.about(personId, request.params.id);
      return violationView(seen, { source, photos: shown, ownObjection, takenBy });
    },
  );
  app.post(
    '/v1/violations/:id/accept',
    {
      schema: { params: byId, body: Accept, response: { 200: Accepted } },
      config: refuses(bySession, bySource, byAccepting),
    },
    async (request) => accept((await whoAsks(request)).id, request.params.id, request.body),
  );
  app.post(
    '/v1/violations/:id/object',
    {
      schema: { params: byId, body: ObjectTo, response: { 200: Objected } },
      config: refuses(bySession, bySource, toObject),
    },
    async (request) => objections.objectAtOnce(await whoAsks(request), request.params.id, request.body),
  );

  await app.register(officeRoutes(deps));

  app.get('/v1/licences', { schema: { response: { 200: Licences } }, config: refuses(bySession) }, async (request) => ({
    licences: await licences.list((await whoAsks(request)).id),
  }));
  app.post(
    '/v1/licences',
    { schema: { body: NewLicence, response: { 201: Licence } }, config: refuses(bySession, newLicence) },
    async (request, reply) => reply.code(201).send(await licences.add((await whoAsks(request)).id, request.body)),
  );
  app.post(
    '/v1/licences/:id/barred',
    {
      schema: { params: byId, body: AskBarred, response: { 200: Barred } },
      config: refuses(bySession, bySource, 'not_found', 'licence_unknown', 'file_number_wrong', 'licence_name_wrong'),
    },
    async (request) => barred((await whoAsks(request)).id, request.params.id, request.body.violationIds),
  );
  app.delete(
    '/v1/licences/:id',
    { schema: { params: byId }, config: refuses(bySession, 'not_found') },
    async (request, reply) => {
      await licences.remove((await whoAsks(request)).id, request.params.id);
      return reply.code(204).send();
    },
  );

  app.post(
    '/v1/decisions/lookup',
    {
      schema: { body: DecisionLookup, response: { 200: Decision } },
      config: {
        ...refuses(bySession, bySource, 'malformed_number', 'decision_unknown', 'paper_not_decided'),
        ...perPerson(whoAsks, 30),
      },
    },
    async (request) => lookUp((await whoAsks(request)).id, request.body.number),
  );

  const token = Type.Object({ token: Type.String({ maxLength: 400 }) });
  app.get(
    '/v1/photos/:token',
    { schema: { params: token }, config: refuses(bySource, 'not_found', 'photo_unknown') },
    async (request, reply) => {
      const { type, bytes } = await bureau.photo(await photos.photoBehind(request.params.token));
      return reply.headers(pictureHeaders).type(type).send(bytes);
    },
  );
};

/** Where one may go with a record of one's own. */
const officeRoutes =
  ({ offices, whoAsks }: CarRoutes) =>
  async (app: Http) => {
    app.get(
      '/v1/violations/:id/offices',
      {
        schema: { params: byId, querystring: OfCity, response: { 200: RecordOffices } },
        config: { ...refuses(bySession, bySource, 'not_found', 'record_unknown'), ...perPerson(whoAsks, 60) },
      },
      async (request) => offices((await whoAsks(request)).id, request.params.id, request.query.city),
    );
  };
