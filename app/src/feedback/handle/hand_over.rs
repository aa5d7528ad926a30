//! To another unit's handlers, with the reason; the place and the due day go with it.

use super::{Deed, act, mend, tidy};
use crate::boot::App;
use crate::directory::Directory;
use crate::feedback::form::UNKNOWN_TARGET;
use crate::feedback::handle::view::Typed;
use crate::web::{FormFields, Outcome, Page, Staff};
use axum::extract::{Path, State};
use domain::feedback::{Feedback, Happening};
use domain::organisation::{TargetCode, UnitId};
use std::sync::Arc;
use store::Beside;

/// Where to and why, as typed and checked.
pub struct Way {
    pub unit: UnitId,
    pub target: Option<TargetCode>,
    pub reason: String,
}

/// What is to be mended: in the place, in the reason.
pub struct WayMends {
    pub place: Option<String>,
    pub reason: Option<String>,
}

/// Reads where a feedback is to go.
pub fn read(form: &FormFields, page: &Page, directory: &Directory) -> Result<Way, WayMends> {
    let reason = tidy(form.get("reason"));
    let code = form.get("hand_to");
    let unit = match code {
        UNKNOWN_TARGET => Some(directory.organisation.root()),
        code => directory.target(code).map(|target| target.unit),
    };
    let target = Some(code).filter(|code| *code != UNKNOWN_TARGET).map(str::to_owned);
    match unit {
        Some(unit) if !reason.is_empty() => Ok(Way { unit, target, reason }),
        unit => Err(WayMends {
            place: unit.is_none().then(|| page.t("mend-hand-to-missing").to_owned()),
            reason: reason.is_empty().then(|| page.t("mend-reason-missing").to_owned()),
        }),
    }
}

pub async fn send(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    let way = match read(&form, &staff.page, &app.directory()) {
        Ok(way) => way,
        Err(mends) => {
            let typed = Typed { hand_to_mend: mends.place, reason_mend: mends.reason, ..Typed::from(&form) };
            return mend(&app, staff, &id, typed).await;
        }
    };
    let hand_over = |feedback: &mut Feedback| {
        let from = feedback.hand_over(way.unit, way.target.clone())?;
        let what = Happening::HandedOver { from, to: way.unit };
        Ok(Deed { beside: Beside::NoDraft, with_merged: true, ..Deed::of(what, way.reason.clone()) })
    };
    act(&app, staff, &id, (&form, "/tyopoyta/palautteet?tehty=siirretty"), hand_over).await
}
