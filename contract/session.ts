import { Type, type Static } from '@sinclair/typebox';
import { Instant } from './common';

/** h5: a page inside WeChat, known by the official account. browser: any other browser, in which WeChat signs nobody in. */
export const Platform = Type.Union(
  (['weapp', 'alipay', 'h5', 'browser'] as const).map((platform) => Type.Literal(platform)),
);
export type Platform = Static<typeof Platform>;

const Code = Type.String({ minLength: 1, maxLength: 256 });

/**
 * POST /v1/session. `code` is what wx.login, my.getAuthCode or the web authorisation gave. A browser outside WeChat proves
 * nothing: it is a visitor of its own, who pays by number.
 */
export const SignIn = Type.Union([
  Type.Object(
    {
      platform: Type.Union((['weapp', 'alipay'] as const).map((platform) => Type.Literal(platform))),
      code: Code,
    },
    { additionalProperties: false },
  ),
  // state: of the authorisation that this browser was sent to, and whose cookie it holds.
  Type.Object(
    { platform: Type.Literal('h5'), code: Code, state: Type.String({ minLength: 1, maxLength: 128 }) },
    { additionalProperties: false },
  ),
  Type.Object({ platform: Type.Literal('browser') }, { additionalProperties: false }),
]);
export type SignIn = Static<typeof SignIn>;

export const Session = Type.Object({
  token: Type.String(),
  expiresAt: Instant,
  agreedVersion: Type.Union([Type.String(), Type.Null()]),
});
export type Session = Static<typeof Session>;

/** POST /v1/agreement: the user read the notice to its end and agreed. */
export const Agreement = Type.Object({ version: Type.String({ maxLength: 32 }) }, { additionalProperties: false });
export type Agreement = Static<typeof Agreement>;

/** The version a user must have agreed to before paying. */
export const agreementVersion = '2026-11-01';

/**
 * GET /v1/page-config?url= : what a page inside WeChat hands to wx.config before it may use the phone. miniProgram: the AppID that its
 * open tag leads to.
 */
export const PageConfig = Type.Object({
  appId: Type.String(),
  timestamp: Type.Integer(),
  nonceStr: Type.String(),
  signature: Type.String(),
  miniProgram: Type.String(),
});
export type PageConfig = Static<typeof PageConfig>;

/** GET /v1/web-authorisation?state= : where a browser is sent to sign in. */
export const WebAuthorisation = Type.Object({ url: Type.String() });
export type WebAuthorisation = Static<typeof WebAuthorisation>;
