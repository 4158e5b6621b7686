import { Erased, OwnData } from '#contract/own-data';
import type { eraseOwnData } from '../../own-data/erase';
import type { seeOwnData } from '../../own-data/see';
import { perPerson } from '../shared/per-person';
import { bySession, refuses } from '../refusals/route-refusals';
import type { Http, WhoAsks } from '../shared/typed';

export type OwnDataRoutes = {
  ownData: { see: ReturnType<typeof seeOwnData>; erase: ReturnType<typeof eraseOwnData> };
  whoAsks: WhoAsks;
};

/** See, take along and delete what is kept of oneself. */
export const ownDataRoutes =
  ({ ownData, whoAsks }: OwnDataRoutes) =>
  async (app: Http) => {
    app.get(
      '/v1/own-data',
      { schema: { response: { 200: OwnData } }, config: { ...refuses(bySession), ...perPerson(whoAsks, 10) } },
      async (request) => ownData.see((await whoAsks(request)).id),
    );
    app.delete(
      '/v1/own-data',
      {
        schema: { response: { 200: Erased } },
        config: { ...refuses(bySession, 'already_being_paid'), ...perPerson(whoAsks, 10) },
      },
      async (request) => ownData.erase((await whoAsks(request)).id),
    );
  };
