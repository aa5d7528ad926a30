//! UTF-8, UTF-16 with its mark, or Windows-1252: recognised by reading the whole file once, in pieces.

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, WINDOWS_1252};
use std::io::{self, Read};

const PIECE: usize = 1 << 16;

/// How a file is written, and how many bytes its mark takes at the beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    pub encoding: &'static Encoding,
    pub mark: usize,
}

/// What is not UTF-8 from the first byte to the last is Windows-1252, unless a mark says otherwise.
pub fn recognise(mut file: impl Read) -> io::Result<Written> {
    let mut piece = vec![0; PIECE];
    let mut held = fill(&mut file, &mut piece, 0)?;
    if let Some((encoding, mark)) = Encoding::for_bom(&piece[..held]) {
        if encoding != UTF_8 || is_utf8(&mut file, &mut piece, held)? {
            return Ok(Written { encoding, mark });
        }
        return Ok(Written { encoding: WINDOWS_1252, mark });
    }
    let encoding = if is_utf8(&mut file, &mut piece, std::mem::take(&mut held))? { UTF_8 } else { WINDOWS_1252 };
    Ok(Written { encoding, mark: 0 })
}

/// Whether the first `held` bytes of `piece` and the rest of the file are UTF-8.
fn is_utf8(file: &mut impl Read, piece: &mut [u8], mut held: usize) -> io::Result<bool> {
    loop {
        let valid = match std::str::from_utf8(&piece[..held]) {
            Ok(_) => held,
            // A letter that is cut by the end of the piece.
            Err(error) if error.error_len().is_none() => error.valid_up_to(),
            Err(_) => return Ok(false),
        };
        piece.copy_within(valid..held, 0);
        let left = held - valid;
        held = fill(file, piece, left)?;
        if held == left {
            return Ok(left == 0);
        }
    }
}

/// Reads until `piece` is full or the file ends; the first `held` bytes are kept.
fn fill(file: &mut impl Read, piece: &mut [u8], mut held: usize) -> io::Result<usize> {
    while held < piece.len() {
        match file.read(&mut piece[held..])? {
            0 => break,
            count => held += count,
        }
    }
    Ok(held)
}

/// Reads a file in another encoding as UTF-8.
pub struct Decoded<R> {
    file: R,
    decoder: Decoder,
    raw: Vec<u8>,
    raw_at: usize,
    raw_end: usize,
    /// Decoded and not yet asked for.
    text: Vec<u8>,
    text_at: usize,
    text_end: usize,
    is_done: bool,
}

impl<R: Read> Decoded<R> {
    pub fn new(file: R, encoding: &'static Encoding) -> Self {
        let decoder = encoding.new_decoder_without_bom_handling();
        let (raw, text) = (vec![0; PIECE], vec![0; PIECE]);
        Self { file, decoder, raw, raw_at: 0, raw_end: 0, text, text_at: 0, text_end: 0, is_done: false }
    }

    fn decode(&mut self) -> io::Result<()> {
        if self.raw_at == self.raw_end {
            self.raw_at = 0;
            self.raw_end = self.file.read(&mut self.raw)?;
        }
        let is_last = self.raw_end == 0;
        let raw = &self.raw[self.raw_at..self.raw_end];
        let (result, read, written, _) = self.decoder.decode_to_utf8(raw, &mut self.text, is_last);
        self.raw_at += read;
        (self.text_at, self.text_end) = (0, written);
        self.is_done = is_last && result == CoderResult::InputEmpty;
        Ok(())
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, text: &mut [u8]) -> io::Result<usize> {
        while self.text_at == self.text_end && !self.is_done {
            self.decode()?;
        }
        let read = (&self.text[self.text_at..self.text_end]).read(text)?;
        self.text_at += read;
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::UTF_16LE;

    fn check(bytes: &[u8], expected: &'static Encoding, text: &str) {
        let written = recognise(bytes).unwrap();
        assert_eq!(written.encoding, expected);
        let mut decoded = String::new();
        Decoded::new(&bytes[written.mark..], written.encoding).read_to_string(&mut decoded).unwrap();
        assert_eq!(decoded, text);
    }

    #[test]
    fn every_encoding_is_read_as_it_was_written() {
        check("hyvä öljy €".as_bytes(), UTF_8, "hyvä öljy €");
        check(b"\xef\xbb\xbfhyv\xc3\xa4", UTF_8, "hyvä");
        check(b"hyv\xe4 \xf6ljy \x80", WINDOWS_1252, "hyvä öljy €");
        check(b"\xff\xfeh\0\xe4\0", UTF_16LE, "hä");
        check(b"", UTF_8, "");
    }

    #[test]
    fn letters_across_pieces_and_a_cut_last_letter() {
        for pad in PIECE - 3..PIECE + 1 {
            let text = format!("{}äö", "a".repeat(pad));
            check(text.as_bytes(), UTF_8, &text);
            let latin: Vec<u8> = [vec![b'a'; pad], b"\xe4\xf6".to_vec()].concat();
            check(&latin, WINDOWS_1252, &text);
        }
        check(b"hyv\xc3", WINDOWS_1252, "hyvÃ");
    }
}
