// A bureau built from contract/bureau.openapi.json alone: its paths, examples, refusals and the words on signing. Nothing of the
// service or the sandbox is used, so that the document has to say everything.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

type Body = Record<string, unknown>;
type Operation = { example: Body; answer: Body };
type Answer = { status: number; body: Body };

const document = JSON.parse(readFileSync('contract/bureau.openapi.json', 'utf8'));
const json = 'application/json';

/** The first example of a refusal under a status, as the document gives it. */
const refusalOf = (path: string, status: number): Answer => {
  const examples = document.paths[path].post.responses[status].content[json].examples;
  return { status, body: (Object.values(examples)[0] as { value: Body }).value };
};

function operation(path: string): Operation | undefined {
  const post = document.paths[path]?.post;
  if (!post) return undefined;
  return {
    example: post.requestBody.content[json].example,
    answer: post.responses[200].content[json].example,
  };
}

/** Of the example's car and decision the example's answer; of others that they are unknown. */
function answerTo(path: string, asked: Body): Answer {
  const known = operation(path);
  if (!known) return { status: 404, body: { code: 'unknown_path' } };
  const { example, answer } = known;
  if (path.endsWith('/booked')) return { status: 200, body: asked.day === example.day ? answer : { payments: [] } };
  const isKnown = ['plate', 'plateType', 'number', 'city'].every(
    (name) => asked[name] === undefined || same(name, asked, example),
  );
  if (!isKnown) return refusalOf(path, 404);
  if (asked.lastSix !== example.lastSix) return refusalOf(path, 403);
  return { status: 200, body: answer };
}

/** Fifteen digits of a decision are accepted. */
const same = (name: string, asked: Body, example: Body): boolean =>
  name === 'number' ? String(asked[name]).startsWith(String(example[name])) : asked[name] === example[name];

export function bureauOfTheDocument({ key, secret }: { key: string; secret: string }, now: () => Date): Server {
  const seen = new Set<string>();
  const mac = (...parts: string[]) =>
    createHmac('sha256', secret)
      .update(parts.map((part) => `${part}\n`).join(''))
      .digest('hex');

  function isGenuine({ method, url, headers }: IncomingMessage, text: string): boolean {
    const [who, timestamp, nonce, signature] = ['key', 'timestamp', 'nonce', 'signature'].map((name) =>
      String(headers[`x-bureau-${name}`] ?? ''),
    ) as [string, string, string, string];
    const [given, expected] = [Buffer.from(signature), Buffer.from(mac(method!, url!, timestamp, nonce, text))];
    const isSigned = given.length === expected.length && timingSafeEqual(given, expected);
    const isTimely = Math.abs(now().getTime() / 1000 - Number(timestamp)) <= 300;
    const isNew = nonce !== '' && !seen.has(nonce);
    seen.add(nonce);
    return who === key && isSigned && isTimely && isNew;
  }

  async function answer(request: IncomingMessage, reply: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const { status, body } = isGenuine(request, text)
      ? answerTo(request.url!, JSON.parse(text) as Body)
      : { status: 401, body: { code: 'signature' } };
    const [timestamp, said] = [String(Math.floor(now().getTime() / 1000)), JSON.stringify(body)];
    reply.writeHead(status, {
      'content-type': json,
      'x-bureau-timestamp': timestamp,
      'x-bureau-signature': mac(timestamp, String(request.headers['x-bureau-nonce'] ?? ''), String(status), said),
    });
    reply.end(said);
  }

  return createServer((request, reply) => void answer(request, reply));
}
