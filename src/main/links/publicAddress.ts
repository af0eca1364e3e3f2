import { BlockList, isIP } from 'node:net'

/** What of IPv4 is no public place (IANA's special-purpose registry, RFC 6890). */
const reserved = new BlockList()
for (const [address, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  reserved.addSubnet(address, bits, 'ipv4')

/** Of IPv6 only global unicast is public, and not the parts of it that lead to IPv4 or to nowhere. */
const global = new BlockList()
global.addSubnet('2000::', 3, 'ipv6')
const notGlobal = new BlockList()
notGlobal.addSubnet('2001::', 23, 'ipv6')
notGlobal.addSubnet('2001:db8::', 32, 'ipv6')
notGlobal.addSubnet('2002::', 16, 'ipv6')

/** Whether an IP address is one of the public internet: not this computer, not the network that it is in. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/gu, '')
  if (isIP(plain) === 4) return !reserved.check(plain, 'ipv4')
  return isIP(plain) === 6 && global.check(plain, 'ipv6') && !notGlobal.check(plain, 'ipv6')
}
