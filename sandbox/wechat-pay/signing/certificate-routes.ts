// 下载平台证书: merchants that joined since autumn 2024 have none (公钥模式).
import { rfc3339 } from '../../kit/time/china-time';
import type { Handler } from '../../kit/http/signed-routes';
import { seal } from './encryption';
import { rules } from '../rules';
import { refusedBy } from './signing';
import type { WechatPay } from '../wechat-pay';

export const certificates =
  ({ keys, signingKeys }: WechatPay): Handler =>
  () => {
    const listed = signingKeys.listed();
    if (!listed) return refusedBy(rules.hasCertificates);
    const data = listed.map(({ serial, pem, from, to }) => ({
      serial_no: serial,
      effective_time: rfc3339(from),
      expire_time: rfc3339(to),
      encrypt_certificate: seal(keys.apiV3Key, 'certificate', pem),
    }));
    return { status: 200, body: { data } };
  };
