//! JSON lines as a stream: however many there are, one is held at a time.

use super::super::{CliError, output};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::path::Path;

/// No comment comes near it; a file without line breaks is not to fill the memory.
const LONGEST: usize = 1 << 20;
const BUFFER: usize = 1 << 16;

/// Answers each line of `file`, or of what comes in, by one line of what goes out.
pub fn stream<L: DeserializeOwned, A: Serialize>(
    file: Option<&Path>,
    mut answer: impl FnMut(L) -> A,
) -> Result<(), CliError> {
    let mut out = BufWriter::with_capacity(BUFFER, io::stdout().lock());
    each(file, |line, goes_on| {
        let answered = serde_json::to_writer(&mut out, &answer(line)).map_err(io::Error::from);
        answered.and_then(|()| out.write_all(b"\n")).map_err(CliError::Output)?;
        // Whoever asks one by one gets the answer before the next question.
        if goes_on { Ok(()) } else { out.flush().map_err(CliError::Output) }
    })
}

/// Gives each line that can be read, and whether the next one is here already; names the others on stderr, and fails at
/// the end if there were any.
pub fn each<L: DeserializeOwned>(
    file: Option<&Path>,
    mut take: impl FnMut(L, bool) -> Result<(), CliError>,
) -> Result<(), CliError> {
    let name = file.map_or("line".to_owned(), |file| format!("{}, line", file.display()));
    let mut input: BufReader<Box<dyn Read>> = BufReader::with_capacity(BUFFER, opened(file)?);
    let (mut line, mut number, mut broken) = (Vec::new(), 0_u64, 0_u64);
    while let Some(is_whole) = next(&mut input, &mut line).map_err(|error| unreadable(file, error))? {
        number += 1;
        if line.trim_ascii().is_empty() && is_whole {
            continue;
        }
        let read = match is_whole {
            true => serde_json::from_slice(&line).map_err(|error| error.to_string()),
            false => Err(format!("it is longer than {LONGEST} bytes")),
        };
        match read {
            Ok(read) => take(read, !input.buffer().is_empty())?,
            Err(reason) => {
                broken += 1;
                output::note(&format!("{name} {number}: {reason}"));
            }
        }
    }
    match broken {
        0 => Ok(()),
        _ => Err(CliError::Told(format!("{broken} of {number} lines could not be read; the others are done"))),
    }
}

fn opened(file: Option<&Path>) -> Result<Box<dyn Read>, CliError> {
    match file {
        Some(path) => Ok(Box::new(File::open(path).map_err(|error| CliError::File(path.to_owned(), error))?)),
        None => Ok(Box::new(io::stdin().lock())),
    }
}

fn unreadable(file: Option<&Path>, error: io::Error) -> CliError {
    let name = file.map_or("what comes in".to_owned(), |file| file.display().to_string());
    CliError::Told(format!("{name} cannot be read: {error}"))
}

/// Reads the next line without its end; whether it is whole, or the rest of it was thrown away. None at the end.
fn next(input: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<Option<bool>> {
    line.clear();
    let read = input.by_ref().take(LONGEST as u64 + 1).read_until(b'\n', line)?;
    if read == 0 {
        return Ok(None);
    }
    if line.ends_with(b"\n") {
        line.pop();
        return Ok(Some(true));
    }
    if line.len() <= LONGEST {
        return Ok(Some(true));
    }
    line.clear();
    skip_line(input)?;
    Ok(Some(false))
}

fn skip_line(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let held = input.fill_buf()?;
        if held.is_empty() {
            return Ok(());
        }
        let end = held.iter().position(|byte| *byte == b'\n');
        let passed = end.map_or(held.len(), |end| end + 1);
        input.consume(passed);
        if end.is_some() {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_is_too_long_is_passed_by_and_the_next_is_read() {
        let long = "x".repeat(LONGEST + 70_000);
        let text = format!("{long}\nb\n\nc");
        let (mut input, mut line) = (BufReader::new(text.as_bytes()), Vec::new());
        let mut read = || next(&mut input, &mut line).unwrap().map(|whole| (whole, line.len()));
        assert_eq!(
            [read(), read(), read(), read(), read()],
            [Some((false, 0)), Some((true, 1)), Some((true, 0)), Some((true, 1)), None]
        );
    }
}
