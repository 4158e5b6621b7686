import { createHash, generateKeyPair, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openPrivateFolder, privateFile } from './private-files';
import { randomDigits } from '../random/random-digits';

export type KeyPair = { privateKey: string; publicKey: string };

/** One merchant at both gateways. */
export type Merchant = {
  wechatPay: {
    mchId: string;
    serial: string;
    apiV3Key: string;
    merchant: KeyPair;
    publicKeyId: string;
    publicKey: KeyPair;
    /** The certificate that older merchants still see during their change to public-key mode. */
    platformSerial: string;
    platform: KeyPair;
  };
  alipay: { appId: string; sellerId: string; app: KeyPair; alipay: KeyPair };
};

export type Keys = Merchant & {
  bureau: { key: string; secret: string };
  wechat: { appId: string; appSecret: string; webAppId: string; webAppSecret: string };
  /** Merchants beside the first, made when they are first asked for. */
  merchants?: Merchant[];
  /** Identities of people are made from this, so that an openid stays the same for ever. */
  peopleSeed: string;
};

/**
 * Keys are made at the first start and kept. A file that the sandbox did not write is refused.
 * @param merchants how many there are: each takes the money of other authorities
 */
export async function openKeys(dataFolder: string, merchants = 1): Promise<Keys> {
  const file = join(dataFolder, 'keys.json');
  const kept = existsSync(file) ? unsealed(JSON.parse(readFileSync(file, 'utf8')) as Sealed, file) : undefined;
  const others = kept?.merchants ?? [];
  if (kept && others.length >= merchants - 1) return kept;
  const wanted = Math.max(0, merchants - 1 - others.length);
  const made = await Promise.all(Array.from({ length: wanted }, makeMerchant));
  const keys = { ...(kept ?? (await makeKeys())), ...(wanted > 0 && { merchants: [...others, ...made] }) };
  openPrivateFolder(dataFolder);
  writeFileSync(file, JSON.stringify({ keys, seal: seal(keys) }, null, 1), privateFile);
  return keys;
}

type Sealed = { keys: Keys; seal: string };

const seal = (keys: Keys) =>
  createHash('sha256')
    .update(`made by the Fadan sandbox\n${JSON.stringify(keys)}`)
    .digest('hex');

function unsealed(sealed: Sealed, file: string): Keys {
  if (sealed.seal === seal(sealed.keys)) return sealed.keys;
  throw new Error(`${file} holds keys that this sandbox did not make: it serves with nobody else's keys`);
}

async function makeKeys(): Promise<Keys> {
  return {
    bureau: { key: `bureau-${hex(6)}`, secret: hex(32) },
    wechat: {
      appId: `wx${hex(8)}`,
      appSecret: hex(16),
      webAppId: `wx${hex(8)}`,
      webAppSecret: hex(16),
    },
    ...(await makeMerchant()),
    peopleSeed: hex(16),
  };
}

async function makeMerchant(): Promise<Merchant> {
  const [merchant, publicKey, platform, app, alipay] = await Promise.all([
    makePair('pkcs8'),
    makePair('pkcs8'),
    makePair('pkcs8'),
    makePair('pkcs1'),
    makePair('pkcs1'),
  ]);
  const mchId = `19${randomDigits(8)}`;
  return {
    wechatPay: {
      mchId,
      serial: hex(20).toUpperCase(),
      apiV3Key: hex(16),
      merchant,
      publicKeyId: `PUB_KEY_ID_01${mchId}${randomDigits(20)}`,
      publicKey,
      platformSerial: hex(20).toUpperCase(),
      platform,
    },
    alipay: { appId: `9021${randomDigits(12)}`, sellerId: `2088${randomDigits(12)}`, app, alipay },
  };
}

// Alipay's own library takes PKCS#1 unless told otherwise; WeChat Pay hands out PKCS#8.
async function makePair(type: 'pkcs1' | 'pkcs8'): Promise<KeyPair> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
  });
  return {
    privateKey: privateKey.export({ type, format: 'pem' }) as string,
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }) as string,
  };
}

const hex = (bytes: number) => randomBytes(bytes).toString('hex');
