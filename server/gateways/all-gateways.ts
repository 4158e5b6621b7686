import type { GatewayName } from '#contract/payments';
import type { Clock } from '../ports';
import type { Settings } from '../settings';
import { oncePerCodeAndHour, silenceWatch, withAlarm, type Alarm } from './alarm';
import { createAlipay } from './alipay';
import type { GatewayModule } from './types';
import { createWechatPay } from './wechat-pay';

export type GatewayModules = Record<GatewayName, GatewayModule>;
export type GatewayDeps = {
  settings: Settings;
  clock: Clock;
  warn: (reason: string) => void;
  alarm: Alarm;
};

/** Every gateway that money may come by. */
export function createGateways({ alarm, ...deps }: GatewayDeps): GatewayModules {
  const modules: GatewayModules = {
    wechat: createWechatPay(deps),
    alipay: createAlipay(deps.settings),
  };
  const seldom = oncePerCodeAndHour(deps.clock, alarm);
  for (const [name, module] of Object.entries(modules) as [GatewayName, GatewayModule][])
    module.gateway = withAlarm(name, module.gateway, {
      alarm: seldom,
      silence: silenceWatch(deps.clock, seldom, name),
    });
  return modules;
}

/** One part of each gateway, by the gateway's name. */
export const partOfEach = <Part>(
  modules: GatewayModules,
  part: (module: GatewayModule) => Part,
): Record<GatewayName, Part> =>
  Object.fromEntries(Object.entries(modules).map(([name, module]) => [name, part(module)])) as Record<
    GatewayName,
    Part
  >;
