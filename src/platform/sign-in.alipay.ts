import type { SignIn } from '#contract/session';

declare const my: {
  getAuthCode(options: {
    scopes: string;
    success(answer: { authCode: string }): void;
    fail(error: unknown): void;
  }): void;
};

export function signInCode(_ask: (path: string) => Promise<{ url: string }>): Promise<SignIn> {
  return new Promise((resolve, reject) => {
    my.getAuthCode({
      scopes: 'auth_base',
      success: ({ authCode }) => resolve({ platform: 'alipay', code: authCode }),
      fail: reject,
    });
  });
}
