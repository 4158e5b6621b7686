import { matching, ownScripts } from '../package';
import { ofPackages } from '../rule';

/** Whoever asks for a person's phone or profile before anything is shown is refused. */
export const contentBeforeSignIn = ofPackages(
  {
    row: 1,
    name: 'content before sign-in',
    source: 'developers.weixin.qq.com/miniprogram/dev/ai/best-practices/user-login-authorization.md',
    why: 'nobody has to give a phone number or a profile to look at the service (运营规范 3.4)',
    mend: 'sign in silently; ask for neither',
  },
  ['weapp', 'alipay'],
  (built) => matching(ownScripts(built), /\b(getPhoneNumber|getUserProfile|getUserInfo)\b/),
);
