import type { GatewayName } from '#contract/payments';
import type { Clock } from '../ports';
import type { Payee, Settings } from '../settings';
import { oncePerCodeAndHour, silenceWatch, withAlarm, type Alarm } from './alarm';
import { createAlipay } from './alipay';
import type { CertificateEnds, GatewayModule } from './types';
import { createWechatPay } from './wechat-pay';

export type GatewayModules = Record<GatewayName, GatewayModule>;
/** The same gateways under the merchants of another payee, as far as it has them. */
export type PayeeModules = { payee: string; modules: Partial<GatewayModules> };
export type GatewayDeps = {
  settings: Settings;
  clock: Clock;
  warn: (reason: string) => void;
  ends?: CertificateEnds;
  alarm: Alarm;
};

/** Every gateway that the main payee's money may come by. */
export const createGateways = (deps: GatewayDeps): GatewayModules =>
  withAlarms(deps, { wechat: createWechatPay(deps), alipay: createAlipay(deps.settings) });

/** Every payee's own: one whose keys are wrong is told of by itself, and stops nobody else. */
export const createPayeeGateways = (deps: GatewayDeps): PayeeModules[] =>
  (deps.settings.payees ?? []).map((payee) => ({
    payee: payee.id,
    modules: withAlarms({ ...deps, alarm: namedAlarm(deps.alarm, payee) }, modulesOf(deps, payee)),
  }));

function modulesOf(deps: GatewayDeps, { id, wechatPay, alipay }: Payee): Partial<GatewayModules> {
  const { settings } = deps;
  const notifyUrl = (gateway: GatewayName): string => `${settings.publicUrl}/notify/${gateway}/${id}`;
  const app = { appId: settings.alipay.appId, notifyUrl: notifyUrl('alipay') };
  return {
    ...(wechatPay && {
      wechat: createWechatPay({ ...deps, settings: { ...settings, wechatPay }, notifyUrl: notifyUrl('wechat') }),
    }),
    ...(alipay && { alipay: createAlipay({ ...settings, alipay }, app) }),
  };
}

const namedAlarm =
  (alarm: Alarm, { id }: Payee): Alarm =>
  (gateway, refusal) =>
    alarm(gateway, { ...refusal, message: `${refusal.message} (payee ${id})` });

function withAlarms<Modules extends Partial<GatewayModules>>(
  { clock, alarm }: Pick<GatewayDeps, 'clock' | 'alarm'>,
  modules: Modules,
): Modules {
  const seldom = oncePerCodeAndHour(clock, alarm);
  for (const [name, module] of Object.entries(modules) as [GatewayName, GatewayModule][])
    module.gateway = withAlarm(name, module.gateway, { alarm: seldom, silence: silenceWatch(clock, seldom, name) });
  return modules;
}

/** One part of each gateway, by the gateway's name. */
export const partOfEach = <Part, Modules extends Partial<GatewayModules>>(
  modules: Modules,
  part: (module: GatewayModule) => Part,
): Record<keyof Modules & GatewayName, Part> =>
  Object.fromEntries(Object.entries(modules).map(([name, module]) => [name, part(module)])) as Record<
    keyof Modules & GatewayName,
    Part
  >;

/** The same of each other payee, by the payee's name. */
export const partOfPayees = <Part>(
  payees: readonly PayeeModules[],
  part: (module: GatewayModule) => Part,
): Record<string, Partial<Record<GatewayName, Part>>> =>
  Object.fromEntries(payees.map(({ payee, modules }) => [payee, partOfEach(modules, part)]));
