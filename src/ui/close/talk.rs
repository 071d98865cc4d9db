//! How much the manager spoke: as tapped, or one estimate. Both are kept, apart.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::domain::talk::Percent;
use crate::ui::components::choice::Select;
use crate::ui::sessions::SessionAt;
use crate::ui::view::{View, view};

/// My share, and the estimate.
#[component]
pub fn TalkEstimate(
    /// With whom.
    person: Id<Person>,
    /// Which 1:1.
    session: Id<Session>,
) -> View {
    let at = SessionAt::new(person, session);
    let measured = at.read(|session| {
        let end = session.started().map(|started| session.counts_until(started))?;
        session.talk.spoken(end).my_share()
    });
    let estimate = at.read(|session| session.talk.estimate.map(u8::from)).get_untracked();
    let options = std::iter::once((String::new(), "not estimated".to_owned()))
        .chain((0..=100_u8).step_by(10).map(|share| (share.to_string(), format!("about {share}%"))));
    // One that a file brought in may lie between the steps.
    let between = estimate.filter(|share| share % 10 != 0).map(|share| (share.to_string(), format!("about {share}%")));
    view! {
        <section class="stack" aria-labelledby="talk-title">
            <h2 id="talk-title">"Your own part"</h2>
            {move || measured.get().map(|share| view! { <p>{format!("You spoke for {share}% of the talking, as tapped.")}</p> })}
            <Select label="How much did you speak, at a guess?" id="talk-estimate" options=options.chain(between).collect() chosen=estimate.map(|share| share.to_string()).unwrap_or_default()
                on_choose=Callback::new(move |code: String| {
                    let share = code.parse::<u8>().ok().and_then(|share| Percent::try_from(share).ok());
                    at.change(|session| session.talk.estimate = share);
                })/>
            <p class="aside">"Only for you. Skip it freely."</p>
        </section>
    }
}
