import Taro from '@tarojs/taro';
import { silently } from '../attempt';

/** The phone asks before it dials; whoever changes their mind is told nothing. */
export const call = (phoneNumber: string): void => silently(() => Taro.makePhoneCall({ phoneNumber }));
