//! How they are, in four marks. Each may stay unanswered; not answered is never zero.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::session::{CheckIn, Mark, Session};
use crate::ui::sessions::SessionAt;
use crate::ui::view::{View, view};

/// Code, name and what the ends mean.
const MARKS: [(&str, &str, &str); 4] = [
    ("energy", "Energy", "0 empty, 10 full"),
    ("stress", "Stress", "0 none, 10 too much"),
    ("workload", "Workload", "0 light, 10 crushing"),
    ("connection", "Connection", "0 far, 10 close"),
];

fn mark(check_in: CheckIn, code: &str) -> Option<Mark> {
    match code {
        "energy" => check_in.energy,
        "stress" => check_in.stress,
        "workload" => check_in.workload,
        _ => check_in.connection,
    }
}

fn set(check_in: &mut CheckIn, code: &str, mark: Option<Mark>) {
    *match code {
        "energy" => &mut check_in.energy,
        "stress" => &mut check_in.stress,
        "workload" => &mut check_in.workload,
        _ => &mut check_in.connection,
    } = mark;
}

/// The four marks of one 1:1.
#[component]
pub fn CheckInFields(
    /// Who.
    person: Id<Person>,
    /// Which 1:1.
    session: Id<Session>,
) -> View {
    let at = SessionAt::new(person, session);
    let check_in = at.read(|session| session.check_in);
    let fields = MARKS.map(|(code, name, ends)| {
        let id = format!("check-in-{code}");
        let now = mark(check_in.get_untracked(), code).map(u8::from);
        let options = (0_u8..=10).map(|value| {
            view! { <option value=value.to_string() selected=now == Some(value)>{value.to_string()}</option> }
        });
        view! {
            <div class="field">
                <label for=id.clone()>{name}</label>
                <select id=id.clone() autocomplete="off" aria-describedby=format!("{id}-ends")
                    on:change=move |event| {
                        let chosen = event_target_value(&event).parse::<u8>().ok().and_then(|mark| Mark::try_from(mark).ok());
                        at.change(|session| set(&mut session.check_in, code, chosen));
                    }>
                    <option value="">"not asked"</option>
                    {options.collect::<View>()}
                </select>
                <small id=format!("{id}-ends")>{ends}</small>
            </div>
        }
    });
    view! {
        <div class="check-in">{fields}</div>
        <label class="row aside">
            <input type="checkbox" prop:checked=move || check_in.get().left_out
                on:change=move |event| {
                    let left_out = event_target_checked(&event);
                    at.change(|session| session.check_in.left_out = left_out);
                }/>
            "Leave these out of what is shared. Backups hold everything."
        </label>
    }
}
