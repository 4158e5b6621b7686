import { useDidShow, useError, useLaunch, usePageNotFound, useUnhandledRejection } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { reportFault } from './api/faults';
import { pageSigner } from './api/page-config';
import { signInBy } from './api/session';
import { befalls } from './features/screen/befalls';
import { goOn } from './features/screen/routes';
import { onLanguage } from './i18n/language';
import './platform/engine';
import { hearShown } from './platform/entry';
import { actByKeys } from './platform/keys';
import { tellLanguage } from './platform/page-language';
import { scrollTo } from './platform/scroll';
import { signInCode } from './platform/sign-in';
import { watch } from './platform/watch';
import { configureBy } from './platform/wechat-page';
import { scrollBy } from './ui/in-sight';
import './ui/tokens.css';
// What most subpackages show lies once in the main package, and not in each of them.
import './ui/choice';
import './ui/fact';
import './app.css';

signInBy(signInCode);
scrollBy(scrollTo);
actByKeys();
onLanguage(tellLanguage);

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    watch(befalls);
    configureBy(pageSigner);
  });
  useDidShow((shown?: unknown) => hearShown(shown));
  useError((error) => reportFault('error', error));
  useUnhandledRejection(({ reason }) => reportFault('rejection', reason));
  usePageNotFound(() => goOn('notFound'));
  return children;
}
