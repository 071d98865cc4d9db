//! Who is being skipped: said plainly, blaming nobody, with the next act beside it.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::notebook::Skipped;
use crate::domain::person::Person;
use crate::domain::session::By;
use crate::insight::strip::{self, Mark};
use crate::route::Route;
use crate::state::App;
use crate::state::slice::Slice;
use crate::ui::browser;
use crate::ui::people::{first_name, words};
use crate::ui::view::{View, each, view};

/// A section for each.
#[component]
pub fn SkippedPeople() -> View {
    let app = App::expect();
    let skipped = Slice::new(move || {
        let today = app.today();
        let why = |id: &Id<Person>| app.notebook(*id)?.with(|notebook| notebook.skipped(today));
        app.people().into_iter().filter(|id| why(id).is_some()).collect::<Vec<_>>()
    });
    each(move || skipped.get(), |person| view! { <SkippedPerson person/> })
}

#[component]
fn SkippedPerson(person: Id<Person>) -> View {
    let app = App::expect();
    let name = first_name(app, person);
    let marks = app.read(person, |notebook| strip::marks(notebook, 6));
    let they = words(app, person);
    let why = app.read(person, move |notebook| {
        let today = app.today();
        let rhythm = notebook.person().map(|person| person.rhythm.cadence.words()).unwrap_or_default();
        let last = notebook.last_held().map(|(_, session)| session.day);
        let to_come = notebook.planned().is_some_and(|(_, session)| session.day >= today);
        (notebook.skipped(today), rhythm, last, to_come)
    });
    let has_date = move || why.get().3;
    let sentence = move || {
        let (why, rhythm, last, _) = why.get();
        let last = last.map_or_else(
            || "You have not sat down yet".to_owned(),
            |day| format!("You last sat down on {}", browser::day_long(day)),
        );
        Some(match why? {
            Skipped::TooLong { .. } => format!("{last}, and you agreed on {rhythm}."),
            Skipped::PutOffTwice => {
                let sides = marks.with(|marks| strip::both_from(marks, they.get().possessive));
                format!("{last}. The last two times were put off{sides}.")
            }
        })
    };
    view! {
        <section class="part" aria-labelledby=format!("skipped-{person}")>
            <h2 id=format!("skipped-{person}")>{move || if has_date() { format!("{} was put off twice", name.get()) } else { format!("{} has no hour yet", name.get()) }}</h2>
            <p>{sentence}</p>
            {move || Some(marks.get()).filter(|marks| !marks.is_empty()).map(|marks| view! { <Strip marks name=name.get()/> })}
            <p class="row"><a class="button" href=Route::Prepare(person).to_string()>{move || if has_date() { format!("See {} next hour", they.get().possessive) } else { format!("Find {} an hour", they.get().object) }}</a></p>
        </section>
    }
}

/// What happened to the last 1:1s, as marks, and what these mean. Arrows point away from whoever moved it.
#[component]
pub fn Strip(
    /// The marks, oldest first.
    marks: Vec<Mark>,
    /// Who it is about.
    name: String,
) -> View {
    let (words, legend) = (strip::words(&marks, &name), strip::words(&kinds(&marks), &name));
    let width = marks.len() * 16;
    let drawn = marks.into_iter().enumerate().map(|(place, mark)| {
        let x = place * 16 + 8;
        match mark {
            Mark::Held => view! { <circle class="held" cx=x.to_string() cy="8" r="4"></circle> },
            Mark::Moved(By::Report) => view! { <path d=format!("M{} 8h-9m3-3-3 3 3 3", x + 5)></path> },
            Mark::Moved(_) => view! { <path d=format!("M{} 8h9m-3-3 3 3-3 3", x - 5)></path> },
            Mark::Cancelled(_) => view! { <path class="gone" d=format!("m{} 4 8 8m0-8-8 8", x - 4)></path> },
        }
    });
    view! {
        <p class="row">
            <svg class="strip" viewBox=format!("0 0 {width} 16") role="img" aria-label=words>{drawn.collect::<View>()}</svg>
            <small>{legend}</small>
        </p>
    }
}

/// Each kind of mark once, in the order in which they come.
fn kinds(marks: &[Mark]) -> Vec<Mark> {
    let mut kinds = Vec::new();
    for mark in marks {
        if !kinds.contains(mark) {
            kinds.push(*mark);
        }
    }
    kinds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_marks_mean_is_said_once_for_each_kind() {
        let (moved, gone) = (Mark::Moved(By::Manager), Mark::Cancelled(By::Manager));
        let marks = [Mark::Held, Mark::Held, moved, Mark::Held, Mark::Cancelled(By::Report), gone, gone];
        let legend = strip::words(&kinds(&marks), "Ruth");
        assert_eq!(legend, "Held, moved by you, cancelled by Ruth, cancelled by you.");
        assert!(kinds(&[]).is_empty());
    }
}
