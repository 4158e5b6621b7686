import Taro from '@tarojs/taro';
import { useEffect, useId } from 'react';

/** Room for what stands above the thing, so that it is read together with its field. */
const roomAbovePx = 140;

/** The id of a thing that is scrolled to when it appears: what nobody sees is as good as unsaid. */
export function useInSight(): string {
  const id = `seen${useId().replace(/\W/g, '')}`;
  useEffect(() => {
    Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -roomAbovePx, duration: 200 }).catch(() => undefined);
  }, [id]);
  return id;
}
