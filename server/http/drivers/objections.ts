import { Type } from '@sinclair/typebox';
import { Id } from '#contract/common';
import {
  DraftObjection,
  EvidencePicture,
  FileObjection,
  LetterLanguage,
  NewPicture,
  Objection,
  Objections,
  OpenObjection,
  partBytes,
  PicturePart,
  SupplementObjection,
} from '#contract/objections';
import type { ObjectionRoom } from '../../objections/room';
import { perPerson } from '../shared/per-person';
import { bySession, bySource, refuses } from '../refusals/route-refusals';
import type { Http, WhoAsks } from '../shared/typed';

export type ObjectionRoutes = { objections: ObjectionRoom; whoAsks: WhoAsks };

const byId = Type.Object({ id: Id });
const one = { params: byId, response: { 200: Objection } };
/** A part in base64 and the braces around it. */
const bodyOfPart = Math.ceil((partBytes / 3) * 4) + 1024;
const toSend = ['not_found', 'record_unknown', 'statement_missing', 'picture_not_ready', 'objection_over'] as const;

/** One's own objections, from the first word to the letter that follows a refusal. */
export const objectionRoutes =
  ({ objections, whoAsks }: ObjectionRoutes) =>
  async (app: Http) => {
    app.get(
      '/v1/objections',
      { schema: { response: { 200: Objections } }, config: refuses(bySession) },
      async (request) => ({ objections: await objections.own.list((await whoAsks(request)).id) }),
    );
    app.post(
      '/v1/objections',
      {
        schema: { body: OpenObjection, response: { 200: Objection } },
        config: refuses(bySession, bySource, 'not_found', 'record_unknown', 'already_handled', 'already_objected'),
      },
      async (request) => {
        const { id: personId } = await whoAsks(request);
        return objections.own.one(personId, await objections.drafts.open(personId, request.body.violationId));
      },
    );
    app.get('/v1/objections/:id', { schema: one, config: refuses(bySession, 'not_found') }, async (request) =>
      objections.own.one((await whoAsks(request)).id, request.params.id),
    );
    app.post(
      '/v1/objections/:id/draft',
      {
        schema: { params: byId, body: DraftObjection },
        config: refuses(bySession, 'not_found', 'already_objected'),
      },
      async (request, reply) => {
        await objections.drafts.save((await whoAsks(request)).id, request.params.id, request.body);
        return reply.code(204).send();
      },
    );
    app.delete(
      '/v1/objections/:id',
      { schema: { params: byId }, config: refuses(bySession, 'not_found', 'already_objected') },
      async (request, reply) => {
        await objections.drafts.discard((await whoAsks(request)).id, request.params.id);
        return reply.code(204).send();
      },
    );
    await app.register(actRoutes({ objections, whoAsks }));
    await app.register(pictureRoutes({ objections, whoAsks }));
  };

/** What reaches the police, and the letter for whoever they refused. */
const actRoutes =
  ({ objections, whoAsks }: ObjectionRoutes) =>
  async (app: Http) => {
    app.post(
      '/v1/objections/:id/file',
      {
        schema: { ...one, body: FileObjection },
        config: refuses(bySession, bySource, toSend, 'already_handled', 'already_objected'),
      },
      async (request) => {
        const person = await whoAsks(request);
        await objections.file(person, request.params.id, request.body);
        return objections.own.one(person.id, request.params.id);
      },
    );
    app.post(
      '/v1/objections/:id/supplement',
      {
        schema: { ...one, body: SupplementObjection },
        config: refuses(bySession, bySource, toSend, 'nothing_asked'),
      },
      async (request) => {
        const person = await whoAsks(request);
        await objections.supplement(person, request.params.id, request.body);
        return objections.own.one(person.id, request.params.id);
      },
    );
    app.post(
      '/v1/objections/:id/withdraw',
      { schema: one, config: refuses(bySession, bySource, 'not_found', 'record_unknown', 'objection_over') },
      async (request) => {
        const { id: personId } = await whoAsks(request);
        await objections.withdraw(personId, request.params.id);
        return objections.own.one(personId, request.params.id);
      },
    );
    app.get(
      '/v1/objections/:id/letter.pdf',
      {
        schema: { params: byId, querystring: Type.Object({ language: Type.Optional(LetterLanguage) }) },
        config: { ...refuses(bySession, 'not_found'), ...perPerson(whoAsks, 20) },
      },
      async (request, reply) => {
        const { language = 'zh-CN' } = request.query;
        const pdf = await objections.letter((await whoAsks(request)).id, request.params.id, language);
        const headers = {
          'content-type': 'application/pdf',
          'content-disposition': 'attachment; filename="reconsideration.pdf"',
        };
        return reply.headers(headers).send(pdf);
      },
    );
  };

const aPart = ['not_found', 'part_out_of_place', 'busy', 'too_slow', 'reading_failed', 'switched_off'] as const;

/** Pictures come in parts, so that a bad network costs one part and no picture; they are unpacked in a child process alone. */
const pictureRoutes =
  ({ objections, whoAsks }: ObjectionRoutes) =>
  async (app: Http) => {
    app.post(
      '/v1/objections/:id/pictures',
      {
        schema: { params: byId, body: NewPicture, response: { 200: EvidencePicture } },
        config: {
          ...refuses(bySession, 'not_found', 'objection_over', 'too_many_pictures', 'switched_off'),
          ...perPerson(whoAsks, 60),
        },
      },
      async (request) =>
        objections.pictures.reserve((await whoAsks(request)).id, request.params.id, request.body.bytes),
    );
    app.post(
      '/v1/pictures/:id/parts',
      {
        bodyLimit: bodyOfPart,
        schema: { params: byId, body: PicturePart, response: { 200: EvidencePicture } },
        config: refuses(bySession, aPart),
      },
      async (request) => objections.pictures.takePart((await whoAsks(request)).id, request.params.id, request.body),
    );
    app.delete(
      '/v1/pictures/:id',
      { schema: { params: byId }, config: refuses(bySession, 'not_found', 'objection_over') },
      async (request, reply) => {
        await objections.pictures.remove((await whoAsks(request)).id, request.params.id);
        return reply.code(204).send();
      },
    );
    const token = Type.Object({ token: Type.String({ maxLength: 400 }) });
    app.get(
      '/v1/evidence/:token',
      { schema: { params: token }, config: refuses('not_found') },
      async (request, reply) => {
        const bytes = await objections.pictures.bytesOf(await objections.links.photoBehind(request.params.token));
        return reply
          .headers({ 'cache-control': 'private, max-age=1800', 'x-content-type-options': 'nosniff' })
          .type('image/jpeg')
          .send(bytes);
      },
    );
  };
