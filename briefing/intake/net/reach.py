"""Which network addresses may be connected to. `ipaddress.is_global` is not enough: it passes NAT64 and multicast."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

# IANA special-purpose registry, plus multicast, class E and the 6to4 relay network
_CLOSED_V4 = tuple(map(IPv4Network, (
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
    "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24",
    "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
)))  # fmt: skip
# only global unicast is open, without Teredo, ORCHID and documentation (2001::/23, 2001:db8::/32, 3fff::/20) and 6to4
_OPEN_V6 = IPv6Network("2000::/3")
_CLOSED_V6 = tuple(
    map(IPv6Network, ("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20"))
)
# the last 32 bits are an IPv4 address, which is what counts
_EMBEDDING_V6 = (IPv6Network("::ffff:0:0/96"), IPv6Network("64:ff9b::/96"))
# where clouds answer a machine with its credentials; some lie in networks that are open, or that a source may open
# (AWS, Azure, Alibaba, Oracle, Google). Link-local is closed as a whole
_METADATA_V4 = tuple(map(IPv4Network, ("100.100.100.200/32", "168.63.129.16/32", "192.0.0.192/32")))
_METADATA_V6 = tuple(map(IPv6Network, ("fd00:ec2::/32", "fd20:ce::254/128")))
# what "a feed on the local network" may mean; link-local stays closed: cloud metadata lives there
_LOCAL_V4 = tuple(
    map(IPv4Network, ("10.0.0.0/8", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"))
)
_LOCAL_V6 = (IPv6Network("::1/128"), IPv6Network("fc00::/7"))


def may_connect(address: str, *, allow_private: bool = False) -> bool:
    """Tell whether an IP address may be connected to; anything that is no IP address may not."""
    try:
        parsed = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(parsed, IPv6Address):
        return _v6(parsed, allow_private=allow_private)
    return _v4(parsed, allow_private=allow_private)


def _v4(address: IPv4Address, *, allow_private: bool) -> bool:
    if any(address in network for network in _METADATA_V4):
        return False
    if allow_private and any(address in network for network in _LOCAL_V4):
        return True
    return not any(address in network for network in _CLOSED_V4)


def _v6(address: IPv6Address, *, allow_private: bool) -> bool:
    if any(address in network for network in _EMBEDDING_V6):
        return _v4(IPv4Address(int(address) & 0xFFFFFFFF), allow_private=allow_private)
    if any(address in network for network in _METADATA_V6):
        return False
    if allow_private and any(address in network for network in _LOCAL_V6):
        return True
    return address in _OPEN_V6 and not any(address in network for network in _CLOSED_V6)
