import { BlockList, isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';

const near = new BlockList();
for (const [network, prefix, family] of [
  ['127.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['::1', 128, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
] as const)
  near.addSubnet(network, prefix, family);

/** An address as proxies write it, with a port, in brackets or as IPv4 within IPv6; undefined for what is none, as `unknown`. */
export function bareAddress(written: string): string | undefined {
  const text = written.trim();
  const bare = /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? /^(\d+(?:\.\d+){3}):\d+$/.exec(text)?.[1] ?? text;
  const address = bare.replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(address) ? address : undefined;
}

/** A balancer or proxy of our own stands in a private network: only its word about who came is believed. */
export function isOurProxy(written: string): boolean {
  const address = bareAddress(written);
  return address !== undefined && near.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/**
 * The payer's own address, which WeChat Pay compares with whoever opens its page; that of the last one we can name where a proxy
 * does not know it.
 */
export const payerIp = ({ ip, socket }: Pick<FastifyRequest, 'ip' | 'socket'>): string =>
  bareAddress(ip) ?? bareAddress(socket.remoteAddress ?? '') ?? '';
