//! The installation's key: from the environment or, for an embedded database, from a file beside it.

use super::{CliError, output};
use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use store::DatabaseUrl;

const VARIABLE: &str = "KUULE_KEY";
const FILE: &str = "kuule.key";

/// What a command wants of the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Want {
    /// Nothing that it does depends on it.
    Nothing,
    /// The one with which the installation was made.
    Ours,
    /// A new installation may be made, and its key with it.
    New,
}

/// The key in hexadecimal digits. An embedded database that is made without one gets one.
pub fn find(database: &DatabaseUrl, want: Want) -> Result<String, CliError> {
    match (std::env::var(VARIABLE), database.file()) {
        (Ok(key), _) if !key.trim().is_empty() => Ok(key),
        (_, Some(path)) => beside(path, want),
        (_, None) => Err(CliError::Told(format!("{VARIABLE} is not set; make a key once with: openssl rand -hex 32"))),
    }
}

fn beside(database: &Path, want: Want) -> Result<String, CliError> {
    let path = database.with_file_name(FILE);
    match fs::read_to_string(&path) {
        Ok(key) => return Ok(key),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(CliError::File(path, error)),
    }
    match want {
        Want::Nothing => random(),
        Want::New if !database.exists() => make(&path),
        Want::Ours | Want::New => Err(CliError::Told(format!(
            "{VARIABLE} is not set and there is no {}: without the key with which the database was made, receipt \
             codes and contact details cannot be read",
            path.display()
        ))),
    }
}

/// Made whole under another name first: two that begin at once take the same key.
fn make(path: &Path) -> Result<String, CliError> {
    let trouble = |error| CliError::File(path.to_owned(), error);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(trouble)?;
    }
    let key = random()?;
    let draft = PathBuf::from(format!("{}.{}", path.display(), std::process::id()));
    let written = write(&draft, &key).and_then(|()| fs::hard_link(&draft, path));
    drop(fs::remove_file(&draft));
    match written {
        Ok(()) => output::note(&format!("made a key for this installation: {} (keep a copy of it)", path.display())),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        Err(error) => return Err(trouble(error)),
    }
    fs::read_to_string(path).map_err(trouble)
}

fn write(path: &Path, key: &str) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    writeln!(file, "{key}")?;
    file.sync_all()
}

fn random() -> Result<String, CliError> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes)?;
    let mut key = String::with_capacity(64);
    for byte in bytes {
        // Writing to a String does not fail.
        let _ = write!(key, "{byte:02x}");
    }
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("kuule-key-{name}-{}", std::process::id()));
        drop(fs::remove_dir_all(&folder));
        folder
    }

    #[test]
    fn a_new_database_gets_a_key_once() {
        let folder = folder("new");
        let database = folder.join("kuule.db");
        let key = beside(&database, Want::New).unwrap();
        assert_eq!(key.trim().len(), 64);
        for want in [Want::New, Want::Ours, Want::Nothing] {
            assert_eq!(beside(&database, want).unwrap(), key);
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(folder.join(FILE)).unwrap().permissions().mode() & 0o777, 0o600);
        }
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_database_never_gets_a_second_key() {
        let folder = folder("second");
        fs::create_dir_all(&folder).unwrap();
        let database = folder.join("kuule.db");
        fs::write(&database, "made with a key from the environment").unwrap();
        assert!(beside(&database, Want::New).is_err() && beside(&database, Want::Ours).is_err());
        assert!(beside(&database, Want::Nothing).is_ok() && !folder.join(FILE).exists());
        fs::remove_dir_all(&folder).unwrap();
    }
}
