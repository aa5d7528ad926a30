//! The installation's key and what follows from it: sealing of contact details, and keyed hashes of everything that
//! opens a door (receipt codes, session and survey tokens), so that a stolen database opens none.

use crate::{Error, Result};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

/// Keys derived from the one key in the environment, each for one purpose (BLAKE3 key derivation).
pub struct Vault {
    sealing: [u8; 32],
    hashing: [u8; 32],
}

const NONCE: usize = 24;

impl Vault {
    /// From 64 hexadecimal digits, as in the environment variable KUULE_KEY.
    pub fn from_hex(key: &str) -> Result<Vault> {
        let bytes = from_hex(key.trim()).filter(|bytes| bytes.len() == 32).ok_or(Error::Key)?;
        Ok(Vault {
            sealing: blake3::derive_key("kuule 2026-11 contact details", &bytes),
            hashing: blake3::derive_key("kuule 2026-11 keyed hashes", &bytes),
        })
    }

    /// A keyed hash of `value` for one `purpose`; 32 bytes that nobody makes without the key.
    pub fn hash(&self, purpose: &str, value: &[u8]) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new_keyed(&self.hashing);
        hasher.update(&(purpose.len() as u64).to_le_bytes());
        hasher.update(purpose.as_bytes());
        hasher.update(value);
        *hasher.finalize().as_bytes()
    }

    /// [`Vault::hash`] as 32 hexadecimal digits (128 bits), for keys in the store.
    pub fn hash_text(&self, purpose: &str, value: &str) -> String {
        to_hex(&self.hash(purpose, value.as_bytes())[..16])
    }

    /// Seals a text for one place: opened elsewhere (another county, another feedback) it does not open.
    pub(crate) fn seal(&self, place: &str, text: &str) -> Result<String> {
        self.seal_bytes(place, text.as_bytes())
    }

    pub(crate) fn seal_bytes(&self, place: &str, bytes: &[u8]) -> Result<String> {
        let mut nonce = [0_u8; NONCE];
        getrandom::fill(&mut nonce).map_err(|_| Error::Key)?;
        let payload = Payload { msg: bytes, aad: place.as_bytes() };
        let sealed = self.cipher().encrypt(&XNonce::from(nonce), payload).map_err(|_| Error::Key)?;
        Ok(to_hex(&nonce) + &to_hex(&sealed))
    }

    pub(crate) fn open(&self, place: &str, sealed: &str) -> Result<String> {
        String::from_utf8(self.open_bytes(place, sealed)?).map_err(|_| unreadable())
    }

    pub(crate) fn open_bytes(&self, place: &str, sealed: &str) -> Result<Vec<u8>> {
        let bytes = from_hex(sealed).ok_or_else(unreadable)?;
        let (nonce, sealed) = bytes.split_first_chunk::<NONCE>().ok_or_else(unreadable)?;
        let payload = Payload { msg: sealed, aad: place.as_bytes() };
        self.cipher().decrypt(&XNonce::from(*nonce), payload).map_err(|_| unreadable())
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&self.sealing.into())
    }
}

fn unreadable() -> Error {
    Error::Unreadable("sealed text (is KUULE_KEY the one it was sealed with?)")
}

fn to_hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = bytes.iter().flat_map(|byte| [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
    digits.map(char::from).collect()
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u8> = text.chars().map(|c| c.to_digit(16).map(|digit| digit as u8)).collect::<Option<_>>()?;
    let pairs = digits.chunks_exact(2);
    pairs.remainder().is_empty().then(|| digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vault(digit: &str) -> Vault {
        Vault::from_hex(&digit.repeat(64)).unwrap()
    }

    #[test]
    fn what_is_sealed_opens_only_in_its_place_with_its_key() {
        let sealed = vault("a").seal("1/f1", "Aino, 040 123 4567").unwrap();
        assert!(!sealed.contains("Aino"));
        assert_eq!(vault("a").open("1/f1", &sealed).unwrap(), "Aino, 040 123 4567");
        assert!(vault("a").open("1/f2", &sealed).is_err());
        assert!(vault("b").open("1/f1", &sealed).is_err());
        assert!(vault("a").open("1/f1", &sealed.replace(&sealed[60..62], "00")).is_err());
    }

    #[test]
    fn a_hash_depends_on_key_purpose_and_value() {
        let one = vault("a").hash_text("receipt", "K7MQ");
        assert_eq!(one.len(), 32);
        assert_eq!(one, vault("a").hash_text("receipt", "K7MQ"));
        for other in [vault("b").hash_text("receipt", "K7MQ"), vault("a").hash_text("session", "K7MQ")] {
            assert_ne!(one, other);
        }
    }

    #[test]
    fn a_bad_key_is_refused() {
        for key in ["", "abc", &"g".repeat(64), &"a".repeat(63), &"ä".repeat(32)] {
            assert!(matches!(Vault::from_hex(key), Err(Error::Key)), "{key}");
        }
    }
}
