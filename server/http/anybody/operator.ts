import { RunBy } from '#contract/operator';
import { refuses } from '../refusals/route-refusals';
import type { Http } from '../shared/typed';

export type OperatorRoutes = { runBy: RunBy };

/** Who runs this and whose data it shows: nobody signs in to read it. */
export const operatorRoutes =
  ({ runBy }: OperatorRoutes) =>
  async (app: Http) => {
    app.get('/v1/operator', { schema: { response: { 200: RunBy } }, config: refuses() }, async () => runBy);
  };
