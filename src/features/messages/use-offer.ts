import Taro, { useDidShow } from '@tarojs/taro';
import { useState } from 'react';

const key = 'offer-messages';

/** A car was added: home offers messages, until they are answered or put off. */
export const offerMessages = (): void => Taro.setStorageSync(key, true);
export const forgetOffer = (): void => Taro.removeStorageSync(key);

/** Whether home offers them now. Once answered it is not offered again, yet the answer's outcome stays until it is closed. */
export function useOffer(): [isOpen: boolean, close: () => void] {
  const [isOpen, setOpen] = useState(false);
  useDidShow(() => {
    if (Taro.getStorageSync(key) === true) setOpen(true);
  });
  const close = () => {
    forgetOffer();
    setOpen(false);
  };
  return [isOpen, close];
}
