import { Type } from '@sinclair/typebox';
import { Law } from '#contract/law';
import { lawOn } from '../../law/law-on';
import type { Clock } from '../../ports';
import { refuses } from '../refusals/route-refusals';
import type { Http } from '../shared/typed';

/** The law is no secret: nobody has to sign in to read it. */
export const lawRoutes =
  ({ clock }: { clock: Clock }) =>
  async (app: Http) => {
    const query = Type.Object({ on: Type.Optional(Type.String({ maxLength: 20 })) });
    app.get(
      '/v1/law',
      { schema: { querystring: query, response: { 200: Law } }, config: refuses('malformed_day') },
      async (request) => lawOn(request.query.on, clock),
    );
  };
