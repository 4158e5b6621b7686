import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { forget, keep, kept } from '../../platform/storage';

const key = 'offer-messages';

/** A car was added: home offers messages, until they are answered or put off. */
export const offerMessages = (): void => keep(key, true);
export const forgetOffer = (): void => forget(key);
const isOffered = (): boolean => kept(key) === true;

/** Whether home offers them now. Once answered it is not offered again, yet the answer's outcome stays until it is closed. */
export function useOffer(): [isOpen: boolean, close: () => void] {
  const [isOpen, setOpen] = useState(isOffered);
  useDidShow(() => {
    if (isOffered()) setOpen(true);
  });
  const close = () => {
    forgetOffer();
    setOpen(false);
  };
  return [isOpen, close];
}
