import { MessageTemplates } from '#contract/messages';
import type { Settings } from '../../settings';
import { bySession, refuses } from '../refusals/route-refusals';
import type { Http, WhoAsks } from '../shared/typed';

export type MessageRoutes = { settings: Pick<Settings, 'messages'>; whoAsks: WhoAsks };

/** Templates are the merchant's and differ from deployment to deployment: the app is told of them, not built with them. */
export const messageRoutes =
  ({ settings: { messages = {} }, whoAsks }: MessageRoutes) =>
  async (app: Http) => {
    const templates = { weapp: messages.wechat, alipay: messages.alipay, h5: undefined, browser: undefined };
    app.get(
      '/v1/messages',
      { schema: { response: { 200: MessageTemplates } }, config: refuses(bySession) },
      async (request) => {
        const template = templates[(await whoAsks(request)).platform];
        const others = Object.values(template?.others ?? {}).map(({ templateId }) => templateId);
        return { templateIds: template ? [template.templateId, ...others] : [] };
      },
    );
  };
