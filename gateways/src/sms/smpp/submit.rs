use super::super::{Parts, SmppAddress, TextMessage};
use super::bind::text;
use domain::sms::{CodedText, Coding, Sender};
use rusmpp_core::pdus::owned::SubmitSm;
use rusmpp_core::tlvs::owned::MessageSubmissionRequestTlvValue as Field;
use rusmpp_core::types::owned::{AnyOctetString, OctetString};
use rusmpp_core::values::owned::MessagePayload;
use rusmpp_core::values::{DataCoding, EsmClass, Npi, RegisteredDelivery, Ton};

/// The final outcome, whichever it is; no notices on the way.
const RECEIPT: u8 = 1;
/// A header follows in the text.
const WITH_HEADER: u8 = 0x40;

/// A message as the commands that hand it over, in their order. A receipt is asked for with the last.
pub fn parts(address: &SmppAddress, message: &TextMessage, reference: u8) -> Result<Vec<SubmitSm>, String> {
    let coded = CodedText::new(&message.text);
    let plain = envelope(address, message, coded.coding())?;
    let all = coded.parts();
    let Ok(total) = u8::try_from(all.len()) else { return Err("the text is too long".to_owned()) };
    if total == 1 {
        return Ok(vec![with_receipt(plain, &[], &all[0])?]);
    }
    if address.parts == Parts::Payload {
        let whole = MessagePayload::new(AnyOctetString::from_vec(all.concat()));
        let mut submit = with_receipt(plain, &[], &[])?;
        submit.push_tlv(Field::MessagePayload(whole));
        return Ok(vec![submit]);
    }
    let part = |(octets, number): (&Vec<u8>, u8)| {
        let submit = if number == total { asking(plain.clone()) } else { plain.clone() };
        match address.parts {
            Parts::Sar => {
                let mut submit = with_text(submit, &[], octets)?;
                submit.push_tlv(Field::SarMsgRefNum(u16::from(reference)));
                submit.push_tlv(Field::SarTotalSegments(total));
                submit.push_tlv(Field::SarSegmentSeqnum(number));
                Ok(submit)
            }
            _ => {
                let mut submit = with_text(submit, &[5, 0, 3, reference, total, number], octets)?;
                submit.esm_class = EsmClass::from(WITH_HEADER);
                Ok(submit)
            }
        }
    };
    all.iter().zip(1..=total).map(part).collect()
}

fn envelope(address: &SmppAddress, message: &TextMessage, coding: Coding) -> Result<SubmitSm, String> {
    let sender = message.sender.as_ref().or(address.sender.as_ref());
    let (ton, npi, from) = match sender {
        Some(Sender::Name(name)) => (Ton::Alphanumeric, Npi::Unknown, name.as_str()),
        Some(Sender::Number(number)) => (Ton::International, Npi::Isdn, number.digits()),
        Some(Sender::Short(number)) => (Ton::NetworkSpecific, Npi::Unknown, number.as_str()),
        None => (Ton::Unknown, Npi::Unknown, ""),
    };
    let coding = match coding {
        Coding::Gsm7 => DataCoding::McSpecific,
        Coding::Ucs2 => DataCoding::Ucs2,
    };
    Ok(SubmitSm::builder()
        .source_addr_ton(ton)
        .source_addr_npi(npi)
        .source_addr(text(from)?)
        .dest_addr_ton(Ton::International)
        .dest_addr_npi(Npi::Isdn)
        .destination_addr(text(message.to.digits())?)
        .esm_class(EsmClass::from(0))
        .data_coding(coding)
        .build())
}

fn with_receipt(submit: SubmitSm, header: &[u8], octets: &[u8]) -> Result<SubmitSm, String> {
    with_text(asking(submit), header, octets)
}

fn asking(mut submit: SubmitSm) -> SubmitSm {
    submit.registered_delivery = RegisteredDelivery::from(RECEIPT);
    submit
}

fn with_text(mut submit: SubmitSm, header: &[u8], octets: &[u8]) -> Result<SubmitSm, String> {
    let whole = OctetString::from_vec([header, octets].concat()).map_err(|error| error.to_string())?;
    submit.set_short_message(whole);
    Ok(submit)
}
