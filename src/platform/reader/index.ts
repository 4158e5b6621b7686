import Taro from '@tarojs/taro';

export type Reader = { language: string; fontSize: number };

/** The phone's language and size of letters; empty and usual where the phone does not say. */
export function reader(): Reader {
  try {
    const { language = '', fontSizeSetting = 16 } = Taro.getSystemInfoSync();
    return { language, fontSize: fontSizeSetting };
  } catch {
    return { language: '', fontSize: 16 };
  }
}
