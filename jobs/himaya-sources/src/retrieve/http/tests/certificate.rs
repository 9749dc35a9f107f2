//! Certificates as RFC 5280 describes them, made for a test and of no use elsewhere.
//!
//! Written out in DER, since a crate for it would bring several crates a second time.

use ed25519_compact::{KeyPair, Seed};

/// The object identifier of Ed25519, 1.3.101.112.
const ED25519: &[u8] = &[0x2B, 0x65, 0x70];
/// The object identifier of a common name, 2.5.4.3.
const COMMON_NAME: &[u8] = &[0x55, 0x04, 0x03];
/// The object identifier of the names of a host, 2.5.29.17.
const ALTERNATIVE_NAMES: &[u8] = &[0x55, 0x1D, 0x11];

const INTEGER: u8 = 0x02;
const BIT_STRING: u8 = 0x03;
const OCTET_STRING: u8 = 0x04;
const OBJECT: u8 = 0x06;
const UTF8: u8 = 0x0C;
const TIME: u8 = 0x17;
const SEQUENCE: u8 = 0x30;
const SET: u8 = 0x31;

/// When a certificate counts; two-digit years lie between 1950 and 2049.
#[derive(Clone, Copy, Debug)]
pub(super) enum Validity {
    /// From 1970 to 2049.
    Now,
    /// Until 1971.
    Past,
    /// From 2049 on.
    Future,
}

impl Validity {
    fn bounds(self) -> Vec<u8> {
        let (from, to) = match self {
            Self::Now => ("700101000000Z", "491231235959Z"),
            Self::Past => ("700101000000Z", "710101000000Z"),
            Self::Future => ("491231000000Z", "491231235959Z"),
        };
        let times = [from, to].map(|text| element(TIME, text.as_bytes()));
        element(SEQUENCE, &times.concat())
    }
}

/// Whoever vouches for servers.
#[derive(Debug)]
pub(super) struct Authority {
    pair: KeyPair,
    certificate: Vec<u8>,
}

impl Authority {
    /// An authority that vouches for itself.
    pub(super) fn new() -> Self {
        let pair = KeyPair::from_seed(Seed::new([7; 32]));
        let certificate = certificate("authority", &pair, None, (&pair, Validity::Now));
        Self { pair, certificate }
    }

    /// Its own certificate.
    pub(super) fn certificate(&self) -> &[u8] {
        &self.certificate
    }

    /// A certificate of a host, and its key in PKCS #8.
    pub(super) fn issue(&self, host: &str, validity: Validity) -> (Vec<u8>, Vec<u8>) {
        let seed = [9; 32];
        let pair = KeyPair::from_seed(Seed::new(seed));
        let key = [
            element(INTEGER, &[0]),
            algorithm(),
            element(OCTET_STRING, &element(OCTET_STRING, &seed)),
        ];
        let own = certificate("server", &pair, Some(host), (&self.pair, validity));
        (own, element(SEQUENCE, &key.concat()))
    }
}

fn certificate(
    subject: &str,
    pair: &KeyPair,
    host: Option<&str>,
    (issuer, validity): (&KeyPair, Validity),
) -> Vec<u8> {
    let key = [algorithm(), bits(pair.pk.as_ref())];
    let mut parts = vec![
        // The third version, which has extensions.
        element(0xA0, &element(INTEGER, &[2])),
        element(INTEGER, &[1]),
        algorithm(),
        name("authority"),
        validity.bounds(),
        name(subject),
        element(SEQUENCE, &key.concat()),
    ];
    if let Some(host) = host {
        let names = element(SEQUENCE, &element(0x82, host.as_bytes()));
        let extension = [
            element(OBJECT, ALTERNATIVE_NAMES),
            element(OCTET_STRING, &names),
        ];
        let extensions = element(SEQUENCE, &element(SEQUENCE, &extension.concat()));
        parts.push(element(0xA3, &extensions));
    }
    let content = element(SEQUENCE, &parts.concat());
    let signature = issuer.sk.sign(&content, None);
    let signed = [content, algorithm(), bits(signature.as_ref())];
    element(SEQUENCE, &signed.concat())
}

fn algorithm() -> Vec<u8> {
    element(SEQUENCE, &element(OBJECT, ED25519))
}

fn name(text: &str) -> Vec<u8> {
    let pair = [element(OBJECT, COMMON_NAME), element(UTF8, text.as_bytes())];
    let pair = element(SEQUENCE, &pair.concat());
    element(SEQUENCE, &element(SET, &pair))
}

fn bits(bytes: &[u8]) -> Vec<u8> {
    element(BIT_STRING, &[&[0], bytes].concat())
}

/// A tag, a length and what it holds.
fn element(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = content.len();
    let mut bytes = vec![tag];
    match u8::try_from(length) {
        Ok(short) if short < 0x80 => bytes.push(short),
        Ok(long) => bytes.extend([0x81, long]),
        Err(_) => {
            bytes.push(0x82);
            bytes.extend(u16::try_from(length).unwrap().to_be_bytes());
        }
    }
    bytes.extend(content);
    bytes
}
