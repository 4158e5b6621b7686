import { createPrivateKey, createSign, type KeyObject } from 'node:crypto';
import { signedForm } from '../../alipay-form';
import type { Heard } from '../heard';
import { fieldsOf, textOf } from '../wechat/pushes/body';
import { heardInAlipay } from './act';

/** publicKey: the app's own, which the check of the gateway is answered with. */
export type GatewayKeys = { appId: string; privateKey: string; publicKey: string; alipayPublicKey: string };
export type AlipayDoorDeps = { keys: GatewayKeys; receive(heard: Heard): Promise<void> };

/**
 * Alipay's gateway of a life account (生活号). What is signed keeps sign_type here, unlike a payment's notification, and the bytes are those
 * of the charset that is named, often GBK. Answers are signed by the app over what stands inside <response>.
 */
export function createAlipayDoor({ keys, receive }: AlipayDoorDeps) {
  // Reading a key takes longer than signing by it, and every push is answered.
  const said = signedBy(createPrivateKey(keys.privateKey));
  async function hear(_query: Record<string, string>, body: Buffer) {
    const form = signedForm(body, () => keys.alipayPublicKey, { keepsSignType: true });
    const asked = form?.service ?? new URLSearchParams(body.toString('latin1')).get('service');
    // The console shows its operator why a gateway was refused, where the refusal is in this form.
    if (asked === 'alipay.service.check') return said(checked(keys, form !== undefined));
    if (!form) return { taken: false as const, why: 'signature' };
    const fields = fieldsOf(form.biz_content ?? '');
    if (fields && textOf(fields, 'AppId') !== keys.appId) return { taken: false as const, why: 'not_ours' };
    await receive(heardInAlipay(fields ?? {}));
    return said(acknowledged(keys, fields ? textOf(fields, 'FromUserId') : ''));
  }
  return { greet: () => undefined, hear };
}

const checked = ({ publicKey }: GatewayKeys, isGenuine: boolean): string =>
  isGenuine
    ? `<success>true</success><biz_content>${bareKey(publicKey)}</biz_content>`
    : `<success>false</success><error_code>VERIFY_FAILED</error_code><biz_content>${bareKey(publicKey)}</biz_content>`;

const acknowledged = ({ appId }: GatewayKeys, toUserId: string): string =>
  `<XML><ToUserId><![CDATA[${toUserId.replace(/[^\w+/=-]/g, '')}]]></ToUserId><AppId><![CDATA[${appId}]]></AppId>` +
  `<MsgType><![CDATA[ack]]></MsgType></XML>`;

const signedBy = (key: KeyObject) => (response: string) => {
  const sign = createSign('RSA-SHA256').update(response).sign(key, 'base64');
  const body = `<?xml version="1.0" encoding="GBK"?><alipay><response>${response}</response><sign>${sign}</sign><sign_type>RSA2</sign_type></alipay>`;
  return { taken: true as const, type: 'text/xml; charset=GBK', body };
};

const bareKey = (pem: string): string => pem.replace(/-----[A-Z ]+-----|\s/g, '');
