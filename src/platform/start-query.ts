import Taro from '@tarojs/taro';

/** What the platform handed over when it started the app. */
export const startQuery = (): Record<string, unknown> =>
  (Taro.getLaunchOptionsSync?.().query ?? {}) as Record<string, unknown>;
