import Taro from '@tarojs/taro';
import { silently } from '../attempt';

/** Says each time that the phone has a network again, until it is stopped. */
export function whenOnline(listen: () => void): () => void {
  const heard = ({ isConnected }: { isConnected: boolean }) => {
    if (isConnected) listen();
  };
  silently(() => Taro.onNetworkStatusChange(heard));
  return () => silently(() => Taro.offNetworkStatusChange(heard));
}
