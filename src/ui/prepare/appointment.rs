//! When the next 1:1 is: planning it, moving it, cancelling it. The topics do not mind.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::rhythm::Minutes;
use crate::domain::session::{By, Session};
use crate::state::App;
use crate::ui::browser;
use crate::ui::components::choice::{Select, fixed};
use crate::ui::components::field::{day_typed, field_text, time_text, time_typed};
use crate::ui::sentence::capital;
use crate::ui::view::{View, view};

/// The appointment, or a form to make one.
#[component]
pub fn Appointment(
    /// With whom.
    person: Id<Person>,
) -> View {
    let app = App::expect();
    let planned = app.read(person, |notebook| notebook.planned().map(|(id, session)| (id, session.day, session.time)));
    view! {
        <section class="stack" aria-labelledby="when-title">
            <h2 id="when-title">"When"</h2>
            {move || match planned.get() {
                Some((id, day, time)) => view! {
                    <p><strong>{capital(&browser::when(day, time))}</strong></p>
                    <details class="more"><summary>"Move or cancel"</summary><PutOff person id/></details>
                },
                None => view! { <PlanForm person label="Plan it"/> },
            }}
        </section>
    }
}

/// Day, time and length as typed in a form.
#[derive(Clone, Copy)]
struct DayAndTime {
    day: NodeRef<leptos::html::Input>,
    time: NodeRef<leptos::html::Input>,
}

impl DayAndTime {
    fn new() -> Self {
        Self { day: NodeRef::new(), time: NodeRef::new() }
    }

    fn read(self) -> Result<(chrono::NaiveDate, Option<chrono::NaiveTime>), String> {
        let value =
            |field: NodeRef<leptos::html::Input>| field.get_untracked().map(|input| input.value()).unwrap_or_default();
        let day = day_typed(&value(self.day))?.ok_or("choose a day")?;
        Ok((day, time_typed(&value(self.time))?))
    }

    fn fields(self, id: &'static str, day: Option<chrono::NaiveDate>, time: Option<chrono::NaiveTime>) -> View {
        view! {
            <div class="field"><label for=format!("{id}-day")>"Day"</label><input id=format!("{id}-day") type="date" autocomplete="off" node_ref=self.day prop:value=field_text(day)/></div>
            <div class="field"><label for=format!("{id}-time")>"Time"</label><input id=format!("{id}-time") type="time" autocomplete="off" node_ref=self.time prop:value=time_text(time)/></div>
        }
    }
}

/// A form that plans the next 1:1, filled in with the day on which it is due.
#[component]
pub fn PlanForm(
    /// With whom.
    person: Id<Person>,
    /// What the button says.
    label: &'static str,
    /// What else to do once it is planned.
    #[prop(optional)]
    then: Option<Callback<()>>,
) -> View {
    let app = App::expect();
    let today = app.today();
    let due = app.peek(person, |notebook| {
        let rhythm = notebook.person().map(|person| person.rhythm);
        (
            notebook.next_due().map(|day| day.max(today)),
            rhythm.and_then(|rhythm| rhythm.time),
            rhythm.map(|rhythm| rhythm.minutes),
        )
    });
    let (day, time, minutes) = due.unwrap_or((None, None, None));
    let minutes = minutes.unwrap_or(Minutes::HALF_HOUR);
    let refused = RwSignal::new(None::<String>);
    let fields = DayAndTime::new();
    let plan = move || -> Result<(), String> {
        let (day, time) = fields.read()?;
        app.change(person, |notebook, pen| notebook.plan(pen, day, time, minutes));
        if let Some(then) = then {
            then.run(());
        }
        Ok(())
    };
    view! {
        <form class="stack" on:submit=move |event| { event.prevent_default(); refused.set(plan().err()); }>
            <div class="when">{fields.fields("plan", day, time)}</div>
            {move || refused.get().map(|why| view! { <small class="late" role="alert">{why}</small> })}
            <p><button class="button" type="submit">{label}</button></p>
        </form>
    }
}

/// Moving or cancelling, and by whom: it is asked, because it shows later who is being skipped and why.
#[component]
fn PutOff(person: Id<Person>, id: Id<Session>) -> View {
    let app = App::expect();
    let by = RwSignal::new(By::Manager);
    let refused = RwSignal::new(None::<String>);
    let fields = DayAndTime::new();
    let time = app.peek(person, |notebook| notebook.book.sessions.get(id).and_then(|session| session.time)).flatten();
    let move_it = move || -> Result<(), String> {
        let (day, time) = fields.read()?;
        let by = by.get_untracked();
        app.change(person, |notebook, pen| notebook.move_session(pen, id, day, time, by));
        Ok(())
    };
    view! {
        <form class="stack" on:submit=move |event| { event.prevent_default(); refused.set(move_it().err()); }>
            <Select label="Because of" id="put-off-by" options=fixed(&[("manager", "you"), ("report", "them"), ("circumstances", "circumstances")]) chosen="manager"
                on_choose=Callback::new(move |code: String| by.set(match code.as_str() { "report" => By::Report, "circumstances" => By::Circumstances, _ => By::Manager }))/>
            <div class="when">{fields.fields("move", None, time)}</div>
            {move || refused.get().map(|why| view! { <small class="late" role="alert">{why}</small> })}
            <p class="row">
                <button class="button" data-size="small" type="submit">"Move it"</button>
                <button class="button" data-size="small" type="button" on:click=move |_| { app.change(person, |notebook, pen| notebook.cancel(pen, id, by.get_untracked())); }>"Cancel this time"</button>
            </p>
            <p class="aside">"No topic is lost: they wait for the next time."</p>
        </form>
    }
}
