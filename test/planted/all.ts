import { accounts } from './accounts';
import { alipay } from './alipay';
import { around } from './around';
import { drivers } from './drivers';
import { entries } from './entries';
import { family } from './family';
import type { PlantedFault } from './fault';
import { hunter } from './hunter';
import { internet } from './internet';
import { law } from './law';
import { look } from './look';
import { machine } from './machine';
import { money } from './money';
import { moneyJobs } from './money-jobs';
import { moneySeeds } from './money-seeds';
import { objections } from './objections';
import { operators } from './operators';
import { papers } from './papers';
import { payees } from './payees';
import { rareEnds } from './rare-ends';
import { phone } from './phone';
import { reports } from './reports';
import { sandbox } from './sandbox';
import { stranger } from './stranger';
import { webhooks } from './webhooks';
import { wechatPay } from './wechat-pay';

/** Every area has a file of its own. */
export const areas: Record<string, readonly PlantedFault[]> = {
  machine,
  money: [...money, ...moneyJobs, ...moneySeeds],
  payees,
  rareEnds,
  stranger,
  hunter,
  webhooks,
  wechatPay,
  alipay,
  sandbox,
  phone,
  look,
  drivers,
  papers,
  objections,
  family,
  around,
  law,
  accounts,
  reports,
  operators,
  entries,
  internet,
};
