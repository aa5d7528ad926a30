//! When contact details are erased, in words: for their owner and for those who handle the feedback.

use crate::boot::App;
use crate::web::Page;
use domain::feedback::{Feedback, ReplyWish, erased_on};
use store::open_contact;

/// For the sender; nothing where they left no contact details.
pub async fn for_sender(app: &App, page: &Page, feedback: &Feedback) -> Result<Option<String>, store::Error> {
    if feedback.reply_wish != ReplyWish::ByContact {
        return Ok(None);
    }
    if open_contact(&app.store, app.county, &feedback.id).await?.is_none() {
        return Ok(Some(page.t("contact-is-erased").to_owned()));
    }
    let days = app.directory().settings.erase_after_days();
    Ok(Some(match feedback.handling.completed_at() {
        Some(at) => page.with1("contact-erased-on", "day", page.day(erased_on(at, days))),
        None => page.counted("contact-erased-after", i64::from(days)),
    }))
}

/// For those who handle it; nothing where the sender wanted no contact.
pub fn for_handler(app: &App, page: &Page, feedback: &Feedback, is_there: bool) -> Option<String> {
    if feedback.reply_wish != ReplyWish::ByContact {
        return None;
    }
    if !is_there {
        return Some(page.t("contact-is-gone").to_owned());
    }
    let days = app.directory().settings.erase_after_days();
    Some(match feedback.handling.completed_at() {
        Some(at) => page.with1("contact-kept-until", "day", page.day(erased_on(at, days))),
        None => page.counted("contact-kept-after", i64::from(days)),
    })
}
