import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import sharp from 'sharp';
import { sheet } from '../../../../server/operators/views/style';
import type { ReadField } from '#contract/papers';
import type { Made } from '../adding';
import type { Look } from '../look';
import { checkedFacts, FactsWrong, type Facts } from '../set/facts';
import { checkedUntil, SetRefused } from '../set/folder';
import { page } from './page';
import { languageOf } from './words';

/** kept: ends when a person has kept the photo. */
export type Marking = { address: string; kept: Promise<string>; stop(): Promise<void> };
export type MarkDeps = {
  today(): string;
  make(facts: Facts): Promise<Made>;
  keep(facts: Facts, made: Made): string;
};

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
const file = (name: string): string => readFileSync(join(__dirname, name), 'utf8');

/** A page on this machine alone, behind a word that nobody can guess: other people may have programs on it too. */
export async function markPage(look: Look, deps: MarkDeps): Promise<Marking> {
  // A browser keeps its connections open, and a command that is done has to end.
  const app = fastify({ bodyLimit: 64 * 1024, forceCloseConnections: true });
  const word = randomBytes(16).toString('base64url');
  let url = '';
  guard(app, word, () => url);
  let tell!: (name: string) => void;
  const kept = new Promise<string>((resolve) => (tell = resolve));
  looks(app, await upright(look), look);
  acts(app, { ...deps, before: look.reading.fields }, (name) => app.close().finally(() => tell(name)));
  url = await app.listen({ port: 0, host: '127.0.0.1' });
  return { address: `${url}/${word}/`, kept, stop: () => app.close() };
}

/** Under our own name only, for a page of elsewhere may have its name lead here; and nothing of it is kept by the browser. */
function guard(app: FastifyInstance, word: string, url: () => string): void {
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    const { host, origin } = request.headers;
    const given = Buffer.from((request.params as { word?: string }).word ?? '');
    const isOurs = given.length === word.length && timingSafeEqual(given, Buffer.from(word));
    const isHere = `http://${host}` === url() && (origin === undefined || origin === url());
    if (!isOurs || !isHere) return reply.code(404).send({ wrong: 'not here' });
    return undefined;
  });
}

const upright = ({ photo: { data, width, height } }: Look): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels: 3 } })
    .resize(1600, 1600, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 85 })
    .toBuffer();

function looks(app: FastifyInstance, photo: Buffer, look: Look): void {
  const send = (reply: FastifyReply, type: string, body: string | Buffer) =>
    reply.headers({ 'content-type': type, 'content-security-policy': policy }).send(body);
  app.get('/:word/', (request, reply) =>
    send(reply, 'text/html; charset=utf-8', page(look, languageOf(request.headers['accept-language']))),
  );
  app.get('/:word/photo.jpg', (_, reply) => send(reply, 'image/jpeg', photo));
  app.get('/:word/style.css', (_, reply) => send(reply, 'text/css; charset=utf-8', sheet + file('style.css')));
  app.get('/:word/script.js', (_, reply) => send(reply, 'text/javascript; charset=utf-8', file('script.js')));
}

type ActDeps = MarkDeps & { before: readonly ReadField[] };
const told = (field: ReadField | undefined): string => (field ? `${field.value} (${field.state})`.trim() : '—');

/** What was looked at is what is kept: the same facts, the same bytes. */
function acts(
  app: FastifyInstance,
  { today, make, keep, before }: ActDeps,
  done: (name: string) => Promise<unknown>,
): void {
  let shown: { told: string; facts: Facts; made: Made } | undefined;
  app.setErrorHandler((error, _, reply) => {
    if (error instanceof FactsWrong) return reply.code(422).send({ field: error.field, wrong: error.message });
    if (error instanceof SetRefused) return reply.code(409).send({ wrong: error.message });
    throw error;
  });
  app.post('/:word/preview', async (request) => {
    const facts = checkedUntil(checkedFacts(request.body, today()), today());
    const made = await make(facts);
    shown = { told: JSON.stringify(request.body), facts, made };
    const fields = made.reading.fields.map((now) => ({
      name: now.name,
      now: told(now),
      before: told(before.find(({ name }) => name === now.name)),
    }));
    return { picture: `data:image/jpeg;base64,${made.jpeg.toString('base64')}`, still: made.still, fields };
  });
  app.post('/:word/keep', async (request, reply) => {
    if (shown?.told !== JSON.stringify(request.body)) return reply.code(409).send({ wrong: 'look at it first' });
    const name = keep(shown.facts, shown.made);
    reply.header('connection', 'close').raw.once('close', () => void done(name));
    return { name };
  });
}
