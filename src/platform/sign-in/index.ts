import Taro from '@tarojs/taro';
import type { SignInCode } from './types';

export const signInCode: SignInCode = async () => {
  const { code } = await Taro.login();
  return { platform: 'weapp', code };
};
