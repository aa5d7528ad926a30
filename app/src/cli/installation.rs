use super::CliError;
use super::key::{self, Want};
use crate::boot::{choose_county, open_store};
use crate::jobs::Office;
use crate::surveys::call_backs;
use clap::Args;
use domain::organisation::{CountyId, Organisation};
use gateways::MailServer;
use gateways::mail::Mailer;
use gateways::sms::{Arrivals, Gateway, GatewayAddress, Patience};
use jiff::Timestamp;
use store::{DatabaseUrl, Store};

/// Which installation is meant, and which county in it.
#[derive(Debug, Clone, Args)]
pub struct Installation {
    /// sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME
    #[arg(
        long,
        value_name = "URL",
        env = "KUULE_DATABASE",
        hide_env_values = true,
        default_value = "sqlite:data/kuule.db",
        value_parser = DatabaseUrl::parse,
        global = true
    )]
    pub database: DatabaseUrl,
    /// The county, where there are several
    #[arg(long, value_name = "CODE", global = true)]
    pub county: Option<String>,
}

impl Installation {
    /// Opens what is there; only an import of an organisation ([`Want::New`]) makes a new one.
    pub async fn open(&self, want: Want) -> Result<Store, CliError> {
        if let Some(path) = self.database.file()
            && want != Want::New
            && !path.exists()
        {
            let path = path.display();
            return Err(CliError::Told(format!(
                "there is no database {path}; begin with: kuule import organisation FILE.csv"
            )));
        }
        let key = key::find(&self.database, want)?;
        Ok(open_store(&self.database, &key).await?)
    }

    /// Opens what is there, with the county that is meant.
    pub async fn open_county(&self, want: Want) -> Result<(Store, CountyId), CliError> {
        let store = self.open(want).await?;
        let county = choose_county(&store, self.county.as_deref()).await?;
        Ok((store, county))
    }
}

/// How mail and text messages leave the house.
#[derive(Debug, Clone, Args)]
pub struct WaysOut {
    /// Where mail is handed in: smtp://[USER:PASSWORD@]HOST[:PORT] or smtps://...; without it no mail is sent
    #[arg(long, value_name = "URL", env = "KUULE_SMTP", hide_env_values = true, value_parser = MailServer::parse)]
    pub smtp: Option<MailServer>,
    /// Where text messages are handed in: smpp://USER:PASSWORD@HOST[:PORT]?sender=NAME or
    /// kannel+http://USER:PASSWORD@HOST[:PORT]/cgi-bin/sendsms?sender=NAME; without it none are sent
    #[arg(long, value_name = "URL", env = "KUULE_SMS", hide_env_values = true, value_parser = GatewayAddress::parse)]
    pub sms: Option<GatewayAddress>,
}

impl WaysOut {
    /// The desk at which the jobs are done for these counties, and what comes in from the operator.
    pub fn office(
        &self,
        store: Store,
        base_address: String,
        counties: &[CountyId],
    ) -> Result<(Office, Option<Arrivals>), CliError> {
        let mailer = self.smtp.as_ref().map(Mailer::new).transpose();
        let mailer = mailer.map_err(|error| CliError::Told(format!("mail cannot be sent: {error}")))?;
        let gateway = self.sms.clone().map(|mut address| {
            if let (GatewayAddress::Kannel(kannel), [county, ..]) = (&mut address, counties) {
                let ours = || format!("{base_address}{}", call_backs::receipt_path(store.vault(), *county));
                kannel.receipts.get_or_insert_with(ours);
            }
            Gateway::open(&address, Patience::default())
        });
        let (sms, arrivals) = gateway.unzip();
        Ok((Office { store, base_address, mailer, sms }, arrivals))
    }

    /// For people.
    pub fn told(&self) -> [String; 2] {
        let mail = match &self.smtp {
            Some(server) => format!("mail: by {server}"),
            None => "mail: off (KUULE_SMTP does not say where to hand it in)".to_owned(),
        };
        let sms = match &self.sms {
            Some(address) => format!("text messages: by {address}"),
            None => "text messages: off (KUULE_SMS does not say where to hand them in)".to_owned(),
        };
        [mail, sms]
    }
}

/// The county's tree as it stands now.
pub async fn organisation(store: &Store, county: CountyId, now: Timestamp) -> Result<Organisation, CliError> {
    let organisation = store.organisation(county, domain::calendar::day_of(now)).await?;
    Ok(organisation.ok_or(crate::boot::BootError::NoOrganisation)?)
}
