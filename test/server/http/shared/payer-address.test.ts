import { describe, expect, it } from '@jest/globals';
import { bareAddress, ourProxies, payerIp } from '../../../../server/http/shared/payer-address';

describe('the address that a proxy wrote', () => {
  it.each([
    ['117.136.8.9', '117.136.8.9'],
    ['117.136.8.9:51234', '117.136.8.9'],
    ['::FFFF:117.136.8.9', '117.136.8.9'],
    ['[::ffff:117.136.8.9]:443', '117.136.8.9'],
    ['2408:8207::1', '2408:8207::1'],
    ['[2408:8207::1]:51234', '2408:8207::1'],
    [' 117.136.8.9 ', '117.136.8.9'],
    ['unknown', undefined],
    ['_hidden', undefined],
    ['117.136.8.900', undefined],
    ['', undefined],
  ])('%j is %j', (written, address) => {
    expect(bareAddress(written)).toBe(address);
  });
  it.each([
    ['127.0.0.1', true],
    ['10.0.0.5:8080', true],
    ['::ffff:192.168.1.1', true],
    ['fd00::1', true],
    ['117.136.8.9', false],
    ['172.32.0.1', false],
    ['unknown', false],
  ])('%j is one of our own: %j', (written, isOurs) => {
    expect(ourProxies()(written)).toBe(isOurs);
  });
  it.each([
    ['10.1.2.9', true],
    ['10.1.3.9', false], // a neighbour in the same private network is not our proxy
    ['127.0.0.1', false],
    ['100.64.0.7', true], // what a cloud's balancer may have
    ['fd00::8', true],
  ])('%j is one of those that the settings name: %j', (written, isOurs) => {
    expect(ourProxies(['10.1.2.0/24', '100.64.0.0/10', 'fd00::/64'])(written)).toBe(isOurs);
  });
  it('is the peer’s where the proxy does not know it', () => {
    const socket = { remoteAddress: '::ffff:10.0.0.5' } as never;
    expect(payerIp({ ip: 'unknown', socket })).toBe('10.0.0.5');
  });
});
