import Taro from '@tarojs/taro';
import { silently } from '../attempt';

/** Taro's own element, and what it draws the bar from. */
type Bar = Element & { conf?: { list?: { text?: string }[] } };

/** Taro tells the bar by an event, which nobody hears until the bar has been drawn: what it is drawn from is put right as well. */
export function nameTabs(texts: readonly string[]): void {
  const list = document.querySelector<Bar>('taro-tabbar')?.conf?.list ?? [];
  texts.forEach((text, index) => {
    const item = list[index];
    if (item) item.text = text;
    silently(() => Taro.setTabBarItem({ index, text }));
  });
}
