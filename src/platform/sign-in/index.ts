import Taro from '@tarojs/taro';
import { attempt, within } from '../attempt';
import { unsigned, type SignInCode } from './types';

const patienceMs = 10_000;

export const signInCode: SignInCode = async () => {
  const { code } = await within(
    patienceMs,
    attempt(() => Taro.login()),
    unsigned,
  );
  return { platform: 'weapp', code };
};
