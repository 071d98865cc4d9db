//! Everything about somebody that is set rather than told. Only the name is asked for.

use chrono::Weekday;
use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::person::{OpensUp, Person, TellsWins};
use crate::domain::rhythm::{Cadence, Minutes, Weeks};
use crate::domain::text::{Line, Name};
use crate::state::App;
use crate::ui::browser;
use crate::ui::components::choice::{Choices, Select, fixed};
use crate::ui::components::field::{TextField, Typed, day_typed, field_text, time_text, time_typed};
use crate::ui::view::{View, view};

/// A folded form; each field is kept as it is typed.
#[component]
pub fn About(
    /// Whose.
    person: Id<Person>,
) -> View {
    let app = App::expect();
    let Some(page) = app.peek(person, |notebook| notebook.person().cloned()).flatten() else { return View::default() };
    let change = move |edit: Box<dyn FnOnce(&mut Person)>| {
        app.change(person, |notebook, pen| {
            notebook.person.change(pen, edit);
        });
    };
    let line = move |set: fn(&mut Person, Option<Line>)| -> Typed {
        Callback::new(move |typed: String| {
            let line = Line::optional(&typed).map_err(|error| error.to_string())?;
            change(Box::new(move |person| set(person, line)));
            Ok(())
        })
    };
    let day = move |set: fn(&mut Person, Option<chrono::NaiveDate>)| -> Typed {
        Callback::new(move |typed: String| {
            let day = day_typed(&typed)?;
            change(Box::new(move |person| set(person, day)));
            Ok(())
        })
    };
    let text = |line: &Option<Line>| field_text(line.as_ref());
    let opens_up = app.read(person, |notebook| notebook.person().and_then(|person| person.opens_up).map(opens_up_code));
    let tells = app.read(person, |notebook| notebook.person().and_then(|person| person.tells_wins).map(tells_code));
    let archived = app.read(person, |notebook| notebook.person().is_some_and(|person| person.archived_on.is_some()));
    let rhythm = page.rhythm;
    view! {
        <details class="more about">
            <summary>"Edit who this is, and how you meet"</summary>
            <div class="part">
                <div class="pair">
                    <TextField label="Name" id="name" value=page.name.to_string() on_input=Callback::new(move |typed: String| {
                        let name = Name::new(&typed).map_err(|error| error.to_string())?;
                        change(Box::new(move |person| person.name = name));
                        Ok(())
                    })/>
                    <TextField label="Pronouns" id="pronouns" placeholder="she/her" value=text(&page.pronouns) on_input=line(|person, line| person.pronouns = line)/>
                    <TextField label="Role" id="role" value=text(&page.role) on_input=line(|person, line| person.role = line)/>
                    <TextField label="First day with you" id="start-day" kind="date" value=field_text(page.start_day) on_input=day(|person, day| person.start_day = day)/>
                    <TextField label="Where they work" id="place" placeholder="Lisbon, from home" value=text(&page.place) on_input=line(|person, line| person.place = line)/>
                    <TextField label="Time zone" id="time-zone" placeholder="one hour behind you" value=text(&page.time_zone) on_input=line(|person, line| person.time_zone = line)/>
                </div>
                <h3>"How you meet"</h3>
                <div class="pair">
                    <Select label="How often" id="cadence" options=cadences(rhythm.cadence) chosen=cadence_code(rhythm.cadence)
                        on_choose=Callback::new(move |code: String| if let Some(cadence) = cadence_of(&code) {
                            change(Box::new(move |person| person.rhythm.cadence = cadence));
                        })/>
                    <Select label="Usual day" id="weekday" options=weekdays() chosen=field_text(rhythm.weekday)
                        on_choose=Callback::new(move |code: String| {
                            let weekday = code.parse::<Weekday>().ok();
                            change(Box::new(move |person| person.rhythm.weekday = weekday));
                        })/>
                    <TextField label="Usual time" id="time" kind="time" value=time_text(rhythm.time) on_input=Callback::new(move |typed: String| {
                        let time = time_typed(&typed)?;
                        change(Box::new(move |person| person.rhythm.time = time));
                        Ok(())
                    })/>
                    <TextField label="Usual length in minutes" id="minutes" kind="number" value=rhythm.minutes.get().to_string() on_input=Callback::new(move |typed: String| {
                        let minutes = minutes_typed(&typed)?;
                        change(Box::new(move |person| person.rhythm.minutes = minutes));
                        Ok(())
                    })/>
                </div>
                <h3>"How they are"</h3>
                <Choices legend="Opens up" name="opens-up" options=fixed(&[("", "not known"), ("fast", "fast"), ("slowly", "slowly"), ("in-writing-first", "in writing first")])
                    chosen=Signal::derive(move || opens_up.get().unwrap_or_default().to_owned())
                    on_choose=Callback::new(move |code: String| {
                        let opens_up = match code.as_str() { "fast" => Some(OpensUp::Fast), "slowly" => Some(OpensUp::Slowly), "in-writing-first" => Some(OpensUp::InWritingFirst), _ => None };
                        change(Box::new(move |person| person.opens_up = opens_up));
                    })/>
                <Choices legend="Speaks up about wins" name="tells-wins" options=fixed(&[("", "not known"), ("readily", "readily"), ("rarely", "rarely: ask")])
                    chosen=Signal::derive(move || tells.get().unwrap_or_default().to_owned())
                    on_choose=Callback::new(move |code: String| {
                        let tells = match code.as_str() { "readily" => Some(TellsWins::Readily), "rarely" => Some(TellsWins::Rarely), _ => None };
                        change(Box::new(move |person| person.tells_wins = tells));
                    })/>
                <div class="pair">
                    <TextField label="Likes recognition" id="recognition" placeholder="in writing, to them alone" value=text(&page.likes_recognition) on_input=line(|person, line| person.likes_recognition = line)/>
                    <TextField label="Likes feedback" id="feedback" placeholder="the same day, with the example" value=text(&page.likes_feedback) on_input=line(|person, line| person.likes_feedback = line)/>
                    <TextField label="Last asked for feedback on you" id="asked-on" kind="date" value=field_text(page.feedback_asked_on) on_input=day(|person, day| person.feedback_asked_on = day)/>
                </div>
                <p class="row">
                    <button class="button" type="button" on:click=move |_| {
                        let today = app.today();
                        change(Box::new(move |person| person.archived_on = if person.archived_on.is_some() { None } else { Some(today) }));
                    }>{move || if archived.get() { "Take this page out again" } else { "Put this page away" }}</button>
                    <small>"Put away, it leaves This week. Nothing on it is lost; find it under Your data."</small>
                </p>
                <p class="row">
                    <button class="button" type="button" on:click=move |_| {
                        app.remove_person(person);
                        browser::focus_undo();
                    }>"Remove this person"</button>
                    <small>"With everything on their page. It waits 30 days under Removed, where it can be erased for good."</small>
                </p>
            </div>
        </details>
    }
}

/// Reads a length as typed.
///
/// # Errors
/// With half a sentence, where it is none.
pub fn minutes_typed(typed: &str) -> Result<Minutes, String> {
    let number: u16 = typed.trim().parse().map_err(|_| "write a number of minutes".to_owned())?;
    Minutes::try_from(number).map_err(|error| error.to_string())
}

/// Every rhythm to choose from; one that is set otherwise is among them.
pub fn cadences(now: Cadence) -> Vec<(String, String)> {
    let weeks = (1..=8).filter_map(|weeks| Weeks::try_from(weeks).ok()).map(Cadence::EveryWeeks);
    let mut all: Vec<Cadence> = weeks.chain([Cadence::Monthly]).collect();
    if !all.contains(&now) {
        all.push(now);
    }
    all.into_iter().map(|cadence| (cadence_code(cadence), cadence.words())).collect()
}

/// The code of a rhythm in a list.
pub fn cadence_code(cadence: Cadence) -> String {
    match cadence {
        Cadence::EveryWeeks(weeks) => u8::from(weeks).to_string(),
        Cadence::Monthly => "monthly".to_owned(),
    }
}

/// The rhythm with this code.
pub fn cadence_of(code: &str) -> Option<Cadence> {
    if code == "monthly" {
        return Some(Cadence::Monthly);
    }
    code.parse::<u8>().ok().and_then(|weeks| Weeks::try_from(weeks).ok()).map(Cadence::EveryWeeks)
}

fn weekdays() -> Vec<(String, String)> {
    let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let named = days.iter().map(|day| (day.chars().take(3).collect(), (*day).to_owned()));
    std::iter::once((String::new(), "no usual day".to_owned())).chain(named).collect()
}

fn opens_up_code(opens_up: OpensUp) -> &'static str {
    match opens_up {
        OpensUp::Fast => "fast",
        OpensUp::Slowly => "slowly",
        OpensUp::InWritingFirst => "in-writing-first",
    }
}

/// How somebody opens up, in words.
pub fn opens_up_words(opens_up: OpensUp) -> &'static str {
    match opens_up {
        OpensUp::Fast => "At once.",
        OpensUp::Slowly => "Slowly, then fully. Send questions the day before.",
        OpensUp::InWritingFirst => "In writing first.",
    }
}

fn tells_code(tells: TellsWins) -> &'static str {
    match tells {
        TellsWins::Readily => "readily",
        TellsWins::Rarely => "rarely",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rhythm_is_found_again_by_its_code() {
        for (code, words) in cadences(Cadence::WEEKLY) {
            assert_eq!(cadence_of(&code).unwrap().words(), words);
        }
    }

    #[test]
    fn a_length_out_of_range_is_refused_in_words() {
        assert_eq!(minutes_typed("3").unwrap_err(), "between 5 and 240 minutes");
        assert_eq!(minutes_typed("half").unwrap_err(), "write a number of minutes");
    }
}
