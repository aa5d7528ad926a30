//! From where a form comes: the network of its sender, as far as one can tell, and never more of it.

use axum::extract::ConnectInfo;
use axum::extract::Request;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};

const FORWARDED: &str = "x-forwarded-for";

/// The network of the sender: a /24, or a /48 of IPv6; none for the operator's own machine.
pub fn network(request: &Request) -> Option<Vec<u8>> {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip())?;
    let forwarded = request.headers().get_all(FORWARDED).into_iter().next_back().and_then(|line| line.to_str().ok());
    sender(peer, forwarded).map(prefix)
}

/// Who sent it: the peer, or whom a proxy of our own names last. What a stranger writes into the header counts for
/// nothing.
fn sender(peer: IpAddr, forwarded: Option<&str>) -> Option<IpAddr> {
    let peer = peer.to_canonical();
    let named = || forwarded?.rsplit(',').next()?.trim().parse::<IpAddr>().ok().map(|named| named.to_canonical());
    if !is_near(peer) {
        return Some(peer);
    }
    named().or_else(|| Some(peer).filter(|peer| !peer.is_loopback()))
}

/// Whether it is this machine or one of its own network.
fn is_near(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => address.is_loopback() || address.is_private() || address.is_link_local(),
        IpAddr::V6(address) => {
            address.is_loopback() || is_within(address, 0xfe00, 0xfc00) || is_within(address, 0xffc0, 0xfe80)
        }
    }
}

fn is_within(address: Ipv6Addr, mask: u16, first: u16) -> bool {
    address.segments()[0] & mask == first
}

fn prefix(address: IpAddr) -> Vec<u8> {
    match address {
        IpAddr::V4(address) => address.octets()[..3].to_vec(),
        IpAddr::V6(address) => address.octets()[..6].to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(peer: &str, forwarded: Option<&str>, expected: Option<&str>) {
        let found = sender(peer.parse().unwrap(), forwarded);
        assert_eq!(found, expected.map(|text| text.parse().unwrap()), "{peer} {forwarded:?}");
    }

    #[test]
    fn a_proxy_of_our_own_is_believed_and_a_stranger_is_not() {
        check("203.0.113.7", None, Some("203.0.113.7"));
        check("203.0.113.7", Some("198.51.100.1"), Some("203.0.113.7"));
        check("127.0.0.1", Some("6.6.6.6, 198.51.100.1"), Some("198.51.100.1"));
        check("10.0.0.2", Some("2001:db8::1"), Some("2001:db8::1"));
        check("::ffff:10.0.0.2", Some("198.51.100.1"), Some("198.51.100.1"));
        check("fd00::1", Some("198.51.100.1"), Some("198.51.100.1"));
        check("10.0.0.2", None, Some("10.0.0.2"));
        check("10.0.0.2", Some("unknown"), Some("10.0.0.2"));
    }

    #[test]
    fn the_operator_s_own_machine_is_nobody() {
        check("127.0.0.1", None, None);
        check("::1", Some(""), None);
        check("::ffff:127.0.0.1", None, None);
    }

    #[test]
    fn neighbours_are_one_network() {
        let network = |text: &str| prefix(text.parse().unwrap());
        assert_eq!(network("198.51.100.1"), network("198.51.100.254"));
        assert_ne!(network("198.51.100.1"), network("198.51.101.1"));
        assert_eq!(network("2001:db8:1:2::3"), network("2001:db8:1:ffff::4"));
        assert_ne!(network("2001:db8:1::"), network("2001:db8:2::"));
    }
}
