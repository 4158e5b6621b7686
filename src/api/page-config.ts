import { ask, session } from './http';
import { pageConfig } from './shapes/session';

/** For pages inside WeChat: what they prove themselves to it by, once the person is signed in. */
export const pageSigner = {
  begun: session,
  sign: (url: string) => ask('GET', `/v1/page-config?url=${encodeURIComponent(url)}`, pageConfig),
};
