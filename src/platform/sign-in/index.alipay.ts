import type { SignInCode } from './types';

declare const my: {
  getAuthCode(options: {
    scopes: string;
    success(granted: { authCode: string }): void;
    fail(error: unknown): void;
  }): void;
};

export const signInCode: SignInCode = () =>
  new Promise((resolve, reject) => {
    my.getAuthCode({
      scopes: 'auth_base',
      success: ({ authCode }) => resolve({ platform: 'alipay', code: authCode }),
      fail: reject,
    });
  });
