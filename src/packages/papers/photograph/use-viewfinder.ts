import { useDidShow } from '@tarojs/taro';
import { useRef, useState } from 'react';
import { cameraPermission, openPermissions } from '../../../platform/camera';

/** denied: only the settings open it again. closed: it may simply be opened once more. */
export type ViewfinderState = 'open' | 'denied' | 'closed';

/** Whether there is a viewfinder; back from the settings or from another app it opens by itself. */
export function useViewfinder() {
  const [state, setState] = useState<ViewfinderState>('open');
  const isClosed = useRef(false); // known at once, while the permission has yet to be asked for

  function open(): void {
    isClosed.current = false;
    setState('open');
  }
  function close(): void {
    isClosed.current = true;
    void cameraPermission().then((permission) => {
      if (isClosed.current) setState(permission === 'denied' ? 'denied' : 'closed');
    });
  }
  const openWhen = (isAllowed: boolean) => {
    if (isAllowed) open();
  };
  useDidShow(() => {
    if (isClosed.current) void cameraPermission().then((permission) => openWhen(permission === 'allowed'));
  });
  return { state, open, close, allow: () => void openPermissions().then(openWhen) };
}
