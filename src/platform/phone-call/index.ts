import Taro from '@tarojs/taro';

/** The phone asks before it dials; whoever changes their mind is told nothing. */
export const call = (phoneNumber: string): void => void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
