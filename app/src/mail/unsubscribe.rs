//! The end of a mail: the link in it declines mail of its kind without signing in, and takes it again. Mail programs
//! press it by themselves (RFC 8058), so what it says goes for a plain POST.

use crate::boot::App;
use crate::web::{Failure, FormFields, Outcome, Page, codes, form_token, render};
use askama::Template;
use axum::extract::{Path, State};
use domain::organisation::CountyId;
use domain::people::{MailKind, Recipient};
use std::sync::Arc;
use store::{DeclineMail, Vault};

#[derive(Template)]
#[template(path = "unsubscribe.html")]
struct UnsubscribePage {
    page: Page,
    token: String,
    what: String,
    declined: bool,
    for_sender: bool,
    /// Just now, by this page's own button.
    done: bool,
}

/// Where mail of this kind ends for this recipient. Signed, so that nobody ends somebody else's.
pub fn path(vault: &Vault, county: CountyId, recipient: &Recipient, kind: MailKind) -> String {
    let (recipient, kind) = (recipient.code(), kind.code());
    format!("/ilmoitukset/lopeta/{recipient}.{kind}.{}", signature(vault, county, &recipient, kind))
}

fn signature(vault: &Vault, county: CountyId, recipient: &str, kind: &str) -> String {
    codes::signs(&vault.hash("unsubscribe", format!("{}|{recipient}|{kind}", county.0).as_bytes()), 26)
}

fn read(app: &App, token: &str) -> Option<(Recipient, MailKind)> {
    let mut parts = token.split('.');
    let (recipient, kind, signed) = (parts.next()?, parts.next()?, parts.next()?);
    let expected = signature(app.store.vault(), app.county, recipient, kind);
    let is_ours = form_token::same(expected.as_bytes(), signed.as_bytes()) && parts.next().is_none();
    let recipient = Recipient::parse(recipient).filter(|_| is_ours)?;
    Some((recipient, MailKind::parse(kind)?))
}

pub async fn show(State(app): State<Arc<App>>, page: Page, Path(token): Path<String>) -> Outcome {
    let (recipient, kind) = read(&app, &token).ok_or(Failure::NotFound)?;
    let declined = !app.store.mail_choices(app.county, &recipient).await?.wants(kind);
    unsubscribe_page(page, token, (&recipient, kind), (declined, false))
}

/// Answers with the page itself: a mail program follows no redirect.
pub async fn send(State(app): State<Arc<App>>, page: Page, Path(token): Path<String>, form: FormFields) -> Outcome {
    let (recipient, kind) = read(&app, &token).ok_or(Failure::NotFound)?;
    let declined = !form.has("undo");
    let kinds = kind.declined_with().to_vec();
    app.store.write(DeclineMail { county: app.county, recipient: recipient.clone(), kinds, declined }).await?;
    unsubscribe_page(page, token, (&recipient, kind), (declined, true))
}

fn unsubscribe_page(
    page: Page,
    token: String,
    (recipient, kind): (&Recipient, MailKind),
    (declined, done): (bool, bool),
) -> Outcome {
    let what = page.named("mail-kind", kind.code());
    let for_sender = matches!(recipient, Recipient::Sender(_));
    render(&UnsubscribePage { page, token, what, declined, for_sender, done })
}
