import Taro from '@tarojs/taro';

/** Opens a picture large, to zoom and to leaf through. */
export const enlarge = (current: string, urls: string[]): void => void Taro.previewImage({ current, urls });
