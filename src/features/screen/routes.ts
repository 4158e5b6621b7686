import { preferences } from '../../i18n/language';
import { screen } from '../../i18n/topics/screen';
import { tell } from '../../platform/dialogs';
import { leaveEntry } from '../../platform/entry';
import { goBackOne, openPage } from '../../platform/navigation';
import type { Way } from '../../platform/navigation/types';

const pages = {
  home: '/pages/home/index',
  addCar: '/packages/garage/add-car/index',
  car: '/packages/garage/car/index',
  plan: '/packages/garage/plan/index',
  licences: '/packages/garage/licences/index',
  lend: '/packages/garage/lend/index',
  borrowed: '/packages/garage/borrowed/index',
  violation: '/packages/violation/detail/index',
  object: '/packages/violation/object/index',
  objections: '/packages/violation/objections/index',
  objection: '/packages/violation/objection/index',
  drove: '/packages/violation/drove/index',
  offices: '/packages/violation/offices/index',
  more: '/packages/violation/more/index',
  byNumber: '/packages/pay/by-number/index',
  check: '/packages/pay/check/index',
  agreement: '/packages/pay/agreement/index',
  result: '/packages/pay/result/index',
  receipt: '/packages/pay/receipt/index',
  invite: '/packages/pay/invite/index',
  invited: '/packages/pay/invited/index',
  records: '/pages/records/index',
  photograph: '/packages/papers/photograph/index',
  me: '/pages/me/index',
  law: '/packages/me/law/index',
  about: '/packages/me/about/index',
  privacy: '/packages/me/privacy/index',
  ownData: '/packages/me/own-data/index',
  sessions: '/packages/me/sessions/index',
  help: '/packages/me/help/index',
  notices: '/packages/me/notices/index',
  tell: '/packages/me/tell/index',
  example: '/packages/example/way/index',
  notFound: '/pages/not-found/index',
};
export type PageName = keyof typeof pages;

const address = (page: PageName, query: Record<string, string> = {}): string => {
  const text = Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return text ? `${pages[page]}?${text}` : pages[page];
};

/** They stand in the platform's bar: a person taps them there, and none can be laid above another page. */
type Tab = 'home' | 'records' | 'me';

/** A page whose package does not load leaves the one in sight; that is said. */
const open = (way: Way, page: PageName, query?: Record<string, string>): void =>
  void openPage(way, address(page, query)).then((came) => {
    if (!came) tell(screen[preferences().language].notOpened);
  });

export const goTo = (page: Exclude<PageName, Tab>, query?: Record<string, string>) => open('to', page, query);
/** In place of this page: back does not lead into what is over. */
export const goOn = (page: PageName, query?: Record<string, string>) => open('on', page, query);
/** Back, or home where there is nothing to go back to: a web page may have been opened here, or come here from signing in. */
export const goBack = () => goBackOne(goHome);
export const goHome = (): void => {
  leaveEntry();
  open('anew', 'home');
};
