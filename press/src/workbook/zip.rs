//! Files in one, each deflated as it comes: what is written may be taken away before the file is whole. A file's sizes
//! stand behind it, where they are known.

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};
use std::io::{self, Write};

#[derive(Default)]
pub struct Zip {
    /// What is written and not yet taken.
    bytes: Vec<u8>,
    taken: usize,
    directory: Vec<u8>,
    files: u16,
}

/// A file that is being written.
pub struct Entry {
    name: String,
    at: usize,
    packed: DeflateEncoder<Vec<u8>>,
    sum: Crc,
}

/// 1 January 1980, the first day that a zip knows: the same table is the same file.
const ZIP_DAY: u16 = 0x21;
const VERSION: u16 = 20;
const UTF_8: u16 = 1 << 11;
const SIZES_BEHIND: u16 = 1 << 3;
const DEFLATED: u16 = 8;

impl Zip {
    pub fn add(&mut self, name: &str, text: &str) -> io::Result<()> {
        let mut entry = self.begin(name);
        self.write(&mut entry, text)?;
        self.end(entry)
    }

    pub fn begin(&mut self, name: &str) -> Entry {
        let at = self.taken + self.bytes.len();
        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(head(name, [0; 3]));
        self.bytes.extend(name.as_bytes());
        let packed = DeflateEncoder::new(Vec::new(), Compression::default());
        Entry { name: name.to_owned(), at, packed, sum: Crc::new() }
    }

    pub fn write(&mut self, entry: &mut Entry, text: &str) -> io::Result<()> {
        entry.sum.update(text.as_bytes());
        entry.packed.write_all(text.as_bytes())?;
        self.bytes.append(entry.packed.get_mut());
        Ok(())
    }

    pub fn end(&mut self, mut entry: Entry) -> io::Result<()> {
        entry.packed.try_finish()?;
        self.bytes.append(entry.packed.get_mut());
        let sizes = [entry.sum.sum(), entry.packed.total_out() as u32, entry.packed.total_in() as u32];
        self.bytes.extend(b"PK\x07\x08");
        self.bytes.extend(sizes.iter().flat_map(|number| number.to_le_bytes()));
        self.directory.extend(b"PK\x01\x02");
        self.directory.extend(VERSION.to_le_bytes());
        self.directory.extend(head(&entry.name, sizes));
        // No comment, one disk, no attributes.
        self.directory.extend([0; 10]);
        self.directory.extend((entry.at as u32).to_le_bytes());
        self.directory.extend(entry.name.as_bytes());
        self.files += 1;
        Ok(())
    }

    /// What has been written since it was last asked.
    pub fn take(&mut self) -> Vec<u8> {
        self.taken += self.bytes.len();
        std::mem::take(&mut self.bytes)
    }

    /// The rest.
    pub fn finish(mut self) -> Vec<u8> {
        let at = (self.taken + self.bytes.len()) as u32;
        let length = self.directory.len() as u32;
        self.bytes.append(&mut self.directory);
        self.bytes.extend(b"PK\x05\x06\0\0\0\0");
        self.bytes.extend(self.files.to_le_bytes());
        self.bytes.extend(self.files.to_le_bytes());
        self.bytes.extend(length.to_le_bytes());
        self.bytes.extend(at.to_le_bytes());
        self.bytes.extend([0; 2]);
        self.bytes
    }
}

/// What stands before a file and in the directory alike: its sum, its packed and its plain length.
fn head(name: &str, sizes: [u32; 3]) -> Vec<u8> {
    let mut head = Vec::new();
    for number in [VERSION, UTF_8 | SIZES_BEHIND, DEFLATED, 0, ZIP_DAY] {
        head.extend(number.to_le_bytes());
    }
    for number in sizes {
        head.extend(number.to_le_bytes());
    }
    head.extend((name.len() as u16).to_le_bytes());
    head.extend(0_u16.to_le_bytes());
    head
}
