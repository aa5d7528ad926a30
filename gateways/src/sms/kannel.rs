//! Kannel's HTTP interface: a message is one request, and what comes back is one request to us. Other gateways speak
//! the same way.

mod call_back;

pub use call_back::{Unreadable, incoming, receipt};

use super::{KannelAddress, Outcome, Patience, TextMessage};
use domain::sms::{CodedText, Coding, Sender};
use hyper::body::{Body, Incoming};
use hyper::client::conn::http1::{self, SendRequest};
use hyper::header::{CONNECTION, HOST};
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use std::future::poll_fn;
use std::pin::Pin;
use tokio::net::TcpStream;
use tokio::sync::Semaphore;
use tokio::time::timeout;

/// Delivered, not delivered, and rejected by the operator; not the stations on the way.
const RECEIPTS: &str = "19";
/// Kannel answers in a line; what is longer comes from something else.
const LONGEST_ANSWER: usize = 4096;

/// The way to one Kannel.
#[derive(Debug)]
pub struct Client {
    address: KannelAddress,
    patience: Patience,
    window: Semaphore,
}

/// Whether a request left, and what came back.
enum Asked {
    Answered(StatusCode, String),
    NotSent(String),
    NoAnswer(String),
}

impl Client {
    pub fn new(address: KannelAddress, patience: Patience) -> Client {
        let window = Semaphore::new(usize::from(address.window));
        Client { address, patience, window }
    }

    pub async fn send(&self, message: &TextMessage) -> Outcome {
        let Ok(_place) = self.window.acquire().await else {
            return Outcome::Later("closed".to_owned());
        };
        let request = match self.request(message) {
            Ok(request) => request,
            Err(error) => return Outcome::Refused(error.to_string()),
        };
        match self.ask(request).await {
            Asked::Answered(status, text) => outcome(status, &text, &message.id),
            Asked::NotSent(why) => Outcome::Later(why),
            Asked::NoAnswer(why) => Outcome::Unknown(why),
        }
    }

    fn request(&self, message: &TextMessage) -> Result<Request<String>, hyper::http::Error> {
        let address = &self.address;
        let mut query = form_urlencoded::Serializer::new(format!("{}?", address.path));
        query.append_pair("username", &address.login.0).append_pair("password", &address.login.1);
        if let Some(sender) = message.sender.as_ref().or(address.sender.as_ref()) {
            query.append_pair("from", from(sender));
        }
        let coding = match CodedText::new(&message.text).coding() {
            Coding::Gsm7 => "0",
            Coding::Ucs2 => "2",
        };
        query.append_pair("to", message.to.as_str()).append_pair("text", &message.text);
        query.append_pair("charset", "UTF-8").append_pair("coding", coding);
        if let Some(smsc) = &address.smsc {
            query.append_pair("smsc", smsc);
        }
        if let Some(receipts) = &address.receipts {
            query.append_pair("dlr-mask", RECEIPTS).append_pair("dlr-url", &receipt_url(receipts, &message.id));
        }
        let request = Request::get(query.finish()).header(HOST, format!("{}:{}", address.host, address.port));
        request.header(CONNECTION, "close").body(String::new())
    }

    /// Every request has a connection of its own: one that is kept for the next may be closed by the other side while
    /// we write, and then nobody knows whether the message was taken.
    async fn ask(&self, request: Request<String>) -> Asked {
        let mut open = match timeout(self.patience.connected_within, self.connect()).await {
            Ok(Ok(open)) => open,
            Ok(Err(why)) => return Asked::NotSent(why),
            Err(_) => return Asked::NotSent("Kannel cannot be reached".to_owned()),
        };
        let within = self.patience.answered_within;
        let answered = timeout(within, async {
            match open.try_send_request(request).await {
                Ok(response) => {
                    let status = response.status();
                    let broke = || Asked::NoAnswer("Kannel's answer broke off".to_owned());
                    text(response).await.map_or_else(broke, |text| Asked::Answered(status, text))
                }
                // The request comes back where not a byte of it was written.
                Err(failed) if failed.message().is_some() => Asked::NotSent(failed.error().to_string()),
                Err(failed) => Asked::NoAnswer(format!("the connection to Kannel broke: {}", failed.error())),
            }
        });
        let never = || Asked::NoAnswer(format!("no answer from Kannel within {} seconds", within.as_secs_f64()));
        answered.await.unwrap_or_else(|_| never())
    }

    async fn connect(&self) -> Result<SendRequest<String>, String> {
        let stream = TcpStream::connect((self.address.host.as_str(), self.address.port)).await;
        let stream = stream.map_err(|error| error.to_string())?;
        stream.set_nodelay(true).map_err(|error| error.to_string())?;
        let (sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(|error| error.to_string())?;
        // It ends with its sender; its troubles are told to whoever sends.
        drop(tokio::spawn(connection));
        Ok(sender)
    }
}

async fn text(response: Response<Incoming>) -> Option<String> {
    let mut body = response.into_body();
    let mut bytes = Vec::new();
    while let Some(frame) = poll_fn(|cx| Pin::new(&mut body).poll_frame(cx)).await {
        if let Ok(chunk) = frame.ok()?.into_data() {
            bytes.extend_from_slice(&chunk);
        }
        if bytes.len() > LONGEST_ANSWER {
            return None;
        }
    }
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

fn from(sender: &Sender) -> &str {
    match sender {
        Sender::Name(text) | Sender::Short(text) => text,
        Sender::Number(number) => number.as_str(),
    }
}

/// Kannel puts the number of what happened in the place of %d, and one percent sign in that of two.
fn receipt_url(receipts: &str, id: &str) -> String {
    let joint = if receipts.contains('?') { '&' } else { '?' };
    let id: String = form_urlencoded::byte_serialize(id.as_bytes()).collect();
    format!("{}&type=%d", format!("{receipts}{joint}id={id}").replace('%', "%%"))
}

/// As smsbox answers (gw/smsbox.c). What it says of the number or the text is for good; its other refusals are mended
/// where it is set up. Only its own words are believed: an error of something between us and it leaves all open.
fn outcome(status: StatusCode, text: &str, id: &str) -> Outcome {
    const FOR_GOOD: [&str; 5] =
        ["denied by white", "Not routable", "Missing receiver", "Empty receiver", "body misformed"];
    let said = || format!("Kannel: {} {}", status.as_u16(), said(text));
    let is_for_good = FOR_GOOD.iter().any(|words| text.contains(words));
    match status.as_u16() {
        200..=299 => Outcome::Accepted(id.to_owned()),
        400..=499 if is_for_good => Outcome::Refused(said()),
        408 => Outcome::Unknown(said()),
        400..=499 => Outcome::Later(said()),
        503 if text.contains("Temporal failure") => Outcome::Later(said()),
        _ => Outcome::Unknown(said()),
    }
}

/// The first words, without digits that could be a number.
fn said(text: &str) -> String {
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let words = text.split_whitespace().filter(|word| word.chars().filter(char::is_ascii_digit).count() < 5);
    words.take(12).collect::<Vec<_>>().join(" ").chars().map(plain).take(120).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The answers of Kannel 1.4.5, as its smsbox.c has them.
    #[test]
    fn an_answer_says_whether_it_may_be_sent_again() {
        let check = |status: u16, text: &str, expected: fn(String) -> Outcome| {
            let held = outcome(StatusCode::from_u16(status).unwrap(), text, "m-1");
            assert_eq!(
                std::mem::discriminant(&held),
                std::mem::discriminant(&expected(String::new())),
                "{status} {text}"
            );
        };
        check(202, "0: Accepted for delivery", Outcome::Accepted);
        check(202, "3: Queued for later delivery", Outcome::Accepted);
        check(200, "Sent.", Outcome::Accepted);
        check(403, "Number(s) has/have been denied by white- and/or black-lists.", Outcome::Refused);
        check(403, "Not routable. Do not try again.", Outcome::Refused);
        check(400, "Empty receiver number not allowed, rejected", Outcome::Refused);
        check(400, "Sender missing and no global set, rejected", Outcome::Later);
        check(403, "Authorization failed for sendsms", Outcome::Later);
        check(404, "Unknown request.", Outcome::Later);
        check(503, "Temporal failure, try again later.", Outcome::Later);
        check(500, "", Outcome::Unknown);
        check(502, "Bad Gateway", Outcome::Unknown);
        check(503, "Service Unavailable", Outcome::Unknown);
        check(504, "Gateway Timeout", Outcome::Unknown);
    }

    #[test]
    fn no_number_is_repeated() {
        let held = outcome(StatusCode::BAD_REQUEST, "Empty receiver number\n+358401234567 not allowed", "m-1");
        assert_eq!(held, Outcome::Refused("Kannel: 400 Empty receiver number not allowed".to_owned()));
    }

    #[test]
    fn the_address_for_receipts_keeps_what_it_has() {
        assert_eq!(receipt_url("http://kuule.example/dlr/key", "m-1"), "http://kuule.example/dlr/key?id=m-1&type=%d");
        assert_eq!(
            receipt_url("http://kuule.example/dlr?key=1", "m 1"),
            "http://kuule.example/dlr?key=1&id=m+1&type=%d"
        );
    }
}
