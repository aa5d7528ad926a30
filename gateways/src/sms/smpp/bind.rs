use super::super::{Patience, SmppAddress};
use super::session::{Ends, Session};
use super::wire::{Reader, encoded};
use rusmpp_core::pdus::owned::BindTransceiver;
use rusmpp_core::types::owned::COctetString;
use rusmpp_core::values::InterfaceVersion;
use rusmpp_core::{CommandId, CommandStatus};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::time::timeout;

const BIND: u32 = 1;

/// A connection on which we are known, or why there is none.
pub async fn connect(address: &SmppAddress, patience: &Patience) -> Result<(Session, Ends), String> {
    let reached = timeout(patience.connected_within, TcpStream::connect((address.host.as_str(), address.port)));
    let stream = reached.await.map_err(|_| "the gateway cannot be reached".to_owned())?;
    let stream = stream.map_err(|error| error.to_string())?;
    // One question a packet: waiting for more to write would cost more than it spares.
    stream.set_nodelay(true).map_err(|error| error.to_string())?;
    let (from, mut writer) = stream.into_split();
    let mut reader = Reader::new(from);
    let bind = encoded(CommandStatus::EsmeRok, BIND, bind(address)?);
    writer.write_all(&bind).await.map_err(|error| error.to_string())?;
    let answer = timeout(patience.answered_within, async {
        loop {
            match reader.next().await {
                Ok(Some(heard)) if heard.id.is_response() && heard.sequence == BIND => break Ok(heard),
                Ok(Some(_)) => {}
                Ok(None) => break Err("the gateway closed the connection before we were known".to_owned()),
                Err(error) => break Err(error.to_string()),
            }
        }
    });
    let answer = answer.await.map_err(|_| "the gateway does not answer our bind".to_owned())??;
    if answer.status != CommandStatus::EsmeRok || answer.id == CommandId::GenericNack {
        return Err(format!("the gateway refused our bind: {:?}", answer.status));
    }
    let (session, outgoing) = Session::new(BIND);
    Ok((session, Ends { reader, writer, outgoing }))
}

fn bind(address: &SmppAddress) -> Result<BindTransceiver, String> {
    Ok(BindTransceiver::builder()
        .system_id(text(&address.login.0)?)
        .password(text(&address.login.1)?)
        .system_type(text(&address.system_type)?)
        .interface_version(InterfaceVersion::Smpp3_4)
        .build())
}

/// Text with the zero that ends it.
pub fn text<const MIN: usize, const MAX: usize>(text: &str) -> Result<COctetString<MIN, MAX>, String> {
    COctetString::from_string(text.to_owned()).map_err(|error| error.to_string())
}
