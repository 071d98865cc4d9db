//! What is made of hints is kept, taken back and read again, and holds no text.

use super::*;
use crate::domain::hints::{RESTS_AFTER, Rule, Strength};
use crate::domain::idea::Idea;
use crate::domain::notebook::Notebook;
use crate::state::draft::{Draft, Form};

const LINE: &str = "Is the migration done?";

fn question() -> Idea {
    Idea { words: line("How is the migration treating you?"), theme: Theme::Person }
}

fn stored(store: &Watched) -> String {
    store.keys().iter().filter_map(|key| store.read(key)).collect()
}

#[test]
fn a_hint_that_was_left_stays_away_after_the_page_was_closed_and_no_word_of_its_line_is_kept() {
    let (_owner, store, app, _) = with_amara();
    assert!(app.shows_hint(Rule::Status, LINE));
    app.dismiss_hint(Rule::Status, LINE);
    assert!(!app.shows_hint(Rule::Status, LINE));
    assert!(app.flush());
    assert!(!stored(&store).contains("migration"));
    let again = open(&store);
    assert!(!again.shows_hint(Rule::Status, LINE) && !again.marks_in_the_room(Rule::Drift, LINE));
    assert!(again.shows_hint(Rule::Status, "Is the audit done?"));
}

#[test]
fn what_was_made_of_a_hint_is_taken_back_and_done_again() {
    let (_owner, _store, app, _) = with_amara();
    app.dismiss_hint(Rule::Status, LINE);
    app.switch_rule(Rule::Closed, false);
    assert_eq!(app.strength(Rule::Closed), Strength::Off);
    assert!(app.undo());
    assert_eq!(app.strength(Rule::Closed), Strength::Full);
    assert!(!app.shows_hint(Rule::Status, LINE), "a step each, however fast they follow");
    assert!(app.undo());
    assert!(app.shows_hint(Rule::Status, LINE));
    assert!(app.redo());
    assert!(!app.shows_hint(Rule::Status, LINE));
}

#[test]
fn a_rule_rests_after_six_times_until_it_is_switched_on_again() {
    let (_owner, _store, app, _) = with_amara();
    for time in 0..RESTS_AFTER {
        app.dismiss_hint(Rule::Closed, &format!("Did you see {time}?"));
    }
    assert_eq!(app.strength(Rule::Closed), Strength::Rests);
    assert!(!app.shows_hint(Rule::Closed, "Are you well?"));
    app.switch_rule(Rule::Closed, true);
    assert!(app.shows_hint(Rule::Closed, "Are you well?"));
}

#[test]
fn a_rewrite_that_was_taken_is_among_ones_own_questions_once_and_makes_its_rule_strong() {
    let (_owner, _store, app, _) = with_amara();
    for time in 0..3 {
        app.dismiss_hint(Rule::Status, &format!("Is number {time} done?"));
    }
    assert_eq!(app.strength(Rule::Status), Strength::Weak);
    assert!(app.took_rewrite(Rule::Status, Some(question())));
    assert_eq!((app.strength(Rule::Status), app.manager().questions), (Strength::Full, vec![question()]));
    assert!(!app.took_rewrite(Rule::Status, Some(Idea { theme: Theme::Agency, ..question() })));
    assert_eq!(app.manager().questions, [question()]);
    assert!(app.undo());
    assert_eq!((app.strength(Rule::Status), app.manager().questions), (Strength::Weak, vec![]));
}

#[test]
fn a_hint_is_told_of_once_for_each_rule() {
    let (_owner, _store, app, _) = with_amara();
    for (rule, words) in [(Rule::Closed, "a"), (Rule::Closed, "b"), (Rule::Status, "c"), (Rule::Closed, "d")] {
        app.tell_hint(rule, words.to_owned());
    }
    assert_eq!(app.told_hint(), "c");
    app.hush();
    app.tell_hint(Rule::Closed, "e".to_owned());
    assert_eq!(app.told_hint(), "");
}

#[test]
fn a_line_that_was_kept_as_it_is_is_known_while_the_page_is_open() {
    let (_owner, store, app, _) = with_amara();
    app.keep_as_is(LINE);
    assert!(app.is_kept_as_is(LINE) && !app.is_kept_as_is("Is the audit done?"));
    assert!(app.shows_hint(Rule::Status, LINE), "it weakens nothing");
    assert!(app.flush() && !open(&store).is_kept_as_is(LINE));
}

fn draft(text: &str) -> Draft {
    Draft { text: text.to_owned(), ..Draft::default() }
}

fn topic_of(person: Id<Person>) -> Form {
    ("new-topic", Some(person))
}

const QUESTION: Form = ("own-question", None);

#[test]
fn what_was_typed_is_there_again_when_something_is_taken_back_and_in_no_other_form() {
    let (_owner, _store, app, amara) = with_amara();
    let form = topic_of(amara);
    add_topic(app, amara, "The rota");
    app.keep_draft(form, draft("Are you"));
    assert!(app.undo());
    assert!(app.has_draft(form) && !app.has_draft(QUESTION));
    assert_eq!((app.draft(QUESTION), app.draft(form)), (Draft::default(), draft("Are you")));
}

#[test]
fn what_a_rewrite_was_written_over_stands_there_again_only_once_the_rewrite_is_taken_back() {
    let (_owner, _store, app, amara) = with_amara();
    let form = topic_of(amara);
    let rewritten = || {
        app.keep_draft(form, draft(LINE));
        app.keep_draft(form, draft(question().words.as_str()));
        assert!(app.took_rewrite(Rule::Status, Some(question())));
        app.keep_written_over(form, LINE.to_owned());
        add_topic(app, amara, "The rota");
        assert!(app.undo());
        assert_eq!(app.draft(form), draft(question().words.as_str()), "it was another step that was taken back");
    };
    rewritten();
    assert!(app.undo());
    assert_eq!(app.draft(form), draft(LINE));
    add_topic(app, amara, "The move");
    app.begin_step();
    add_topic(app, amara, "The rota");
    assert!(app.undo());
    assert_eq!(app.draft(form), draft(LINE), "what was taken back does not come by itself");

    rewritten();
    add_topic(app, amara, question().words.as_str());
    app.keep_draft(form, draft(""));
    for _ in 0..2 {
        assert!(app.undo());
        assert_eq!(app.draft(form), Draft::default(), "what was submitted is no draft any more");
    }
}

#[test]
fn what_is_done_as_one_step_is_taken_back_and_done_again_together_and_nothing_else_with_it() {
    let (_owner, _store, app, amara) = with_amara();
    add_topic(app, amara, LINE);
    let ask = |words: &'static str| {
        app.as_one_step(|| {
            app.took_rewrite(Rule::Drift, Some(question()));
            app.change(amara, |notebook, pen| {
                let (id, _) = notebook.book.topics.iter().next().unwrap();
                notebook.book.topics.change(id, pen, |topic| topic.words = line(words));
            });
        });
    };
    let now = || {
        let words = |notebook: &Notebook| notebook.book.topics.iter().next().map(|(_, topic)| topic.words.to_string());
        (app.manager().questions.len(), app.peek(amara, words).flatten().unwrap_or_default())
    };
    let (before, after, later) =
        ((0, LINE.to_owned()), (1, "How are you?".to_owned()), (1, "Well, how are you?".to_owned()));
    ask("How are you?");
    assert_eq!(now(), after);
    ask("Well, how are you?");
    for _ in 0..2 {
        assert_eq!(now(), later);
        assert!(app.undo());
        assert_eq!(now(), after, "with the question known already, it was one page alone");
        assert!(app.undo());
        assert_eq!(now(), before);
        assert!(app.redo());
        assert_eq!(now(), after);
        assert!(app.redo());
    }
    assert!(app.undo() && app.undo() && app.undo());
    assert_eq!(now(), (0, String::new()), "and the step before it is its own");
}

#[test]
fn each_form_has_a_draft_of_its_own_with_what_it_is_about_and_whose_it_is() {
    let (_owner, _store, app, amara) = with_amara();
    let jonas = app.add_person(Name::new("Jonas Berg").unwrap());
    let topic = Draft { text: "A year from".to_owned(), theme: Theme::Purpose, author: Side::Report };
    add_topic(app, amara, "The rota");
    app.keep_draft(topic_of(amara), topic.clone());
    app.keep_draft(QUESTION, draft("What made you"));
    app.keep_draft(QUESTION, draft("What made you laugh"));
    assert!(app.undo());
    assert_eq!(app.draft(topic_of(jonas)), Draft::default(), "what is of one is not shown with another");
    assert_eq!((app.draft(topic_of(amara)), app.draft(QUESTION)), (topic.clone(), draft("What made you laugh")));
    assert!(app.redo());
    assert_eq!(app.draft(topic_of(amara)), topic, "and again");
    app.keep_draft(topic_of(amara), Draft { text: String::new(), ..topic });
    assert!(app.undo());
    assert_eq!(app.draft(topic_of(amara)), Draft::default(), "what was taken is no draft");
}

#[test]
fn what_was_passed_over_is_so_for_one_person_until_the_next_one_was_held_and_nowhere_kept() {
    let (_owner, store, app, amara) = with_amara();
    let jonas = app.add_person(Name::new("Jonas Berg").unwrap());
    let passed = |app: App, person: Id<Person>| app.peek(person, |notebook| app.passed_over(person, notebook)).unwrap();
    let both = [line("What is it about sailing?"), line("What would you like to learn?")];
    for words in both.clone() {
        app.pass_over(amara, vec![words]);
    }
    assert_eq!(passed(app, amara), both);
    assert!(passed(app, jonas).is_empty());
    add_topic(app, amara, "The rota");
    assert!(app.undo());
    assert_eq!(passed(app, amara), both, "taking something else back leaves it");

    app.change(amara, |notebook, pen| notebook.record(pen, day("2026-11-17"), None));
    assert!(passed(app, amara).is_empty(), "the one after has its own");
    assert!(app.flush());
    assert!(!stored(&store).contains("sailing") && passed(open(&store), amara).is_empty());
}

#[test]
fn where_only_a_newer_version_can_write_the_managers_page_there_is_no_hint() {
    let (_owner, _store, app, _) = with_amara();
    let newer = serde_json::json!({ "rhythm": 5, "changed_at": "2026-11-24T12:00:00Z" });
    app.inner().desk.update(|desk| desk.manager = crate::domain::entry::Entry::Newer(newer));
    assert!(!app.shows_hint(Rule::Status, LINE));
    app.dismiss_hint(Rule::Status, LINE);
    app.switch_rule(Rule::Status, false);
    assert!(!app.took_rewrite(Rule::Status, Some(question())));
    assert_eq!((app.can_undo(), app.has_unsaved()), ((false, false), false));
}
