//! The ways by which feedback and answers come in.

/// A way of giving feedback or answering. Figures of different ways are never mixed without saying so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Channel {
    Web,
    TextMessage,
    Qr,
    Kiosk,
    Email,
    Interviewer,
    Chat,
    Phone,
    Paper,
    FaceToFace,
    Embedded,
    Other,
}

impl Channel {
    pub const ALL: [Channel; 12] = [
        Channel::Web,
        Channel::TextMessage,
        Channel::Qr,
        Channel::Kiosk,
        Channel::Email,
        Channel::Interviewer,
        Channel::Chat,
        Channel::Phone,
        Channel::Paper,
        Channel::FaceToFace,
        Channel::Embedded,
        Channel::Other,
    ];

    /// The ways that a professional may choose when entering feedback in a client's name.
    pub const ENTERED: [Channel; 4] = [Channel::FaceToFace, Channel::Phone, Channel::Paper, Channel::Email];

    pub fn code(self) -> &'static str {
        match self {
            Channel::Web => "web",
            Channel::TextMessage => "text_message",
            Channel::Qr => "qr",
            Channel::Kiosk => "kiosk",
            Channel::Email => "email",
            Channel::Interviewer => "interviewer",
            Channel::Chat => "chat",
            Channel::Phone => "phone",
            Channel::Paper => "paper",
            Channel::FaceToFace => "face_to_face",
            Channel::Embedded => "embedded",
            Channel::Other => "other",
        }
    }

    pub fn parse(code: &str) -> Option<Channel> {
        Self::ALL.into_iter().find(|channel| channel.code() == code)
    }

    /// The number in the store and in the columns; never reused.
    pub fn number(self) -> u8 {
        self as u8
    }

    pub fn from_number(number: u8) -> Option<Channel> {
        Self::ALL.get(usize::from(number)).copied()
    }
}
