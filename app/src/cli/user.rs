use super::installation::{Installation, organisation};
use super::key::Want;
use super::{CliError, output};
use crate::people::password;
use crate::web::codes;
use clap::{Args, Subcommand};
use domain::organisation::{CountyId, Organisation};
use domain::people::{Duty, Role};
use jiff::Timestamp;
use std::io;
use store::{AddPerson, DisablePerson, Listed, Store};

/// Signs of a generated password: 80 bits.
const PASSWORD_SIGNS: usize = 16;

/// People who may sign in.
#[derive(Debug, Args)]
pub struct User {
    #[command(flatten)]
    installation: Installation,
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Add a person; prints a password unless one is given
    Add(Add),
    /// Everybody, by name
    List,
    /// Close a person's account and sessions
    Disable { email: String },
}

#[derive(Debug, Args)]
struct Add {
    #[arg(long, value_parser = email)]
    email: String,
    #[arg(long, value_parser = name)]
    name: String,
    /// handler, manager, experience_manager, administrator or safety_reader, @ and the code of the unit (and all below it);
    /// the whole county without; may be repeated
    #[arg(long = "role", value_name = "ROLE[@UNIT]", required = true)]
    roles: Vec<RoleAt>,
    /// Read the password from standard input
    #[arg(long)]
    password_stdin: bool,
}

/// A role and the code of its unit, the county's where there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
struct RoleAt {
    role: Role,
    unit: Option<String>,
}

impl std::str::FromStr for RoleAt {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (role, unit) = text.split_once('@').map_or((text, None), |(role, unit)| (role, Some(unit.to_owned())));
        let known = Role::ALL.map(Role::code).join(", ");
        let role = Role::parse(role).ok_or_else(|| format!("the roles are {known}"))?;
        Ok(RoleAt { role, unit })
    }
}

impl User {
    pub async fn run(self, now: Timestamp) -> Result<(), CliError> {
        let (store, county) = self.installation.open_county(Want::Nothing).await?;
        let tree = organisation(&store, county, now).await?;
        match self.what {
            What::Add(add) => add.run(&store, county, &tree, now).await,
            What::List => output::print(&list(&store.people(county).await?, &tree)),
            What::Disable { email } => {
                if store.write(DisablePerson { county, email: email.clone(), now }).await? {
                    return output::print(&[format!("{email} can no longer sign in")]);
                }
                Err(CliError::Told(format!("there is no open account {email}")))
            }
        }
    }
}

impl Add {
    async fn run(self, store: &Store, county: CountyId, tree: &Organisation, now: Timestamp) -> Result<(), CliError> {
        let duties: Result<Vec<Duty>, CliError> = self.roles.iter().map(|role| role.duty(tree)).collect();
        let duties = without_doubles(duties?);
        let (password, line) = if self.password_stdin {
            (given_password()?, "password: as given".to_owned())
        } else {
            let password = codes::grouped(&codes::random(PASSWORD_SIGNS)?);
            let line = format!("password: {password}");
            (password, line)
        };
        let hash = password::hash(&password)?;
        let person =
            AddPerson { county, email: self.email.clone(), name: self.name.clone(), password: hash, duties, now };
        if store.write(person).await?.is_none() {
            return Err(CliError::Told(format!("there is an account {} already", self.email)));
        }
        output::print(&[format!("added {} <{}>", self.name, self.email), line])
    }
}

impl RoleAt {
    fn duty(&self, tree: &Organisation) -> Result<Duty, CliError> {
        let Some(code) = &self.unit else { return Ok(Duty { role: self.role, unit: tree.root() }) };
        let unit = tree.by_code(code).filter(|unit| tree.stands(unit.id));
        let unit = unit.ok_or_else(|| CliError::Told(format!("there is no unit \"{code}\" in the organisation")))?;
        Ok(Duty { role: self.role, unit: unit.id })
    }
}

fn without_doubles(duties: Vec<Duty>) -> Vec<Duty> {
    let mut kept: Vec<Duty> = Vec::with_capacity(duties.len());
    for duty in duties {
        if !kept.contains(&duty) {
            kept.push(duty);
        }
    }
    kept
}

fn given_password() -> Result<String, CliError> {
    let mut line = String::new();
    io::stdin().read_line(&mut line).map_err(|error| CliError::Told(format!("standard input: {error}")))?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

fn list(people: &[Listed], tree: &Organisation) -> Vec<String> {
    let duty = |duty: &Duty| {
        let unit = tree.unit(duty.unit).map_or("?", |unit| unit.code.as_str());
        format!("{}@{unit}", duty.role.code())
    };
    let row = |listed: &Listed| {
        let person = &listed.person;
        let duties: Vec<String> = person.duties.iter().map(duty).collect();
        let disabled = if listed.disabled_at.is_some() { "disabled" } else { "" };
        vec![person.email.clone(), person.name.clone(), duties.join(" "), disabled.to_owned()]
    };
    if people.is_empty() {
        return vec!["nobody yet; add somebody with: kuule user add".to_owned()];
    }
    output::aligned(&people.iter().map(row).collect::<Vec<_>>())
}

fn email(text: &str) -> Result<String, String> {
    let is_address = text.split_once('@').is_some_and(|(local, host)| {
        !local.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && !host.contains('@')
    });
    if is_address && !text.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return Ok(text.to_lowercase());
    }
    Err("it is not an e-mail address".to_owned())
}

fn name(text: &str) -> Result<String, String> {
    let name = text.trim();
    if name.is_empty() { Err("it is empty".to_owned()) } else { Ok(name.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_may_be_bound_to_a_unit() {
        let role = |text: &str| text.parse::<RoleAt>();
        assert_eq!(role("handler@hammas"), Ok(RoleAt { role: Role::Handler, unit: Some("hammas".into()) }));
        assert_eq!(role("administrator"), Ok(RoleAt { role: Role::Administrator, unit: None }));
        assert!(role("boss").unwrap_err().contains("experience_manager"));
    }

    #[test]
    fn addresses() {
        assert_eq!(email("Aino@Esimerkki.fi"), Ok("aino@esimerkki.fi".into()));
        for wrong in ["aino", "@a.fi", "aino@fi", "ai no@a.fi", "a@b@c.fi", "a@.fi", "a@fi."] {
            assert!(email(wrong).is_err(), "{wrong}");
        }
    }
}
