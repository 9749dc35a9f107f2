//! Which addresses may be reached: no name may lead into the operator's own network.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

/// Resolves names and refuses addresses that are not public, at the moment of connecting.
#[derive(Debug)]
pub(super) struct Guarded {
    inner: DefaultResolver,
    loopback: bool,
}

impl Guarded {
    /// `loopback` opens the way to this machine, for a configuration that names it.
    pub(super) fn new(loopback: bool) -> Self {
        Self {
            inner: DefaultResolver::default(),
            loopback,
        }
    }
}

/// The marker by which [`super::http`] recognises a refusal.
pub(super) const FORBIDDEN: &str = "not a public address: ";

impl Resolver for Guarded {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.inner.resolve(uri, config, timeout)?;
        let addresses: &[SocketAddr] = &found;
        let bad = addresses.iter().find(|address| {
            let ip = address.ip();
            if self.loopback { !ip.is_loopback() } else { !is_public(ip) }
        });
        match bad {
            Some(address) => Err(ureq::Error::BadUri(format!("{FORBIDDEN}{}", address.ip()))),
            None => Ok(found),
        }
    }
}

/// Whether the configured host names this machine literally.
pub(super) fn names_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    bare.eq_ignore_ascii_case("localhost")
        || bare.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// Whether an address lies on the public internet.
pub(super) fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [first, second, ..] = ip.octets();
    let shared = first == 100 && (64..128).contains(&second);
    let benchmarks = first == 198 && (second == 18 || second == 19);
    let protocol = ip.octets().starts_with(&[192, 0, 0]);
    !(ip.is_private()
        || ip.is_loopback()
        || ip.is_link_local()
        || ip.is_broadcast()
        || ip.is_documentation()
        || shared
        || benchmarks
        || protocol
        || first == 0
        || first >= 224)
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    if let Some(mapped) = ip.to_ipv4_mapped() {
        return is_public_v4(mapped);
    }
    // Only 2000::/3 is global unicast; documentation, 6to4 and Teredo lie inside it.
    let [first, second, ..] = ip.segments();
    let global = first & 0xE000 == 0x2000;
    let documentation = first == 0x2001 && second == 0x0DB8;
    let tunnel = first == 0x2002 || (first == 0x2001 && second == 0);
    global && !documentation && !tunnel
}
