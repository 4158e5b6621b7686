import Taro from '@tarojs/taro';
import type { SignIn } from '#contract/session';

/** Gets a code from the platform that the service exchanges for the person's openid. @param ask reads a path of the service */
export async function signInCode(_ask: (path: string) => Promise<{ url: string }>): Promise<SignIn> {
  const { code } = await Taro.login();
  return { platform: 'weapp', code };
}
