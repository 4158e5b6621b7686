import Taro from '@tarojs/taro';
import { silently } from '../attempt';

const listeners = new Set<() => void>();
let isHeard = false;

/** Heard once for all: the oldest phones know no way to stop hearing. */
function hear(): void {
  if (isHeard) return;
  isHeard = true;
  silently(() =>
    Taro.onNetworkStatusChange(({ isConnected }) => {
      if (isConnected) [...listeners].forEach((listen) => listen());
    }),
  );
}

/** Says each time that the phone has a network again, until it is stopped. */
export function whenOnline(listen: () => void): () => void {
  hear();
  listeners.add(listen);
  return () => {
    listeners.delete(listen);
  };
}
