//! Commands to bytes and back. What one command says wrong does not end the connection: its length says where the next
//! one begins.

use bytes::{Buf, BytesMut};
use rusmpp_core::command::owned::Command;
use rusmpp_core::decode::owned::DecodeWithLength;
use rusmpp_core::encode::Length;
use rusmpp_core::encode::owned::Encode;
use rusmpp_core::pdus::owned::Pdu;
use rusmpp_core::{CommandId, CommandStatus};
use std::io;
use tokio::io::{AsyncRead, AsyncReadExt};

const HEADER: usize = 16;
/// Longer than any command that means something: 64 kB of text and what stands around it.
const LONGEST: usize = 70_000;

pub fn encoded(status: CommandStatus, sequence: u32, pdu: impl Into<Pdu>) -> Vec<u8> {
    let command = Command::new(status, sequence, pdu);
    let length = command.length() + 4;
    let mut bytes = BytesMut::with_capacity(length);
    bytes.extend_from_slice(&u32::try_from(length).unwrap_or(u32::MAX).to_be_bytes());
    command.encode(&mut bytes);
    bytes.to_vec()
}

/// What came over the line.
#[derive(Debug)]
pub struct Heard {
    pub id: CommandId,
    pub status: CommandStatus,
    pub sequence: u32,
    /// None where there is none, or where it cannot be read.
    pub pdu: Option<Pdu>,
}

/// The reading end of a connection.
pub struct Reader<R> {
    from: R,
    held: BytesMut,
}

impl<R: AsyncRead + Unpin> Reader<R> {
    pub fn new(from: R) -> Reader<R> {
        Reader { from, held: BytesMut::with_capacity(4096) }
    }

    /// The next command; None at the end. It may be dropped at any time and loses nothing.
    pub async fn next(&mut self) -> io::Result<Option<Heard>> {
        loop {
            if let Some(heard) = self.take()? {
                return Ok(Some(heard));
            }
            if self.from.read_buf(&mut self.held).await? == 0 {
                return Ok(None);
            }
        }
    }

    fn take(&mut self) -> io::Result<Option<Heard>> {
        let Some(header) = self.held.get(..HEADER) else { return Ok(None) };
        let field = |at: usize| u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]);
        let (length, id, status, sequence) = (field(0), field(4), field(8), field(12));
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        if !(HEADER..=LONGEST).contains(&length) {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "this is not SMPP"));
        }
        if self.held.len() < length {
            return Ok(None);
        }
        let mut command = self.held.split_to(length);
        command.advance(4);
        let read = Command::decode(&mut command, length - 4).ok();
        let pdu = read.and_then(|(command, _)| command.pdu().cloned());
        Ok(Some(Heard { id: CommandId::from(id), status: CommandStatus::from(status), sequence, pdu }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rusmpp_core::pdus::owned::DeliverSm;
    use rusmpp_core::tlvs::owned::MessageDeliveryRequestTlvValue;
    use rusmpp_core::types::owned::{COctetString, OctetString};

    fn heard(mut bytes: &[u8]) -> Vec<Heard> {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let mut reader = Reader::new(&mut bytes);
        let mut all = Vec::new();
        while let Some(heard) = runtime.block_on(reader.next()).unwrap() {
            all.push(heard);
        }
        all
    }

    #[test]
    fn one_command_that_cannot_be_read_ends_nothing() {
        // A deliver_sm that breaks off within its second field.
        let broken = [0, 0, 0, 18, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 7, b'a', b'b'];
        let bytes = [&broken[..], &encoded(CommandStatus::EsmeRok, 8, Pdu::EnquireLink)].concat();
        let all = heard(&bytes);
        assert_eq!(
            all.iter().map(|heard| (heard.id, heard.sequence)).collect::<Vec<_>>(),
            [(CommandId::DeliverSm, 7), (CommandId::EnquireLink, 8)]
        );
        assert!(all[0].pdu.is_none());
    }

    proptest! {
        /// Whatever the other side sends, we go on. Bytes of a delivery are spoiled, or the whole is noise.
        #[test]
        fn nothing_that_comes_breaks_the_reader(
            noise in proptest::collection::vec(any::<u8>(), 0..120),
            spoiled in proptest::collection::vec((0_usize..90, any::<u8>()), 0..6),
            id in prop_oneof![Just(5_u8), Just(4), Just(9), any::<u8>()],
            is_answer: bool,
        ) {
            let delivery = DeliverSm::builder()
                .source_addr(COctetString::from_static_slice(b"358401234567\0").unwrap())
                .short_message(OctetString::from_static_slice(b"id:7 stat:DELIVRD err:000").unwrap())
                .push_tlv(MessageDeliveryRequestTlvValue::ReceiptedMessageId(COctetString::from_static_slice(b"7\0").unwrap()))
                .build();
            let mut command = encoded(CommandStatus::EsmeRok, 7, delivery);
            for (at, byte) in spoiled {
                let length = command.len();
                command[4 + at % (length - 4)] = byte;
            }
            let mut whole = vec![0, 0, 0, u8::try_from(noise.len() + 16).unwrap(), u8::from(is_answer) * 0x80, 0, 0, id];
            whole.extend([0, 0, 0, 0, 0, 0, 0, 9]);
            whole.extend(noise);
            let all = heard(&[command, whole].concat());
            prop_assert_eq!(all.len(), 2);
            for heard in all {
                if let Some(Pdu::DeliverSm(delivery)) = heard.pdu {
                    let _ = super::super::receipt::read(&delivery, crate::sms::Ids::HexDecimal);
                }
            }
        }
    }

    #[test]
    fn a_refusal_needs_no_body() {
        let bytes = [0, 0, 0, 16, 0x80, 0, 0, 4, 0, 0, 0, 0x58, 0, 0, 0, 9];
        let all = heard(&bytes);
        assert_eq!((all[0].id, all[0].status), (CommandId::SubmitSmResp, CommandStatus::EsmeRthrottled));
    }
}
