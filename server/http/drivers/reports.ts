import { NewReport, Report, Reports } from '#contract/reports';
import type { ReportBook } from '../../reports/reports';
import { perPerson } from '../shared/per-person';
import { bySession, refuses } from '../refusals/route-refusals';
import type { Http, WhoAsks } from '../shared/typed';

export type ReportRoutes = { reports: ReportBook; whoAsks: WhoAsks };

/** What drivers tell the operator, and what they are answered. */
export const reportRoutes =
  ({ reports, whoAsks }: ReportRoutes) =>
  async (app: Http) => {
    app.get('/v1/reports', { schema: { response: { 200: Reports } }, config: refuses(bySession) }, async (request) => ({
      reports: await reports.own((await whoAsks(request)).id),
    }));
    app.post(
      '/v1/reports',
      {
        schema: { body: NewReport, response: { 200: Report } },
        config: { ...refuses(bySession, 'not_found'), ...perPerson(whoAsks, 10) },
      },
      async (request) => reports.tell(await whoAsks(request), request.body),
    );
  };
