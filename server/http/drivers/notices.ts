import { ChooseNotices, Notices } from '#contract/messages';
import type { OwnNotices } from '../../messages/own-notices';
import { bySession, refuses } from '../refusals/route-refusals';
import type { Http, WhoAsks } from '../shared/typed';

export type NoticeRoutes = { notices: OwnNotices; whoAsks: WhoAsks };

/** What a person was told, and whether they want to be told anything. */
export const noticeRoutes =
  ({ notices, whoAsks }: NoticeRoutes) =>
  async (app: Http) => {
    app.get('/v1/notices', { schema: { response: { 200: Notices } }, config: refuses(bySession) }, async (request) =>
      notices.own((await whoAsks(request)).id),
    );
    app.post(
      '/v1/notices',
      { schema: { body: ChooseNotices, response: { 200: Notices } }, config: refuses(bySession) },
      async (request) => notices.choose((await whoAsks(request)).id, request.body.isOn),
    );
  };
