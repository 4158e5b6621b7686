import type { PushedViolations } from '#contract/bureau';
import type { Http } from '../shared/typed';

type Heard =
  | { kind: 'genuine'; pushed: PushedViolations; unreadable: number; nonce: string }
  | { kind: 'refused'; status: 400 | 401 | 409; code: string; nonce: string };
export type BureauPushRoutes = {
  pushes: {
    hear(request: { path: string; header: (name: string) => string; body: string }): Promise<Heard>;
    sign(status: number, body: string, nonce: string): Record<string, string>;
  };
  receivePush: (pushed: PushedViolations) => Promise<number>;
};

/** The bureau's own door. It is known by its signature, not by its rate. */
export const bureauPushRoutes =
  ({ pushes, receivePush }: BureauPushRoutes) =>
  async (app: Http) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 1024 * 1024 }, (_request, body, done) =>
      done(null, body),
    );

    app.post(
      '/v1/bureau/violations',
      {
        schema: { hide: true },
        config: { rateLimit: false as const, knownBy: 'signature' as const },
        bodyLimit: 1024 * 1024,
      },
      async (request, reply) => {
        const heard = await pushes.hear({
          path: request.url,
          header: (name) => String(request.headers[name] ?? ''),
          body: String(request.body ?? ''),
        });
        if (heard.kind === 'refused') request.log.warn({ code: heard.code }, 'a push was refused');
        const status = heard.kind === 'genuine' ? 200 : heard.status;
        const body = JSON.stringify(
          heard.kind === 'genuine'
            ? { new: await receivePush(heard.pushed), ...(heard.unreadable > 0 && { unreadable: heard.unreadable }) }
            : { code: heard.code },
        );
        return reply
          .code(status)
          .headers(pushes.sign(status, body, heard.nonce))
          .type('application/json')
          .send(body);
      },
    );
  };
