//! Passwords are kept as Argon2id hashes, with the parameters of RFC 9106's second recommendation (64 MiB lowered to
//! OWASP's 19 MiB, 2 passes, so that many can sign in at once on a small machine).

use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Argon2, PasswordHash};
use thiserror::Error;

/// The shortest password, in characters (NIST SP 800-63B asks for at least 8; we are a little stricter).
pub const SHORTEST: usize = 12;

/// Why a password is not taken.
#[derive(Debug, Error)]
pub enum PasswordError {
    #[error("a password has at least {SHORTEST} characters")]
    TooShort,
    #[error("the password could not be hashed")]
    Hashing,
}

pub fn hash(password: &str) -> Result<String, PasswordError> {
    if password.chars().count() < SHORTEST {
        return Err(PasswordError::TooShort);
    }
    let hash = Argon2::default().hash_password(password.as_bytes()).map_err(|_| PasswordError::Hashing)?;
    Ok(hash.to_string())
}

/// Whether the password is the one. Without a hash (nobody has that address) the same work is done, so that the time
/// of the answer does not tell who has an account.
pub fn verify(password: &str, held: Option<&str>) -> bool {
    const NOBODY: &str =
        "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$5fBLrFJ1SUgRmpWcmnT6qc8l1G1ZbjgxSKgWCmGRtSo";
    let Ok(parsed) = PasswordHash::new(held.unwrap_or(NOBODY)) else { return false };
    Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok() && held.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_password_fits_its_hash() {
        let held = hash("kuusi pitkää sanaa").unwrap();
        assert!(held.starts_with("$argon2id$"));
        assert!(verify("kuusi pitkää sanaa", Some(&held)));
        assert!(!verify("kuusi pitkää sana", Some(&held)));
        assert!(!verify("kuusi pitkää sanaa", None));
        assert!(matches!(hash("lyhyt"), Err(PasswordError::TooShort)));
    }
}
