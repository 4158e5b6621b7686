import { GatewayUnanswered, type Refusal } from '../../../payments/gateway';
import type { Clock } from '../../../ports';
import { download as downloaded } from '../../bills/download';
import { refusalBy } from '../../refusal';
import { definiteWith500, wechatPayCodes, type WechatPayOperation } from '../codes';
import type { KeyRing } from '../keys/key-ring';
import { createSend, secondsOf, type WechatPayRequest, type WechatPaySettings } from './send';
import { authorization, isGenuine, signedMessage } from '../keys/signing';

/** `signed` is false for refusals: WeChat Pay's 4xx prove nothing and must change nothing for good. */
export type WechatPayAnswer = {
  status: number;
  body: Record<string, unknown>;
  signed: boolean;
  requestId: string;
  isSecondTry?: boolean;
};
export type WechatPayCall = ReturnType<typeof createWechatPayCall>;

export function createWechatPayCall(
  settings: WechatPaySettings,
  clock: Clock,
  keys: KeyRing,
  send = createSend(settings, clock),
) {
  /** serial: of the key that something in the body is encrypted with. */
  async function call(
    method: WechatPayRequest['method'],
    path: string,
    body?: object,
    serial = keys.wanted(),
  ): Promise<WechatPayAnswer> {
    const { status, header, bytes, isSecondTry } = await send({
      method,
      path,
      ...(body && { body }),
      wanted: serial,
    });
    const text = bytes.toString('utf8');
    const message = signedMessage(header, text);
    const signed = isGenuine(message, await keys.holding(message.serial), secondsOf(clock));
    if (status >= 500 && !definiteWith500.includes(codeIn(text)))
      throw new GatewayUnanswered(`status ${status} ${header('request-id')}`.trim());
    if (status < 300 && !signed) throw new GatewayUnanswered('an answer without a valid signature');
    return { status, body: parsed(text), signed, requestId: header('request-id'), ...(isSecondTry && { isSecondTry }) };
  }

  /** A bill, into a file: the one answer that WeChat Pay does not sign. Whoever asks checks its digest. */
  function download(path: string, file: string): Promise<void> {
    const signed = authorization(settings, { method: 'GET', path, body: '', at: secondsOf(clock) });
    return downloaded(send.address() + path, file, {
      authorization: signed,
      accept: '*/*',
      'user-agent': 'fadan/1',
      ...(keys.wanted() && { 'wechatpay-serial': keys.wanted()! }),
    });
  }

  return Object.assign(call, { download });
}

/** Support asks for the Request-ID first; its last part is the error's own number. */
export function refusalOf(answer: WechatPayAnswer, operation: WechatPayOperation): Refusal {
  const refusal = refusalBy(wechatPayCodes[operation], {
    status: answer.status,
    code: answer.body.code,
    message: answer.body.message,
    requestId: answer.requestId,
  });
  // What the second address refuses, the first may yet do: it was asked and did not answer.
  const isUnsure = answer.isSecondTry === true && moves.includes(operation) && refusal.meaning !== 'not_now';
  return isUnsure ? { ...refusal, meaning: 'not_known' } : refusal;
}
const moves: readonly WechatPayOperation[] = ['prepay', 'refund'];

/** A proxy's page is no JSON, and says nothing. */
function codeIn(text: string): unknown {
  try {
    return (JSON.parse(text) as { code?: unknown }).code;
  } catch {
    return undefined;
  }
}

function parsed(text: string): Record<string, unknown> {
  if (text === '') return {};
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new GatewayUnanswered('an answer that is no JSON');
  }
}
