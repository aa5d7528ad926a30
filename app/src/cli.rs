//! The command line: one binary, one command a file. Exit 0: done; 1: failed, and one line on stderr says why;
//! 2: used wrongly, and clap says how.

mod check;
mod check_figures;
mod demo;
pub(crate) mod figures;
mod import;
mod installation;
mod invitations;
mod key;
mod machine_key;
mod mapping;
mod measure;
mod organisation;
mod output;
mod poster;
mod rates;
mod report;
mod serve;
mod setting;
mod survey;
mod targets;
mod text;
mod user;
mod visits_folder;
mod work;

use crate::boot::{BootError, Clock, real_clock};
use crate::demo::DemoError;
use crate::imports::ImportError;
use crate::measures::answer::AnswerError;
use crate::organisation::import::OrganisationError;
use crate::people::password::PasswordError;
use crate::surveys::sampling::SamplingError;
use clap::{CommandFactory, Parser, Subcommand};
use domain::settings::SettingError;
use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::process::ExitCode;
use thiserror::Error;

/// Client feedback and experience surveys of a wellbeing services county.
#[derive(Parser)]
#[command(name = "kuule", version, propagate_version = true, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Fill an empty directory with a county that does not exist, and serve it
    Demo(demo::Demo),
    /// Serve the pages
    Serve(serve::Serve),
    /// Do the background work alone, for servers that run with --no-worker
    Work(work::Work),
    /// Load a file: organisation, topics, words, responses, visits, feedback, goals, kpis, the ombudsman's
    /// contacts or another system's answers
    Import(import::Import),
    /// Print figures, by the measures of the glossary
    Measure(measure::MeasureCommand),
    /// What the county decides for itself: list, get, set
    Setting(setting::SettingCommand),
    /// People who may sign in: add, list, disable
    User(user::User),
    /// Look whether the installation is whole, and say what is in it; or whether printed figures add up
    Check(check::Check),
    /// Print a poster or cards for a place, as PDF, with a code of their own
    Poster(poster::PosterCommand),
    /// Whom to ask: plan, draw, list, share, rates
    Invitations(invitations::Invitations),
    /// Compile a report of a period: quarterly, yearly, goals, ombudsman
    Report(report::ReportCommand),
    /// Surveys of the county's own: list, export, import, publish
    Survey(survey::SurveyCommand),
    /// How files of other systems are read: list, get, set
    Mapping(mapping::Mappings),
    /// Keys by which other systems send something in: add, list, revoke
    Key(machine_key::MachineKeys),
    /// The places that clients give feedback on
    Targets(targets::Targets),
    /// What people wrote: classify, redact, train, evaluate; JSON lines in and out
    Text(text::TextCommand),
}

/// Why a command failed: told in one line.
#[derive(Debug, Error)]
pub(crate) enum CliError {
    #[error(transparent)]
    Boot(#[from] BootError),
    #[error(transparent)]
    Import(#[from] ImportError),
    #[error(transparent)]
    Organisation(#[from] OrganisationError),
    #[error(transparent)]
    Setting(#[from] SettingError),
    #[error(transparent)]
    Answer(#[from] AnswerError),
    #[error(transparent)]
    Sampling(#[from] SamplingError),
    #[error(transparent)]
    Demo(#[from] DemoError),
    #[error(transparent)]
    Password(#[from] PasswordError),
    #[error("{path}: {1}", path = .0.display())]
    File(PathBuf, io::Error),
    #[error("{0}")]
    Told(String),
    #[error("cannot print: {0}")]
    Output(io::Error),
}

impl From<store::Error> for CliError {
    fn from(error: store::Error) -> Self {
        CliError::Boot(error.into())
    }
}

impl From<getrandom::Error> for CliError {
    fn from(error: getrandom::Error) -> Self {
        CliError::Told(format!("the machine gives no random numbers: {error}"))
    }
}

/// The whole command line as it is defined: the documents are read against it.
pub fn command() -> clap::Command {
    Cli::command()
}

/// Runs the command that was typed.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    log_to_stderr(&cli.command);
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return output::failed(&error.to_string()),
    };
    match runtime.block_on(dispatch(cli.command, real_clock())) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever read the output has seen enough.
        Err(CliError::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => output::failed(&error.to_string()),
    }
}

async fn dispatch(command: Command, clock: Clock) -> Result<(), CliError> {
    match command {
        Command::Demo(command) => command.run(clock).await,
        Command::Serve(command) => command.run(clock).await,
        Command::Work(command) => command.run(clock).await,
        Command::Import(command) => command.run(clock()).await,
        Command::Measure(command) => command.run(clock()).await,
        Command::Setting(command) => command.run(clock()).await,
        Command::User(command) => command.run(clock()).await,
        Command::Check(command) => command.run(clock()).await,
        Command::Poster(command) => command.run(clock()).await,
        Command::Invitations(command) => command.run(clock()).await,
        Command::Report(command) => command.run(clock()).await,
        Command::Survey(command) => command.run(clock()).await,
        Command::Mapping(command) => command.run(clock()).await,
        Command::Key(command) => command.run(clock()).await,
        Command::Targets(command) => command.run(clock()).await,
        Command::Text(command) => command.run(),
    }
}

/// Servers tell what they do; commands only what is asked for by RUST_LOG.
fn log_to_stderr(command: &Command) {
    let is_server = matches!(command, Command::Demo(_) | Command::Serve(_) | Command::Work(_));
    let usual = if is_server { "info,sqlx=warn" } else { "off" };
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| usual.into());
    let is_watched = io::stderr().is_terminal();
    tracing_subscriber::fmt().with_env_filter(filter).with_ansi(is_watched).with_writer(io::stderr).init();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_definition_holds_together() {
        command().debug_assert();
    }

    #[test]
    fn where_the_installation_is_may_stand_anywhere_after_the_command() {
        for line in [
            "kuule import --database sqlite:a.db responses a.csv",
            "kuule import responses a.csv --database sqlite:a.db --county ranta",
            "kuule setting set promise.days 5 --database postgres://localhost/kuule",
            "kuule setting set nps.target -5",
            "kuule serve --listen 0.0.0.0:80",
        ] {
            assert!(Cli::try_parse_from(line.split(' ')).is_ok(), "{line}");
        }
        for line in
            ["kuule", "kuule import", "kuule import responses a.csv --database mysql://a", "kuule serve --listen x"]
        {
            assert_eq!(Cli::try_parse_from(line.split(' ')).err().map(|error| error.exit_code()), Some(2), "{line}");
        }
    }
}
