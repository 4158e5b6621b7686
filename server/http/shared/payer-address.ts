import { BlockList, isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';

/** Where nobody says which proxies are ours: whatever no stranger's address can be. A neighbour in such a network can forge who came. */
const privateNetworks = [
  ...['127.0.0.0/8', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16'],
  ...['::1/128', 'fc00::/7', 'fe80::/10'],
];

/** An address as proxies write it, with a port, in brackets or as IPv4 within IPv6; undefined for what is none, as `unknown`. */
export function bareAddress(written: string): string | undefined {
  const text = written.trim();
  const bare = /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? /^(\d+(?:\.\d+){3}):\d+$/.exec(text)?.[1] ?? text;
  const address = bare.replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(address) ? address : undefined;
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** A balancer or proxy of our own stands in a network that we know: only its word about who came is believed. */
export function ourProxies(networks: readonly string[] = privateNetworks): (written: string) => boolean {
  const ours = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    ours.addSubnet(address, Number(prefix), familyOf(address));
  }
  return (written) => {
    const address = bareAddress(written);
    return address !== undefined && ours.check(address, familyOf(address));
  };
}

/**
 * The payer's own address, which WeChat Pay compares with whoever opens its page; that of the last one we can name where a proxy
 * does not know it.
 */
export const payerIp = ({ ip, socket }: Pick<FastifyRequest, 'ip' | 'socket'>): string =>
  bareAddress(ip) ?? bareAddress(socket.remoteAddress ?? '') ?? '';
