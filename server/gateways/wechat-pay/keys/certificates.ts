import { X509Certificate } from 'node:crypto';
import { GatewayUnanswered } from '../../../payments/gateway';
import type { Clock } from '../../../ports';
import { decrypt, type Encrypted } from './decrypt';
import { createSend, secondsOf, type WechatPaySettings } from '../calls/send';
import { isGenuine, signedMessage } from './signing';

export type Certificate = { serial: string; publicKey: string; validFrom: number; validTo: number };
const path = '/v3/certificates?algorithm_type=RSA';
const limitMs = 3000;
type Listed = { serial_no: string; encrypt_certificate: Encrypted };

/**
 * 平台证书 (GET /v3/certificates): what WeChat Pay signs with for merchants of before autumn 2024. That a certificate opens under
 * our APIv3 key says that it is WeChat Pay's; the answer must be signed by one of them, or by a key we hold.
 * Waited for three seconds: WeChat Pay wants its own messages answered within five.
 * @throws GatewayUnanswered, also for merchants that have no certificate (404)
 */
export async function fetchCertificates(
  settings: WechatPaySettings,
  clock: Clock,
  send = createSend(settings, clock),
): Promise<Certificate[]> {
  const { status, header, bytes } = await send({ method: 'GET', path, limitMs });
  const text = bytes.toString('utf8');
  if (status !== 200) throw new GatewayUnanswered(`certificates: status ${status}`);
  const certificates = opened(text, settings.apiV3Key);
  const keys = {
    ...settings.publicKeys,
    ...Object.fromEntries(certificates.map(({ serial, publicKey }) => [serial, publicKey])),
  };
  if (!isGenuine(signedMessage(header, text), keys, secondsOf(clock)))
    throw new GatewayUnanswered('certificates without a valid signature');
  return certificates;
}

function opened(text: string, apiV3Key: string): Certificate[] {
  try {
    const { data } = JSON.parse(text) as { data: Listed[] };
    return data.map(({ serial_no: serial, encrypt_certificate: sealed }) => {
      const certificate = new X509Certificate(decrypt(sealed, apiV3Key));
      if (BigInt(`0x${certificate.serialNumber}`) !== BigInt(`0x${serial}`))
        throw new RangeError(`certificate ${serial} bears another serial`);
      return {
        serial,
        publicKey: certificate.publicKey.export({ type: 'spki', format: 'pem' }) as string,
        validFrom: Date.parse(certificate.validFrom),
        validTo: Date.parse(certificate.validTo),
      };
    });
  } catch (error) {
    throw new GatewayUnanswered(`certificates that do not open: ${String(error)}`);
  }
}
