import Taro from '@tarojs/taro';
import { silently } from '../attempt';

/**
 * Says once when a thing comes into the sight of a box on the page, also when it is there at once. Nothing may rest on it alone:
 * an engine without observers never says.
 */
export function whenInSight(thing: string, box: string, seen: () => void): () => void {
  let stop = (): void => undefined;
  silently(() => {
    const { page } = Taro.getCurrentInstance();
    const observer = Taro.createIntersectionObserver(page ?? {}, { thresholds: [0, 1] });
    stop = () => silently(() => observer.disconnect());
    observer.relativeTo(box).observe(thing, ({ intersectionRatio = 0 }) => {
      if (intersectionRatio > 0) seen();
    });
  });
  return () => stop();
}
