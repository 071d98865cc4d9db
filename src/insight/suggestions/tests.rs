//! Suggestions over made-up weeks: what holds whatever the two did, and each reason reckoned again by hand.

use chrono::{Days, Months, NaiveDate};
use proptest::prelude::*;

use super::*;
use crate::domain::person::TellsWins;
use crate::domain::pronouns::Words;
use crate::domain::testing::{amara, day, line, pen, pen_on};
use crate::domain::theme::Theme;
use crate::domain::topic::Side;
use crate::domain::win::Win;
use crate::insight::balance::Balance;
use crate::insight::bank::{Opens, read_bank};

const BANK: &str = include_str!("../../../pwa/questions.json");

/// What becomes of a 1:1 and of the suggestions before it.
#[derive(Clone, Copy, Debug)]
enum Act {
    /// It was held without the app.
    Told,
    /// One was taken, and passed over.
    PassedOver(usize),
    /// One was taken, and talked about.
    Asked(usize),
    /// One was taken, and let go in the room.
    LetGo(usize),
    /// Something else was talked about.
    Talked(Theme),
    /// A win was told.
    Won,
    /// They were asked for feedback, beside the app.
    AskedAside,
    /// Where they want to go was talked about.
    Career,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        Just(Act::Told),
        (0_usize..3).prop_map(Act::PassedOver),
        (0_usize..3).prop_map(Act::Asked),
        (0_usize..3).prop_map(Act::LetGo),
        prop::sample::select(Theme::ALL.to_vec()).prop_map(Act::Talked),
        Just(Act::Won),
        Just(Act::AskedAside),
        Just(Act::Career),
    ]
}

fn opens_up() -> impl Strategy<Value = Option<OpensUp>> {
    prop::sample::select(vec![None, Some(OpensUp::Fast), Some(OpensUp::Slowly), Some(OpensUp::InWritingFirst)])
}

fn tells_wins() -> impl Strategy<Value = Option<TellsWins>> {
    prop::sample::select(vec![None, Some(TellsWins::Readily), Some(TellsWins::Rarely)])
}

fn somebody(opens_up: Option<OpensUp>, tells_wins: Option<TellsWins>) -> Notebook {
    let mut notebook = amara();
    notebook.person.change(&pen(), |person| {
        (person.opens_up, person.tells_wins, person.added_on) = (opens_up, tells_wins, day("2025-11-24"));
    });
    notebook
}

fn take(notebook: &mut Notebook, suggestion: &Suggestion) -> Id<Topic> {
    notebook.take_up(&mut pen(), suggestion.idea.clone(), suggestion.in_place_of);
    let words = &suggestion.idea.words;
    let here = notebook.book.topics.iter().find(|(_, topic)| topic.words == *words && topic.is_open());
    here.expect("what was taken is on the agenda").0
}

/// One 1:1 on a day, of which `what` says what becomes of it.
fn meet(notebook: &mut Notebook, on: NaiveDate, three: &[Suggestion], what: Act) {
    let mut pen = pen_on(&on.to_string());
    let taken = match what {
        Act::PassedOver(which) | Act::Asked(which) | Act::LetGo(which) => {
            three.get(which).map(|suggestion| take(notebook, suggestion))
        }
        Act::Talked(theme) => Some(notebook.add_topic(&mut pen, line("Anything"), Side::Manager, theme)),
        _ => None,
    };
    if matches!(what, Act::Told) {
        notebook.record(&mut pen, on, None);
        return;
    }
    let session = notebook.start_now(&mut pen);
    match (what, taken) {
        (Act::Asked(_) | Act::Talked(_), Some(topic)) => notebook.turn_to(&pen, session, Some(topic)),
        (Act::LetGo(_), Some(topic)) => notebook.end_topic(&mut pen, topic, Outcome::Dropped, on, Some(session)),
        (Act::Won, _) => {
            notebook.book.wins.add(&mut pen, Win { words: line("It held"), on, session: Some(session) });
        }
        (Act::AskedAside, _) => {
            notebook.person.change(&pen, |person| person.feedback_asked_on = Some(on));
        }
        (Act::Career, _) => {
            notebook.person.change(&pen, |person| person.horizons.dream.talked_on = Some(on));
        }
        _ => {}
    }
    let end = pen.now;
    notebook.hold(&mut pen, session, end);
}

/// The id of the question that is suggested, in whichever words.
fn ids(bank: &[Question], three: &[Suggestion]) -> Vec<String> {
    let id = |suggestion: &Suggestion| {
        let question = bank.iter().find(|question| question.is(&suggestion.idea.words));
        question.expect("it is of the bank").id.to_string()
    };
    three.iter().map(id).collect()
}

/// Goes through the weeks and looks at the suggestions before each 1:1.
fn live(notebook: &mut Notebook, weeks: &[(Act, u64)], look: &mut dyn FnMut(&Notebook, NaiveDate, &[Suggestion])) {
    let bank = read_bank(BANK);
    let mut today = day("2025-12-01");
    for (what, rest) in weeks {
        let three = suggested(&bank, notebook, today, &[]);
        look(notebook, today, &three);
        meet(notebook, today, &three, *what);
        today = today + Days::new(7 * (rest + 1));
    }
    let three = suggested(&bank, notebook, today, &[]);
    look(notebook, today, &three);
}

// ── Each reason, reckoned by hand ─────────────────────────────────────────────────────────────────

/// The last day of any kind that a topic of some kind has to do with.
fn came_up(notebook: &Notebook, kind: &dyn Fn(&Topic) -> bool) -> Option<NaiveDate> {
    let mut days = Vec::new();
    for (id, topic) in notebook.book.topics.iter().filter(|(_, topic)| kind(topic)) {
        days.extend(topic.ended.map(|ended| ended.on));
        for (_, session) in notebook.book.held() {
            days.extend(session.turns.iter().any(|turn| turn.topic == Some(id)).then_some(session.day));
        }
    }
    days.into_iter().max()
}

fn is_true(bank: &[Question], notebook: &Notebook, today: NaiveDate, suggestion: &Suggestion) -> bool {
    let question = bank.iter().find(|question| question.is(&suggestion.idea.words)).unwrap();
    let person = notebook.person().unwrap();
    let days: Vec<NaiveDate> = notebook.book.held().iter().map(|(_, session)| session.day).collect();
    let talked = |kind: &dyn Fn(&Topic) -> bool| {
        let topics = notebook.book.topics.iter().filter(|(_, topic)| kind(topic));
        let on = topics.filter_map(|(_, topic)| topic.ended.filter(|ended| ended.how == Outcome::Discussed));
        on.map(|ended| ended.on).collect::<Vec<_>>()
    };
    match suggestion.why {
        Why::ComesRound | Why::RoundAbout(_) => {
            let about = if let Why::RoundAbout(opens) = suggestion.why { opens } else { question.opens };
            let passed = notebook.book.topics.iter().any(|(_, topic)| {
                let let_go = topic.ended.is_some_and(|ended| ended.how == Outcome::Dropped && ended.session.is_some());
                topic.words == question.words && (let_go || (topic.is_open() && topic.carried > 0))
            });
            passed && suggestion.idea.words == question.gentler && about == question.opens
        }
        Why::NotAsked(since) => {
            let mut asked = talked(&|topic| topic.theme == Theme::TwoWay && topic.author == Side::Manager);
            asked.extend(person.feedback_asked_on);
            let last = asked.iter().max().copied();
            let long_ago = asked.iter().all(|on| (today - *on).num_days() > 28);
            question.opens == Opens::FeedbackOnMe && long_ago && since.is_none_or(|day| Some(day) == last)
        }
        Why::NoWin(many) => {
            let from = days[..many].iter().min().unwrap();
            let none = notebook.book.wins.iter().all(|(_, win)| win.on < *from);
            let rarely = person.tells_wins == Some(TellsWins::Rarely);
            none && rarely && many == days.len().min(3) && question.opens == Opens::Wins
        }
        Why::NoCareer(since) => {
            let of_career = |topic: &Topic| {
                bank.iter().any(|question| question.opens == Opens::Career && question.is(&topic.words))
            };
            let mut all = talked(&of_career);
            all.extend(person.horizons.dream.talked_on);
            let half_a_year = |on: &NaiveDate| *on + Months::new(6) <= today;
            let old = if all.is_empty() { half_a_year(&person.added_on) } else { all.iter().all(half_a_year) };
            old && since == all.into_iter().max() && question.opens == Opens::Career
        }
        Why::Thin(theme, many) => {
            let balance = Balance::of_last(&notebook.book, 4);
            let few = u64::from(balance.seconds(theme)) * 100 < u64::from(balance.total()) * 12;
            few && many == days.len().min(4) && question.theme == theme
        }
        Why::Quiet(theme, day) => {
            let last = came_up(notebook, &|topic| topic.theme == theme);
            question.theme == theme && last == Some(day) && (today - day).num_days() > 28
        }
        Why::NotOpened(opens, since) => {
            let of_this = |topic: &Topic| bank.iter().any(|other| other.opens == opens && other.is(&topic.words));
            question.opens == opens && since == came_up(notebook, &of_this)
        }
        Why::NotOpenedLately(_) => false,
        Why::Fits(depth, pace, met) => {
            let slowly = match pace {
                Pace::Any => matches!(person.opens_up, None | Some(OpensUp::Fast)),
                Pace::Slow => person.opens_up == Some(OpensUp::Slowly),
                Pace::Writes => person.opens_up == Some(OpensUp::InWritingFirst),
            };
            slowly && question.depth == depth && met == days.len()
        }
        Why::NotLately(theme) => {
            question.theme == theme && !notebook.book.topics.iter().any(|(_, topic)| question.is(&topic.words))
        }
    }
}

proptest! {
    #[test]
    fn none_comes_twice_running_and_there_are_always_three_that_differ(
        weeks in prop::collection::vec((act(), 0_u64..6), 1..16),
        opens_up in opens_up(),
        tells_wins in tells_wins(),
    ) {
        let (bank, mut notebook) = (read_bank(BANK), somebody(opens_up, tells_wins));
        let mut before = Vec::new();
        let mut wrong = Vec::new();
        live(&mut notebook, &weeks, &mut |_, today, three| {
            let now = ids(&bank, three);
            let differ = now.iter().all(|id| now.iter().filter(|other| *other == id).count() == 1);
            if now.len() != OFFERED || !differ || now.iter().any(|id| before.contains(id)) {
                wrong.push((today, before.clone(), now.clone()));
            }
            before = now;
        });
        prop_assert!(wrong.is_empty(), "{wrong:?}");
    }

    #[test]
    fn every_reason_is_true_of_the_notes(
        weeks in prop::collection::vec((act(), 0_u64..6), 1..16),
        opens_up in opens_up(),
        tells_wins in tells_wins(),
    ) {
        let (bank, mut notebook) = (read_bank(BANK), somebody(opens_up, tells_wins));
        let mut wrong = Vec::new();
        live(&mut notebook, &weeks, &mut |notebook, today, three| {
            wrong.extend(three.iter().filter(|other| !is_true(&bank, notebook, today, other)).cloned());
        });
        prop_assert!(wrong.is_empty(), "{wrong:?}");
    }

    #[test]
    fn no_two_of_the_three_say_the_same(
        weeks in prop::collection::vec((act(), 0_u64..6), 1..16),
        opens_up in opens_up(),
        tells_wins in tells_wins(),
    ) {
        let mut notebook = somebody(opens_up, tells_wins);
        let mut wrong = Vec::new();
        live(&mut notebook, &weeks, &mut |_, today, three| {
            let mut told: Vec<String> = three.iter().map(|suggestion| said(suggestion.why)).collect();
            told.sort();
            if told.windows(2).any(|two| two[0] == two[1]) {
                wrong.push((today, told));
            }
        });
        prop_assert!(wrong.is_empty(), "{wrong:?}");
    }

    #[test]
    fn one_that_was_passed_over_comes_back_in_gentler_words_within_two_conversations_and_only_once(
        which in 0_usize..252,
        met in 0_u64..9,
        let_go: bool,
        opens_up in opens_up(),
    ) {
        let (bank, mut notebook) = (read_bank(BANK), somebody(opens_up, None));
        let question = &bank[which % bank.len()];
        let monday = |week: u64| day("2026-01-05") + Days::new(7 * week);
        for week in 0..met {
            meet(&mut notebook, monday(week), &[], Act::Told);
        }
        let asked = Suggestion { idea: question.idea(), why: Why::NotLately(question.theme), in_place_of: None };
        let act = if let_go { Act::LetGo(0) } else { Act::PassedOver(0) };
        meet(&mut notebook, monday(met), &[asked], act);
        let mut came = Vec::new();
        for week in met + 1..met + 6 {
            let three = suggested(&bank, &notebook, monday(week), &[]);
            let round = three.into_iter().find(|other| other.idea.words == question.gentler);
            if let Some(round) = &round {
                prop_assert_eq!(round.why, Why::ComesRound);
                prop_assert_eq!(round.in_place_of.is_some(), !let_go, "one that waits is not there twice");
            }
            came.push(round.is_some());
            meet(&mut notebook, monday(week), &[], Act::Won);
        }
        prop_assert!(came[0] != came[1] && !came[2..].contains(&true), "{came:?}");
    }

    #[test]
    fn the_same_notes_on_the_same_day_give_the_same_three(
        weeks in prop::collection::vec((act(), 0_u64..6), 1..8),
    ) {
        let (bank, mut notebook) = (read_bank(BANK), somebody(None, None));
        let mut differ = 0;
        live(&mut notebook, &weeks, &mut |notebook, today, three| {
            differ += usize::from(suggested(&bank, &notebook.clone(), today, &[]) != three);
        });
        prop_assert_eq!(differ, 0);
    }
}

// ── Single cases ──────────────────────────────────────────────────────────────────────────────────

fn said(why: Why) -> String {
    why.words(Words::for_pronouns(Some("she/her")), &|day| day.format("%B").to_string())
}

#[test]
fn with_somebody_new_three_light_ones_are_suggested_and_what_is_on_the_agenda_is_not() {
    let (bank, mut notebook) = (read_bank(BANK), amara());
    let today = day("2026-11-24");
    let first = suggested(&bank, &notebook, today, &[]);
    for suggestion in &first {
        let question = bank.iter().find(|question| question.words == suggestion.idea.words).unwrap();
        assert_eq!((question.depth, question.trust), (Depth::Light, Trust::Little), "{}", question.words);
    }
    assert_eq!(said(first[0].why), "No question yet about life beyond work.");
    for suggestion in &first {
        take(&mut notebook, suggestion);
    }
    let second = suggested(&bank, &notebook, today, &[]);
    assert_eq!(second.len(), OFFERED);
    assert!(second.iter().all(|now| !first.iter().any(|before| before.idea == now.idea)));
}

#[test]
fn another_comes_for_one_that_is_not_wanted_and_the_two_others_stay() {
    let (bank, notebook) = (read_bank(BANK), amara());
    let today = day("2026-11-24");
    let mut passed = Vec::new();
    let mut before = suggested(&bank, &notebook, today, &passed);
    for _ in 0..6 {
        passed.push(before[1].idea.words.clone());
        let now = suggested(&bank, &notebook, today, &passed);
        assert_eq!(now.len(), OFFERED);
        assert_eq!((&now[0].idea, &now[2].idea), (&before[0].idea, &before[2].idea));
        assert!(!passed.contains(&now[1].idea.words));
        before = now;
    }
}

#[test]
fn what_was_not_talked_about_since_june_is_said_so_in_her_words() {
    let (bank, mut notebook) = (read_bank(BANK), somebody(None, Some(TellsWins::Rarely)));
    notebook.person.change(&pen(), |person| {
        person.horizons.one_year.talked_on = Some(day("2026-05-12"));
        person.feedback_asked_on = Some(day("2026-09-01"));
    });
    for on in ["2026-11-03", "2026-11-10", "2026-11-17"] {
        notebook.record(&mut pen(), day(on), None);
    }
    let three = suggested(&bank, &notebook, day("2026-11-24"), &[]);
    let whys: Vec<String> = three.iter().map(|suggestion| said(suggestion.why)).collect();
    assert_eq!(
        whys,
        [
            "You have not asked her how you manage since September.",
            "Nothing that went well was noted in your last three.",
            "You have not talked about where she wants to go since May.",
        ]
    );
}

#[test]
fn a_priority_that_did_not_come_up_for_long_is_said_so_and_since_when() {
    let (bank, mut notebook) = (read_bank(BANK), somebody(Some(OpensUp::Fast), None));
    notebook.person.change(&pen(), |person| person.feedback_asked_on = Some(day("2026-11-20")));
    notebook.person.change(&pen(), |person| person.horizons.dream.talked_on = Some(day("2026-11-20")));
    let themes = [Theme::Person, Theme::Purpose, Theme::TwoWay, Theme::Agency];
    for theme in themes {
        meet(&mut notebook, day("2026-09-01"), &[], Act::Talked(theme));
    }
    let whys: Vec<String> =
        suggested(&bank, &notebook, day("2026-11-24"), &[]).iter().map(|suggestion| said(suggestion.why)).collect();
    let since = |theme: Theme| format!("{} has not come up since September.", theme.label());
    assert_eq!(whys, [Theme::Person, Theme::Purpose, Theme::TwoWay].map(since));
}

#[test]
fn every_reason_is_a_sentence() {
    assert_eq!(said(Why::ComesRound), "It was passed over lately. These are gentler words.");
    assert_eq!(said(Why::NotAsked(None)), "You have not asked her how you manage lately.");
    assert_eq!(said(Why::NoWin(1)), "Nothing that went well was noted last time.");
    assert_eq!(said(Why::NoCareer(None)), "By her page, you have not talked about where she wants to go yet.");
    assert_eq!(said(Why::Thin(Theme::TwoWay, 1)), "Two-way was thin last time.");
    assert_eq!(said(Why::Thin(Theme::TwoWay, 4)), "Two-way is thin in your last four.");
    assert_eq!(
        said(Why::RoundAbout(Opens::People)),
        "One about the people around her was passed over. These are gentler words."
    );
    assert_eq!(said(Why::Quiet(Theme::Purpose, day("2026-06-01"))), "Purpose has not come up since June.");
    let opened = [Opens::Wellbeing, Opens::RemoteLife, Opens::Interests, Opens::Career, Opens::Agency, Opens::Trust];
    assert_eq!(
        opened.map(|opens| said(Why::NotOpened(opens, None))),
        [
            "No question yet about how she is.",
            "No question yet about where she works.",
            "No question yet about what she enjoys.",
            "No question yet about where she wants to go.",
            "No question yet about a say of her own.",
            "No question yet about trust between you.",
        ]
    );
    let june = Why::NotOpened(Opens::Wins, Some(day("2026-06-01")));
    assert_eq!(said(june), "No question since June about what went well.");
    let lately = Why::NotOpenedLately(Opens::Learning);
    assert_eq!(said(lately), "No question lately about learning.");
    let fits = |depth, pace, met| said(Why::Fits(depth, pace, met));
    assert_eq!(fits(Depth::Light, Pace::Slow, 0), "A light one: she opens up slowly.");
    assert_eq!(fits(Depth::Light, Pace::Writes, 0), "A light one: she opens up in writing first.");
    assert_eq!(fits(Depth::Light, Pace::Any, 0), "A light one, to begin with.");
    assert_eq!(fits(Depth::Light, Pace::Any, 1), "A light one, for any day.");
    assert_eq!(fits(Depth::Warm, Pace::Slow, 3), "A little closer: you have met three times.");
    assert_eq!(fits(Depth::Deep, Pace::Any, 14), "It goes close: you have met 14 times.");
    let they = Why::NoCareer(Some(day("2026-06-01"))).words(Words::default(), &|_| "June".to_owned());
    assert_eq!(they, "You have not talked about where they want to go since June.");
}

#[test]
fn what_may_lie_in_a_year_book_is_not_dated() {
    let (bank, mut notebook) = (read_bank(BANK), somebody(None, None));
    notebook.person.change(&pen(), |person| person.feedback_asked_on = Some(day("2026-02-01")));
    notebook.record(&mut pen(), day("2026-11-17"), None);
    let why = |notebook: &Notebook| suggested(&bank, notebook, day("2026-11-24"), &[])[0].why;
    assert_eq!(why(&notebook), Why::NotAsked(Some(day("2026-02-01"))));
    notebook.years.insert(2026, crate::domain::notebook::YearFigures { held: 2, ..Default::default() });
    assert_eq!(why(&notebook), Why::NotAsked(None));
    let told: Vec<Why> = suggested(&bank, &notebook, day("2026-11-24"), &[]).iter().map(|other| other.why).collect();
    assert!(told.iter().any(|why| matches!(why, Why::NotOpenedLately(_))), "{told:?}");
}

#[test]
fn who_opens_up_slowly_is_asked_lightly_for_longer_and_trust_follows_later() {
    let reached = |opens_up, held| reach(opens_up, held);
    for held in 0..20 {
        let (fast, slow) = (reached(Some(OpensUp::Fast), held), reached(Some(OpensUp::Slowly), held));
        assert!(slow.0 <= fast.0 && slow.1 <= fast.1, "{held}");
        assert!(reached(None, held) >= slow && reached(None, held) <= fast, "{held}");
        assert!(reached(None, held + 1) >= reached(None, held), "{held}");
    }
    assert_eq!(reached(Some(OpensUp::InWritingFirst), 5), (Depth::Warm, Trust::Little));
    assert_eq!(reached(Some(OpensUp::Slowly), 12), (Depth::Deep, Trust::Much));
}

#[test]
fn with_no_bank_there_is_nothing_to_suggest() {
    assert_eq!(suggested(&[], &amara(), day("2026-11-24"), &[]), []);
}
