// npm run openapi:bureau writes contract/bureau.openapi.json: all that a bureau has to be built from.
import { writeFileSync } from 'node:fs';
import { calls, push, type Call } from './openapi/calls';
import { refTo, schemas } from './openapi/schemas';
import { answerHeaders, howToSign, security, securitySchemes } from './openapi/signing';

const json = (schema: object, example?: object) => ({
  content: { 'application/json': { schema, ...(example && { example }) } },
});
const headers = Object.fromEntries(
  Object.keys(answerHeaders).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
);
const refusalRef = { $ref: '#/components/schemas/Refusal' };

/** What any call may answer besides its own refusals; 429 and 5xx count as no answer, and are asked again later. */
const always: Record<number, [string, codes: string[]]> = {
  401: ['The signature, the key, the timestamp or the nonce does not hold', ['signature']],
  409: ['The nonce was used before: sign anew', ['replayed']],
  429: ['Too many requests: ask again after Retry-After', ['too_many']],
  500: ['The bureau’s own failure', ['internal']],
  503: ['Not open for now: ask again after Retry-After', ['unavailable']],
};
const waits = new Set(['429', '503']);

function refusals(own: Record<number, string[]>) {
  const statuses = [...new Set([...Object.keys(always), ...Object.keys(own)])].sort();
  return Object.fromEntries(
    statuses.map((status) => {
      const [meaning, codes] = always[Number(status)] ?? ['', []];
      const all = [...(own[Number(status)] ?? []), ...codes];
      const examples = Object.fromEntries(all.map((code) => [code, { value: { code } }]));
      const description = [own[Number(status)]?.join(', '), meaning].filter(Boolean).join('; ');
      const retry = waits.has(status) && { 'Retry-After': { $ref: '#/components/headers/Retry-After' } };
      return [
        status,
        {
          description,
          headers: { ...headers, ...retry },
          content: { 'application/json': { schema: refusalRef, examples } },
        },
      ];
    }),
  );
}

const post = (call: Omit<Call, 'path'>) => ({
  post: {
    operationId: call.operationId,
    summary: call.summary,
    description: call.description,
    requestBody: { required: true, ...json(refTo(call.body), call.asked) },
    responses: {
      200: { description: 'Signed', headers, ...json(refTo(call.answer), call.answered) },
      ...refusals(call.refusals),
    },
  },
});

const photo = {
  get: {
    operationId: 'getPhoto',
    summary: 'A photo of a record',
    description: 'The picture itself; the answer is signed over an empty body, a refusal over its own. Only reads.',
    parameters: [
      {
        name: 'id',
        in: 'path',
        required: true,
        description: 'Of `photoIds`.',
        schema: { type: 'string' },
        example: '3301060000000131-1',
      },
    ],
    responses: {
      200: {
        description: 'JPEG, PNG or WebP',
        headers,
        content: { 'image/*': { schema: { type: 'string', contentMediaType: 'image/jpeg' } } },
      },
      ...refusals({ 404: ['photo_unknown'] }),
    },
  },
};

export const bureauOpenApi = (): string =>
  `${JSON.stringify(
    {
      openapi: '3.1.0',
      info: {
        title: 'A traffic bureau as Fadan asks it',
        version: '1',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
        description: `${howToSign}\n\nMoney is whole fen. null means unknown and is never shown as zero. Days are of Asia/Shanghai, instants carry their zone.`,
      },
      servers: [
        {
          url: 'https://{bureau}',
          description: 'The bureau’s own address; paths stand under /bureau/v1',
          variables: { bureau: { default: 'bureau.invalid' } },
        },
      ],
      security,
      paths: {
        ...Object.fromEntries(calls.map(({ path, ...call }) => [`/bureau/v1/${path}`, post(call)])),
        '/bureau/v1/photos/{id}': photo,
      },
      webhooks: { [push.path]: post(push) },
      components: {
        securitySchemes,
        headers: {
          ...answerHeaders,
          'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 0 }, example: 60 },
        },
        schemas: schemas(),
      },
    },
    null,
    1,
  )}\n`;

if (require.main === module) writeFileSync('contract/bureau.openapi.json', bureauOpenApi());
