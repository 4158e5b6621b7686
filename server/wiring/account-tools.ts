import { createTokenKeeper } from '../accounts/platform-tokens';
import { createWechatApi } from '../accounts/wechat-api';
import { createAccountTools, type AccountTools } from '../followers/wechat/tools';
import type { AccountNotices } from '../messages/account-messengers';
import { StartRefused } from '../process/start-refused';
import type { Runtime } from '../ports';
import type { Settings } from '../settings';
import type { Database } from '../store/database';
import { createSeal } from '../store/sealing/sealing';

/** The account's own tools, beside a running service: with the same tokens, out of the same database. */
export function wireAccountTools(settings: Settings, db: Database, runtime: Runtime): AccountTools {
  const { account, wechat, publicUrl } = settings;
  const own = account?.wechat;
  if (!own) throw new StartRefused('account.wechat is not set: docs/accounts.md says how');
  const tokens = createTokenKeeper({ db, seal: createSeal(settings.dataKey, settings.formerDataKeys), runtime });
  const { apiUrl, webAppId: appId, webAppSecret: appSecret } = wechat;
  return createAccountTools(
    {
      api: createWechatApi({ apiUrl, appId, appSecret }, tokens),
      push: { ...own, appId },
      address: `${publicUrl}/account/wechat`,
      templateIds: templateIdsOf(own.notices ?? {}),
      menu: { appId: wechat.appId, fallback: `${publicUrl}/app/` },
    },
    runtime.now,
  );
}

const templateIdsOf = (notices: AccountNotices): string[] => [
  ...new Set(
    Object.values(notices).flatMap(({ template, subscription }) =>
      [template, subscription].flatMap((one) => one?.templateId ?? []),
    ),
  ),
];
