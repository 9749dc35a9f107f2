//! Keys and signatures in the form of minisign, which its own tool reads and checks.
//!
//! The form is described at <https://jedisct1.github.io/minisign/>: Ed25519 (RFC 8032) over the
//! BLAKE2b-512 (RFC 7693) of the bytes, and once more over that signature and a comment.

use std::fmt;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use blake2b_simd::{Params, blake2b};
use ed25519_compact::{KeyPair, Seed};
use minisign_verify::Signature;
use rand::RngCore as _;
use rand::rngs::OsRng;

use crate::StoreError;

/// What stands first in each file of ours, and is not signed.
const SECRET_COMMENT: &str = "untrusted comment: himaya signing key, keep it secret";
const PUBLIC_COMMENT: &str = "untrusted comment: himaya public key";
const SIGNATURE_COMMENT: &str = "untrusted comment: signature of himaya";

/// How the signed comment of ours begins.
pub(crate) const TRUSTED: &str = "himaya release ";

/// Ed25519, as a key names it and as a signature of a hash does.
const KEY_KIND: &[u8] = b"Ed";
const SIGNATURE_KIND: &[u8] = b"ED";

/// No password, and `BLAKE2b` as the checksum.
const OPEN_KIND: &[u8] = &[0, 0, b'B', b'2'];

/// The salt and the two limits, which a key without a password does not use.
const UNUSED: usize = 48;

const ID: usize = 8;
const PAIR: usize = 64;
const CHECKSUM: usize = 32;

/// A key with which releases are signed.
#[derive(Clone)]
pub struct SigningKey {
    id: [u8; ID],
    pair: KeyPair,
}

/// A key with which signatures are checked.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PublicKey {
    key: minisign_verify::PublicKey,
    text: String,
}

/// Whose signatures are believed.
#[derive(Clone, Debug, Default)]
pub struct Trust {
    /// The keys, any of which may have signed.
    pub keys: Vec<PublicKey>,
    /// Whether a release without a signature is a failure.
    pub is_required: bool,
}

/// Nothing of a secret is shown.
impl fmt::Debug for SigningKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("SigningKey").finish_non_exhaustive()
    }
}

impl SigningKey {
    /// How many random bytes a new key takes.
    pub const N_RANDOM: usize = ID + Seed::BYTES;

    /// A key made of random bytes.
    pub fn new(random: [u8; Self::N_RANDOM]) -> Self {
        let (id, seed) = random.split_at(ID);
        let (mut own_id, mut own_seed) = ([0; ID], [0; Seed::BYTES]);
        own_id.copy_from_slice(id);
        own_seed.copy_from_slice(seed);
        Self {
            id: own_id,
            pair: KeyPair::from_seed(Seed::new(own_seed)),
        }
    }

    /// Reads the text of a secret key without a password; `name` is what messages call it.
    pub fn parse(text: &str, name: &str) -> Result<Self, StoreError> {
        let refuse = |reason: &str| StoreError::key(name, reason);
        let line = text
            .lines()
            .nth(1)
            .ok_or_else(|| refuse("it is not a minisign key"))?;
        let bytes = BASE64.decode(line.trim());
        let bytes = bytes.map_err(|_| refuse("it is not a minisign key"))?;
        if bytes.len() != KEY_KIND.len() + OPEN_KIND.len() + UNUSED + ID + PAIR + CHECKSUM {
            return Err(refuse("it is not a minisign secret key"));
        }
        let (kinds, rest) = bytes.split_at(KEY_KIND.len() + OPEN_KIND.len());
        let rest = rest.get(UNUSED..).unwrap_or_default();
        let (id, rest) = rest.split_at(ID);
        let (pair, checksum) = rest.split_at(PAIR);
        if !kinds.starts_with(KEY_KIND) {
            return Err(refuse("it is not a minisign secret key"));
        }
        if !kinds.ends_with(OPEN_KIND) {
            return Err(refuse(
                "it has a password, which nobody is there to type; make one without, as `himaya keys new` does",
            ));
        }
        if checksum != key_checksum(id, pair) {
            return Err(refuse("it is damaged: its checksum is another"));
        }
        let damaged = |_| refuse("it is damaged: its two halves do not belong together");
        let pair = KeyPair::from_slice(pair).map_err(damaged)?;
        pair.validate().map_err(damaged)?;
        let mut own_id = [0; ID];
        own_id.copy_from_slice(id);
        Ok(Self { id: own_id, pair })
    }

    /// The text of the secret key.
    pub fn to_text(&self) -> String {
        let pair: &[u8] = self.pair.as_slice();
        let checksum = key_checksum(&self.id, pair);
        let unused = [0; UNUSED];
        let parts = [KEY_KIND, OPEN_KIND, &unused, &self.id, pair, &checksum];
        format!("{SECRET_COMMENT}\n{}\n", BASE64.encode(parts.concat()))
    }

    /// The key that checks its signatures.
    pub fn public(&self) -> Result<PublicKey, StoreError> {
        let parts = [KEY_KIND, self.id.as_slice(), self.pair.pk.as_slice()];
        PublicKey::parse(&BASE64.encode(parts.concat()), "the signing key")
    }

    /// Signs bytes and a comment: the text of a `.minisig` file; the same bytes give the same text.
    pub(crate) fn sign(&self, bytes: &[u8], comment: &str) -> String {
        let signature = self.pair.sk.sign(blake2b(bytes).as_bytes(), None);
        let global = [signature.as_slice(), comment.as_bytes()].concat();
        let global = self.pair.sk.sign(global, None);
        let parts = [SIGNATURE_KIND, &self.id, signature.as_slice()];
        format!(
            "{SIGNATURE_COMMENT}\n{}\ntrusted comment: {comment}\n{}\n",
            BASE64.encode(parts.concat()),
            BASE64.encode(global.as_slice())
        )
    }
}

impl PublicKey {
    /// Reads a public key: the line alone, or the file that holds it; `name` is what messages call it.
    pub fn parse(text: &str, name: &str) -> Result<Self, StoreError> {
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let last = lines.next_back().unwrap_or_default();
        let key = minisign_verify::PublicKey::from_base64(last);
        Ok(Self {
            key: key.map_err(|_| StoreError::key(name, "it is not a minisign public key"))?,
            text: last.to_owned(),
        })
    }

    /// The line by which it is named.
    pub fn line(&self) -> &str {
        &self.text
    }

    /// The text of its file.
    pub fn to_text(&self) -> String {
        format!("{PUBLIC_COMMENT}\n{}\n", self.text)
    }
}

/// A key that was read from the argument of a command: the line itself, or a file that holds it.
pub fn public_key(argument: &str) -> Result<PublicKey, StoreError> {
    PublicKey::parse(argument, argument).or_else(|_| {
        let text = crate::read_file(Path::new(argument))?;
        PublicKey::parse(&String::from_utf8_lossy(&text), argument)
    })
}

/// Checks a signature file against the bytes that it is of.
///
/// Every byte of a file of ours is held to: what the signature does not cover must be as we write it.
pub(crate) fn check(text: &[u8], bytes: &[u8], keys: &[PublicKey]) -> Result<(), String> {
    let broken = || "it is no minisign signature".to_owned();
    let text = str::from_utf8(text).map_err(|_| broken())?;
    let signature = Signature::decode(text).map_err(|_| broken())?;
    let mut reason = "no key that is believed made it".to_owned();
    for key in keys {
        match key.key.verify(bytes, &signature, false) {
            Ok(()) => return check_form(text, &signature),
            Err(minisign_verify::Error::UnexpectedKeyId) => {}
            Err(_) => "it does not belong to SHA256SUMS".clone_into(&mut reason),
        }
    }
    Err(reason)
}

/// A signature of ours has the lines that we write; another programme has its own first line.
fn check_form(text: &str, signature: &Signature) -> Result<(), String> {
    let is_ours = signature.trusted_comment().starts_with(TRUSTED);
    let lines: Vec<&str> = text.split('\n').collect();
    let is_whole = matches!(lines.as_slice(), [_, _, _, _, ""]) && !text.contains('\r');
    let comment = lines.first().copied().unwrap_or_default();
    if is_ours && (!is_whole || comment != SIGNATURE_COMMENT) {
        return Err("it was changed where the signature does not reach".to_owned());
    }
    Ok(())
}

fn key_checksum(id: &[u8], pair: &[u8]) -> [u8; CHECKSUM] {
    let mut hasher = Params::new().hash_length(CHECKSUM).to_state();
    hasher.update(KEY_KIND).update(id).update(pair);
    let mut checksum = [0; CHECKSUM];
    checksum.copy_from_slice(hasher.finalize().as_bytes());
    checksum
}

/// Draws a new signing key.
pub fn new_signing_key() -> Result<SigningKey, StoreError> {
    let mut random = [0; SigningKey::N_RANDOM];
    let drawn = OsRng.try_fill_bytes(&mut random);
    drawn.map_err(|error| StoreError::key("to be drawn", &error.to_string()))?;
    Ok(SigningKey::new(random))
}

/// Reads a signing key from a file that not everybody may read.
pub fn read_signing_key(path: &Path) -> Result<SigningKey, StoreError> {
    let text = crate::read_secret(path)?;
    SigningKey::parse(&String::from_utf8_lossy(&text), &path.display().to_string())
}
