//! A client that costs next to nothing: HTTP/1.1 by hand on one connection that stays open.

use crate::Outcome;
use std::fmt::Write;
use std::net::SocketAddr;
use std::str;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

pub struct Client {
    stream: TcpStream,
    host: String,
    /// Sent with every request when it is not empty.
    pub cookie: String,
    request: String,
    received: Vec<u8>,
}

/// An answer, in the client's buffer until the next request.
pub struct Answer<'a> {
    pub status: u16,
    head: &'a str,
    pub body: &'a str,
}

impl Client {
    pub async fn connect(address: SocketAddr) -> Outcome<Client> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        let host = address.to_string();
        Ok(Client { stream, host, cookie: String::new(), request: String::new(), received: Vec::new() })
    }

    pub async fn get(&mut self, path: &str) -> Outcome<Answer<'_>> {
        self.ask("GET", path, "").await
    }

    pub async fn post(&mut self, path: &str, form: &str) -> Outcome<Answer<'_>> {
        self.ask("POST", path, form).await
    }

    async fn ask(&mut self, method: &str, path: &str, form: &str) -> Outcome<Answer<'_>> {
        self.request.clear();
        write!(self.request, "{method} {path} HTTP/1.1\r\nHost: {}\r\nAccept-Language: fi\r\n", self.host)?;
        if !self.cookie.is_empty() {
            write!(self.request, "Cookie: {}\r\n", self.cookie)?;
        }
        if method == "POST" {
            let length = form.len();
            write!(self.request, "Origin: http://{}\r\nContent-Length: {length}\r\n", self.host)?;
            self.request.push_str("Content-Type: application/x-www-form-urlencoded\r\n");
        }
        write!(self.request, "\r\n{form}")?;
        self.stream.write_all(self.request.as_bytes()).await?;
        self.receive().await
    }

    async fn receive(&mut self) -> Outcome<Answer<'_>> {
        self.received.clear();
        let head_end = loop {
            if let Some(at) = self.received.windows(4).position(|four| four == b"\r\n\r\n") {
                break at;
            }
            self.read_some().await?;
        };
        let head = str::from_utf8(&self.received[..head_end])?;
        let length: usize = header(head, "content-length").ok_or("an answer without a length")?.parse()?;
        let whole = head_end + 4 + length;
        while self.received.len() < whole {
            self.read_some().await?;
        }
        let (head, body) = self.received.split_at(head_end);
        let head = str::from_utf8(head)?;
        let status = head.get(9..12).ok_or("an answer without a status")?.parse()?;
        Ok(Answer { status, head, body: str::from_utf8(&body[4..])? })
    }

    async fn read_some(&mut self) -> Outcome {
        self.received.reserve(32 * 1024);
        let read = self.stream.read_buf(&mut self.received).await?;
        if read == 0 { Err("the server closed the connection".into()) } else { Ok(()) }
    }
}

impl Answer<'_> {
    pub fn header(&self, name: &str) -> Option<&str> {
        header(self.head, name)
    }

    /// What stands in the page between two texts.
    pub fn between(&self, before: &str, after: &str) -> Outcome<&str> {
        let rest = self.body.split_once(before).map(|(_, rest)| rest);
        let found = rest.and_then(|rest| rest.split_once(after)).map(|(found, _)| found);
        found.ok_or_else(|| format!("no {before} in a page with status {}", self.status).into())
    }
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let mut pairs = head.lines().filter_map(|line| line.split_once(": "));
    pairs.find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}
