import { alipay } from './alipay';
import type { PlantedFault } from './fault';
import { machine } from './machine';
import { sandbox } from './sandbox';
import { wechatPay } from './wechat-pay';

/** Every area has a file of its own. */
export const areas: Record<string, readonly PlantedFault[]> = { machine, wechatPay, alipay, sandbox };
