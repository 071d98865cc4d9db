//! The notes of a running 1:1: a line that begins with a sign is kept where it belongs, and stays where it is written.

use leptos::prelude::*;

use super::noted::Noted;
use super::topic::Notes;
use crate::capture::notes::{self, Caught, Place, SIGNS};
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::state::{App, Said};
use crate::ui::browser;
use crate::ui::sentence::ended;
use crate::ui::view::{View, view};

/// What follows each sign in the sentence under the notes.
const FOR: [&str; SIGNS.len()] =
    [" for your promise, ", " for their next step, ", " for a win, ", " for the next time."];

/// The shareable notes, and under them the signs.
#[component]
pub fn SignedNotes(
    /// With whom.
    person: Id<Person>,
    /// Which 1:1.
    session: Id<Session>,
) -> View {
    let app = App::expect();
    // The last line when it was last looked at, and what it was kept as: it may yet be written on. At first none was: the
    // page may have been left before it was, and what is there already is not kept again.
    let last = StoredValue::new(String::new());
    let open = StoredValue::new(None::<(String, Place)>);
    let catch = move |line: &str| {
        let before = open.get_value().filter(|(before, _)| line.starts_with(before.as_str())).map(|(_, place)| place);
        catch(app, person, session, line, before)
    };
    let look_at_last = move |text: &str| {
        let line = last_line(text);
        if last.get_value() != line {
            if let Some(caught) = catch(&line) {
                open.set_value(Some((line.clone(), caught.place)));
            }
            last.set_value(line);
        }
    };
    let signs = SIGNS.into_iter().zip(FOR);
    let signs = signs.map(|((sign, _), words)| view! { <kbd class="sign">{sign.to_string()}</kbd>{words} });
    view! {
        <div class="signed"
            on:input=move |event| if let Some(line) = browser::ended_line(&event) {
                catch(&line);
                open.set_value(None);
            }
            on:focusout=move |event| look_at_last(&event_target_value(&event))>
            <Notes person session described_by=Some("signs noted")/>
            <p class="aside" id="signs">"Begin a line with "{signs.collect::<View>()}</p>
            <Noted person session/>
        </div>
    }
}

/// Keeps what a line says as a step of its own, and says so. None where it says nothing that is new.
fn catch(app: App, person: Id<Person>, session: Id<Session>, line: &str, before: Option<Place>) -> Option<Caught> {
    notes::captured(line)?;
    app.begin_step();
    match app.change(person, |notebook, pen| notes::catch(notebook, pen, session, line, before))? {
        Ok(caught) => {
            let caught = caught?;
            app.say(Said::Done(kept(&caught)));
            Some(caught)
        }
        Err(why) => {
            app.say(Said::Failed(format!("In the notes only, {why}.")));
            None
        }
    }
}

/// "Kept as your promise by Friday 27 November: Ask finance."
fn kept(caught: &Caught) -> String {
    let by = caught.due.map(|due| format!(" by {}", browser::day_long(due))).unwrap_or_default();
    format!("Kept as {}{by}: {}", caught.kind.label(), ended(caught.words.as_str()))
}

fn last_line(text: &str) -> String {
    text.rsplit('\n').next().unwrap_or_default().to_owned()
}
