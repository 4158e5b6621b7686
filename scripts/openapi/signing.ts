import { createHash, createHmac } from 'node:crypto';
import { vehicle, vehicleQuery } from './examples';

// A request and its answer, signed, with every value on the way; integrators compare theirs with it line by line.
const secret = 'a-shared-secret-of-at-least-32-characters';
const [timestamp, answeredAt, nonce] = ['1795401120', '1795401121', 'c0ffee0123456789c0ffee01'];
const body = JSON.stringify(vehicleQuery);
const answerBody = JSON.stringify(vehicle);
const hex = (text: string): string => Buffer.from(text, 'utf8').toString('hex');
const mac = (text: string): string => createHmac('sha256', secret).update(text, 'utf8').digest('hex');

const steps = (parts: readonly string[]) => {
  const stringToSign = parts.map((part) => `${part}\n`).join('');
  return {
    parts,
    stringToSign,
    stringToSignHex: hex(stringToSign),
    stringToSignBytes: Buffer.byteLength(stringToSign),
    stringToSignSha256: createHash('sha256').update(stringToSign, 'utf8').digest('hex'),
    signature: mac(stringToSign),
  };
};

const path = '/bureau/v1/vehicles/verify';
const asking = steps(['POST', path, timestamp, nonce, body]);
const answering = steps([answeredAt, nonce, '200', answerBody]);
export const signedExample = {
  key: 'fadan-test',
  secret,
  secretHex: hex(secret),
  request: {
    method: 'POST',
    path,
    body,
    bodyBytes: Buffer.byteLength(body),
    ...asking,
    headers: {
      'X-Bureau-Key': 'fadan-test',
      'X-Bureau-Timestamp': timestamp,
      'X-Bureau-Nonce': nonce,
      'X-Bureau-Signature': asking.signature,
    },
  },
  answer: {
    status: 200,
    body: answerBody,
    bodyBytes: Buffer.byteLength(answerBody),
    ...answering,
    headers: {
      'X-Bureau-Timestamp': answeredAt,
      'X-Bureau-Signature': answering.signature,
    },
  },
};

export const howToSign = `Every request and every answer is signed with HMAC-SHA256 under a secret that both sides hold.

A request is signed over five parts, each followed by one newline (0x0A), the last one too:
METHOD, PATH (as it is sent, with its query), TIMESTAMP (seconds since 1970), NONCE (8 to 64 of A-Z a-z 0-9 - _), BODY (the bytes as
they are sent, in UTF-8; empty for a GET). An answer is signed over four: TIMESTAMP (of the answer), NONCE (of the request), STATUS
(three digits), BODY (empty where the answer is a picture). The signature is the MAC in lower-case hexadecimal.

A timestamp more than 300 seconds off, a nonce that was seen before, another key or another signature is answered with 401
\`signature\`; compare signatures in constant time. An answer that is not signed so counts as no answer.
\`x-signed-example\` of this scheme holds a request and its answer with every value on the way.`;

const inHeader = (name: string, description: string) => ({ type: 'apiKey', in: 'header', name, description });
export const securitySchemes = {
  BureauSignature: { ...inHeader('X-Bureau-Signature', howToSign), 'x-signed-example': signedExample },
  BureauKey: inHeader('X-Bureau-Key', 'Who asks: given out together with the secret.'),
  BureauTimestamp: inHeader('X-Bureau-Timestamp', 'Seconds since 1970, as signed.'),
  BureauNonce: inHeader('X-Bureau-Nonce', 'New for each request, as signed: 8 to 64 of A-Z a-z 0-9 - _.'),
};
export const security = [Object.fromEntries(Object.keys(securitySchemes).map((name) => [name, []]))];

const answerHeader = (description: string) => ({ required: true, description, schema: { type: 'string' } });
export const answerHeaders = {
  'X-Bureau-Timestamp': answerHeader('Seconds since 1970, as signed.'),
  'X-Bureau-Signature': answerHeader('Over TIMESTAMP, NONCE of the request, STATUS and BODY; see BureauSignature.'),
};
