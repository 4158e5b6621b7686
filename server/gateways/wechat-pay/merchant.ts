import type { WechatPaySettings } from '../../settings';

/**
 * How a merchant is named in each call: by its own number, or, where a service provider (服务商) signs for it, by the provider's and
 * its own beside that (doc/v3/partner/4012523579). An openid is then one of the provider's app.
 */
export type MerchantWords = ReturnType<typeof merchantWords>;

export function merchantWords({ mchId, subMchId }: Pick<WechatPaySettings, 'mchId' | 'subMchId'>) {
  const isPartner = subMchId !== undefined;
  const merchant: Record<string, string> = isPartner ? { sp_mchid: mchId, sub_mchid: subMchId } : { mchid: mchId };
  const [mchName, appName] = isPartner ? (['sp_mchid', 'sp_appid'] as const) : (['mchid', 'appid'] as const);
  return {
    /** The number that the money goes to, and that a payer complains of. */
    payee: subMchId ?? mchId,
    path: isPartner ? '/v3/pay/partner/transactions' : '/v3/pay/transactions',
    merchant,
    query: new URLSearchParams(merchant).toString(),
    app: (appId: string) => ({ [appName]: appId }),
    payer: (openId: string) => (isPartner ? { sp_openid: openId } : { openid: openId }),
    /** What calls that are the same in both modes have beside their own words. */
    beside: isPartner ? { sub_mchid: subMchId } : {},
    refundQuery: isPartner ? `?sub_mchid=${subMchId}` : '',
    isOurs: (told: Record<string, unknown>): boolean =>
      told[mchName] === mchId && (!isPartner || told.sub_mchid === subMchId),
    appIn: (told: Record<string, unknown>): unknown => told[appName],
  };
}
