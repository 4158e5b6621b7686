import Taro from '@tarojs/taro';

const pages = {
  home: '/pages/home/index',
  addCar: '/packages/garage/add-car/index',
  car: '/packages/garage/car/index',
  plan: '/packages/garage/plan/index',
  licences: '/packages/garage/licences/index',
  violation: '/packages/violation/detail/index',
  object: '/packages/violation/object/index',
  byNumber: '/packages/pay/by-number/index',
  check: '/packages/pay/check/index',
  agreement: '/packages/pay/agreement/index',
  result: '/packages/pay/result/index',
  receipt: '/packages/pay/receipt/index',
  records: '/pages/records/index',
  photograph: '/packages/papers/photograph/index',
  me: '/pages/me/index',
  law: '/packages/me/law/index',
};
export type PageName = keyof typeof pages;

const address = (page: PageName, query: Record<string, string> = {}): string => {
  const text = Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return text ? `${pages[page]}?${text}` : pages[page];
};

/** What stands in the platform's bar is switched to, never laid above another page. */
const tabs: readonly PageName[] = ['home', 'records', 'me'];

export const goTo = (page: PageName, query?: Record<string, string>) =>
  void (tabs.includes(page) ? Taro.switchTab({ url: pages[page] }) : Taro.navigateTo({ url: address(page, query) }));
/** In place of this page: back does not lead into what is over. */
export const goOn = (page: PageName, query?: Record<string, string>) =>
  void Taro.redirectTo({ url: address(page, query) });
/** Back, or home where there is nothing to go back to: a web page may have been opened here, or come here from signing in. */
export const goBack = () => (Taro.getCurrentPages().length > 1 ? void Taro.navigateBack() : goHome());
export const goHome = () => void Taro.reLaunch({ url: pages.home });
