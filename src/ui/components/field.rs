//! One answer. Fields are uncontrolled: what is typed goes straight into the notebook, and nothing is written back
//! under the cursor. What a field does not take waits for one to come back to it, for as long as the page is open.

use chrono::{NaiveDate, NaiveTime, Timelike};
use leptos::prelude::*;

use crate::state::App;
use crate::state::refused::Refused;
use crate::ui::browser;
use crate::ui::view::{View, view};

/// What a field does with what was typed; an error stands under it.
pub type Typed = Callback<String, Result<(), String>>;

/// What a field does with what is typed, and what becomes of that where it is not taken.
#[derive(Clone)]
struct Taking {
    app: App,
    page: String,
    field: String,
    on_input: Typed,
    /// Why what stands in it is not taken.
    why: RwSignal<Option<String>>,
}

impl Taking {
    fn new(field: &str, on_input: Typed) -> Self {
        let (app, page) = (App::expect(), browser::route().to_string());
        let why = RwSignal::new(app.refused(&page, field).map(|refused| refused.why));
        Self { app, page, field: field.to_owned(), on_input, why }
    }

    /// What stands in it although it was not taken.
    fn refused(&self) -> Option<String> {
        self.app.refused(&self.page, &self.field).map(|refused| refused.text)
    }

    fn take(&self, text: String) {
        let why = self.on_input.run(text.clone()).err();
        // A field that is only empty lost nothing.
        match why.clone().filter(|_| !text.trim().is_empty()) {
            Some(why) => {
                let (page, field) = (self.page.clone(), self.field.clone());
                self.app.note_refused(Refused { page, field, text, why });
            }
            None => self.app.note_taken(&self.page, &self.field),
        }
        self.why.set(why);
    }
}

/// A line to type in, under its label.
#[component]
pub fn TextField(
    /// What it is called.
    #[prop(into)]
    label: String,
    /// A name for it in the page, unlike any other.
    #[prop(into)]
    id: String,
    /// What it holds at first.
    #[prop(into)]
    value: String,
    /// What to do with what is typed.
    on_input: Typed,
    /// An example.
    #[prop(optional, into)]
    placeholder: String,
    /// date, time or number; text otherwise.
    #[prop(default = "text")]
    kind: &'static str,
) -> View {
    let app = App::expect();
    let taking = Taking::new(&id, on_input);
    let (refused, value) = (taking.why, taking.refused().unwrap_or(value));
    let hint = format!("{id}-refused");
    let described = hint.clone();
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input id=id data-kept type=kind autocomplete="off" spellcheck=move || app.device().spell_check.to_string()
                placeholder=placeholder prop:value=value
                aria-describedby=move || refused.with(Option::is_some).then(|| described.clone())
                aria-invalid=move || refused.with(Option::is_some).then_some("true")
                on:input=move |event| taking.take(event_target_value(&event))/>
            {move || refused.get().map(|why| view! { <small id=hint.clone() class="late" role="alert">{why}</small> })}
        </div>
    }
}

/// A place for sentences, under its label.
#[component]
pub fn NoteField(
    /// What it is called.
    #[prop(into)]
    label: String,
    /// A name for it in the page, unlike any other.
    #[prop(into)]
    id: String,
    /// What it holds: written into the field at first, and when another tab wrote it.
    value: Signal<String>,
    /// What to do with what is typed.
    on_input: Typed,
    /// An example.
    #[prop(optional, into)]
    placeholder: String,
    /// Whether the label is for screen readers only.
    #[prop(optional)]
    unseen: bool,
    /// What says more about it, by id.
    #[prop(optional_no_strip)]
    described_by: Option<&'static str>,
) -> View {
    let app = App::expect();
    let taking = Taking::new(&id, on_input);
    let (refused, shown) = (taking.why, taking.clone());
    view! {
        <div class="field">
            <label for=id.clone() class=unseen.then_some("unseen")>{label}</label>
            <textarea id=id data-kept class="words" autocomplete="off" spellcheck=move || app.device().spell_check.to_string()
                placeholder=placeholder aria-describedby=described_by prop:value=move || {
                    app.renewed();
                    shown.refused().unwrap_or_else(|| value.get_untracked())
                }
                on:input=move |event| taking.take(event_target_value(&event))></textarea>
            {move || refused.get().map(|why| view! { <small class="late" role="alert">{why}</small> })}
        </div>
    }
}

/// Reads a day as a date field gives it: none where it is empty.
///
/// # Errors
/// With half a sentence, where it is no day.
pub fn day_typed(typed: &str) -> Result<Option<NaiveDate>, String> {
    if typed.is_empty() {
        return Ok(None);
    }
    let day: NaiveDate = typed.parse().map_err(|_| "write a day, such as 2026-11-24".to_owned())?;
    let range = NaiveDate::from_ymd_opt(1950, 1, 1)..NaiveDate::from_ymd_opt(2150, 1, 1);
    if range.contains(&Some(day)) { Ok(Some(day)) } else { Err("choose a day between 1950 and 2150".to_owned()) }
}

/// Reads a time as a time field gives it: none where it is empty.
///
/// # Errors
/// With half a sentence, where it is no time.
pub fn time_typed(typed: &str) -> Result<Option<NaiveTime>, String> {
    if typed.is_empty() {
        return Ok(None);
    }
    let mut parts = typed.split(':').map(str::parse::<u32>);
    let time = match (parts.next(), parts.next()) {
        (Some(Ok(hour)), Some(Ok(minute))) => NaiveTime::from_hms_opt(hour, minute, 0),
        _ => None,
    };
    time.map(Some).ok_or_else(|| "write a time, such as 14:00".to_owned())
}

/// How a date or time field wants its value.
pub fn field_text(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// How a time field wants its value.
pub fn time_text(time: Option<NaiveTime>) -> String {
    time.map(|time| format!("{:02}:{:02}", time.hour(), time.minute())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_out_of_reach_is_refused_in_words() {
        assert_eq!(day_typed("0020-11-24").unwrap_err(), "choose a day between 1950 and 2150");
        assert_eq!(day_typed("tomorrow").unwrap_err(), "write a day, such as 2026-11-24");
        assert_eq!(day_typed(""), Ok(None));
    }

    #[test]
    fn a_time_is_read_with_and_without_seconds() {
        assert_eq!(time_typed("14:00"), time_typed("14:00:00"));
        assert_eq!(time_text(time_typed("14:00").unwrap()), "14:00");
    }
}
