use super::installation::Installation;
use super::key::Want;
use super::serve::base_address;
use super::{CliError, output};
use crate::directory::Directory;
use crate::posters::sheet::{path, sheet};
use crate::web::codes;
use clap::Args;
use domain::language::Language;
use domain::posters::{LONGEST_NOTE, POSTER_SIGNS, Poster, PosterKind, PosterLanguages};
use jiff::Timestamp;
use std::path::PathBuf;
use store::AddPoster;

/// Places named where the one that was asked for is not there.
const NEAR: usize = 3;

/// Print a poster or cards for a place, as PDF, with a code of their own
#[derive(Debug, Args)]
pub struct PosterCommand {
    #[command(flatten)]
    installation: Installation,
    /// The place's code, as `kuule targets search` prints it
    target: String,
    /// a4, a3, or cards: ten business cards on an A4
    #[arg(long, default_value = "a4", value_parser = kind)]
    kind: PosterKind,
    /// fi, sv, en, or fi-sv: both on one sheet
    #[arg(long, default_value = "fi", value_parser = languages)]
    lang: PosterLanguages,
    /// Where it will hang, for the list of prints
    #[arg(long, value_name = "TEXT", default_value = "", value_parser = note)]
    note: String,
    /// How people reach the server: stands on the print
    #[arg(
        long,
        value_name = "URL",
        env = "KUULE_BASE_ADDRESS",
        default_value = "http://127.0.0.1:8080",
        value_parser = base_address
    )]
    base_address: String,
    /// The file to write
    #[arg(long, value_name = "FILE.pdf")]
    out: PathBuf,
}

impl PosterCommand {
    pub async fn run(self, now: Timestamp) -> Result<(), CliError> {
        let (store, county) = self.installation.open_county(Want::Nothing).await?;
        let directory = Directory::load(&store, county, now).await?;
        let Some(target) = directory.target(&self.target) else {
            return Err(CliError::Told(unknown(&directory, &self.target)));
        };
        let poster = Poster {
            code: codes::random(POSTER_SIGNS)?,
            target: target.code.clone(),
            kind: self.kind,
            languages: self.lang,
            note: self.note,
            made_at: now,
            made_by: None,
        };
        let address = format!("{}{}", self.base_address, path(&poster.code));
        let pdf = sheet(&directory, &poster, target, address.clone()).pdf();
        let pdf = pdf.map_err(|error| CliError::Told(error.to_string()))?;
        // A code that hangs somewhere must be known, so it is noted first.
        let line = format!("{}: {}, leads to {address}", self.out.display(), target.name_in(Language::Finnish));
        store.write(AddPoster { county, poster }).await?;
        std::fs::write(&self.out, pdf).map_err(|error| CliError::File(self.out.clone(), error))?;
        output::print(&[line])
    }
}

/// Names what is near: by the search, or else by the beginning of the code.
fn unknown(directory: &Directory, asked: &str) -> String {
    let found = directory.find_targets(&asked.replace('-', " "), Language::Finnish, NEAR);
    let mut near: Vec<&str> = found.into_iter().map(|(target, _)| target.code.as_str()).collect();
    if near.is_empty() {
        let begins: String = asked.chars().take(3).collect();
        let codes = directory.targets.iter().map(|target| target.code.as_str());
        near = codes.filter(|code| code.starts_with(&begins)).take(NEAR).collect();
    }
    if near.is_empty() {
        return format!("there is no place \"{asked}\"; look for it with: kuule targets search \"{asked}\"");
    }
    format!("there is no place \"{asked}\"; near it are: {}", near.join(", "))
}

fn kind(text: &str) -> Result<PosterKind, String> {
    PosterKind::parse(text).ok_or_else(|| "the kinds are a4, a3 and cards".to_owned())
}

fn languages(text: &str) -> Result<PosterLanguages, String> {
    PosterLanguages::parse(text).ok_or_else(|| "the languages are fi, sv, en and fi-sv".to_owned())
}

fn note(text: &str) -> Result<String, String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() > LONGEST_NOTE { Err(format!("at most {LONGEST_NOTE} signs")) } else { Ok(text) }
}
