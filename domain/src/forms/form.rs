/// A form whose health is watched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Form {
    Give,
    SurveyLink,
    SurveyQr,
    Safety,
    Follow,
    SignIn,
}

impl Form {
    pub const ALL: [Form; 6] = [Form::Give, Form::SurveyLink, Form::SurveyQr, Form::Safety, Form::Follow, Form::SignIn];

    pub fn code(self) -> &'static str {
        match self {
            Form::Give => "give",
            Form::SurveyLink => "survey_link",
            Form::SurveyQr => "survey_qr",
            Form::Safety => "safety",
            Form::Follow => "follow",
            Form::SignIn => "sign_in",
        }
    }

    pub fn parse(code: &str) -> Option<Form> {
        Self::ALL.into_iter().find(|form| form.code() == code)
    }

    /// The form that stands at `path` (without language), if it is one that is watched.
    pub fn at(path: &str) -> Option<Form> {
        let path = path.split('?').next().unwrap_or_default();
        let below = |top: &str| path.strip_prefix(top).is_some_and(|rest| !rest.is_empty() && !rest.contains('/'));
        match path {
            "/palaute" => Some(Form::Give),
            "/palaute/turvallisuus" => Some(Form::Safety),
            "/tyopoyta/kirjaudu" => Some(Form::SignIn),
            _ if below("/s/") => Some(Form::SurveyLink),
            _ if below("/q/") => Some(Form::SurveyQr),
            _ if below("/palaute/seuranta/") => Some(Form::Follow),
            _ => None,
        }
    }
}

/// What happens to a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FormEvent {
    Opened,
    Sent,
    /// It came back to be mended.
    Mended,
    /// By our fault: an error of ours, or no room.
    Failed,
    /// Its target search was used.
    Searched,
    /// The search found nothing.
    NotFound,
}

impl FormEvent {
    pub const ALL: [FormEvent; 6] = [
        FormEvent::Opened,
        FormEvent::Sent,
        FormEvent::Mended,
        FormEvent::Failed,
        FormEvent::Searched,
        FormEvent::NotFound,
    ];

    pub fn code(self) -> &'static str {
        match self {
            FormEvent::Opened => "opened",
            FormEvent::Sent => "sent",
            FormEvent::Mended => "mended",
            FormEvent::Failed => "failed",
            FormEvent::Searched => "searched",
            FormEvent::NotFound => "not_found",
        }
    }

    pub fn parse(code: &str) -> Option<FormEvent> {
        Self::ALL.into_iter().find(|event| event.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_go_both_ways() {
        assert!(Form::ALL.into_iter().all(|form| Form::parse(form.code()) == Some(form)));
        assert!(FormEvent::ALL.into_iter().all(|event| FormEvent::parse(event.code()) == Some(event)));
    }

    #[test]
    fn a_form_is_known_by_its_address() {
        for (path, form) in [
            ("/palaute", Some(Form::Give)),
            ("/palaute?kohde=kotihoito", Some(Form::Give)),
            ("/palaute/kohteet", None),
            ("/palaute/kiitos/K7MQ", None),
            ("/palaute/seuranta", None),
            ("/palaute/seuranta/K7MQ", Some(Form::Follow)),
            ("/s/ABC", Some(Form::SurveyLink)),
            ("/q/SATAMA", Some(Form::SurveyQr)),
            ("/q/", None),
            ("/tyopoyta/kirjaudu", Some(Form::SignIn)),
            ("/tyopoyta/kirjaudu-ulos", None),
        ] {
            assert_eq!(Form::at(path), form, "{path}");
        }
    }
}
