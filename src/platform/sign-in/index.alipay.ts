import type { SignIn } from '#contract/session';
import { within } from '../attempt';
import { unsigned, type SignInCode } from './types';

declare const my: {
  getAuthCode(options: {
    scopes: string;
    success(granted: { authCode: string }): void;
    fail(error: unknown): void;
  }): void;
};

const patienceMs = 10_000;

export const signInCode: SignInCode = () => {
  const asked = new Promise<SignIn>((resolve, reject) => {
    my.getAuthCode({
      scopes: 'auth_base',
      success: ({ authCode }) => resolve({ platform: 'alipay', code: authCode }),
      fail: reject,
    });
  });
  return within(patienceMs, asked, unsigned);
};
