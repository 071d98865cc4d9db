//! The hash of the URL as a type: where the user is.

use std::fmt;

use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::session::Session;

/// A place in the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// This week.
    Home,
    /// Adding somebody.
    Add,
    /// Somebody's page.
    Person(Id<Person>),
    /// Two minutes before a 1:1.
    Prepare(Id<Person>),
    /// A 1:1, running or past.
    Session(Id<Person>, Id<Session>),
    /// Closing a 1:1.
    Close(Id<Person>, Id<Session>),
    /// Search over everything. What is looked for is no part of the address: addresses end up in histories.
    Search,
    /// What was removed in the last 30 days.
    Removed,
    /// Your data.
    Data,
    /// Settings.
    Settings,
    /// Nothing is here.
    Unknown,
}

impl Route {
    /// Reads a hash, with or without its `#`.
    pub fn parse(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_start_matches('/').trim_end_matches('/');
        let parts: Vec<&str> = path.split('/').collect();
        let route = match parts.as_slice() {
            [""] => Some(Self::Home),
            ["add"] => Some(Self::Add),
            ["person", person] => person.parse().ok().map(Self::Person),
            ["person", person, "prepare"] => person.parse().ok().map(Self::Prepare),
            ["person", person, "session", session] => {
                person.parse().ok().zip(session.parse().ok()).map(|(person, session)| Self::Session(person, session))
            }
            ["person", person, "session", session, "close"] => {
                person.parse().ok().zip(session.parse().ok()).map(|(person, session)| Self::Close(person, session))
            }
            ["search"] => Some(Self::Search),
            ["removed"] => Some(Self::Removed),
            ["data"] => Some(Self::Data),
            ["settings"] => Some(Self::Settings),
            _ => None,
        };
        route.unwrap_or(Self::Unknown)
    }

    /// Whose pages this is among, if anybody's.
    pub fn person(self) -> Option<Id<Person>> {
        match self {
            Self::Person(person) | Self::Prepare(person) | Self::Session(person, _) | Self::Close(person, _) => {
                Some(person)
            }
            Self::Home | Self::Add | Self::Search | Self::Removed | Self::Data | Self::Settings | Self::Unknown => None,
        }
    }

    /// What the window says. Never a name: titles end up in histories and on shared screens.
    pub fn title(self) -> &'static str {
        match self {
            Self::Home => "This week",
            Self::Add => "Add a person",
            Self::Person(_) => "A person's page",
            Self::Prepare(_) => "Prepare",
            Self::Session(..) => "1:1",
            Self::Close(..) => "Close",
            Self::Search => "Search",
            Self::Removed => "Removed",
            Self::Data => "Your data",
            Self::Settings => "Settings",
            Self::Unknown => "Not found",
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home | Self::Unknown => f.write_str("#/"),
            Self::Add => f.write_str("#/add"),
            Self::Person(person) => write!(f, "#/person/{person}"),
            Self::Prepare(person) => write!(f, "#/person/{person}/prepare"),
            Self::Session(person, session) => write!(f, "#/person/{person}/session/{session}"),
            Self::Close(person, session) => write!(f, "#/person/{person}/session/{session}/close"),
            Self::Search => f.write_str("#/search"),
            Self::Removed => f.write_str("#/removed"),
            Self::Data => f.write_str("#/data"),
            Self::Settings => f.write_str("#/settings"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_route_reads_back_as_itself(person: [u8; 10], session: [u8; 10]) {
            let (person, session) = (Id::from_bytes(person), Id::from_bytes(session));
            for route in [
                Route::Home,
                Route::Add,
                Route::Person(person),
                Route::Prepare(person),
                Route::Session(person, session),
                Route::Close(person, session),
                Route::Search,
                Route::Removed,
                Route::Data,
                Route::Settings,
            ] {
                prop_assert_eq!(Route::parse(&route.to_string()), route);
            }
        }

        #[test]
        fn fault_60_a_hostile_hash_is_not_found_or_prints_back_as_it_was(hash in prop_oneof![
            ".{0,80}",
            "#{0,2}/{0,3}(add|search|removed|data|settings|nowhere|person)?(/[a-z0-9<>%\"]{0,8}){0,4}/{0,2}",
            "#/person(/([0-9a-hjkmnp-tv-z]{16}|prepare|session|close|<b>)){1,5}",
        ]) {
            let route = Route::parse(&hash);
            if route != Route::Unknown {
                let printed = route.to_string();
                prop_assert_eq!(Route::parse(&printed), route);
                let path = |hash: &str| hash.trim_start_matches('#').trim_matches('/').to_owned();
                prop_assert_eq!(path(&printed), path(&hash), "nothing of it was passed over");
            }
        }
    }

    #[test]
    fn fault_60_a_place_is_found_by_its_exact_words_and_every_other_is_not() {
        let (person, session) = (Id::from_bytes([0; 10]), Id::from_bytes([0; 10]));
        let table = [
            ("", Route::Home),
            ("#", Route::Home),
            ("#/", Route::Home),
            ("#//data", Route::Data),
            ("#/data/", Route::Data),
            ("data", Route::Data),
            ("#/Data", Route::Unknown),
            ("#/data/x", Route::Unknown),
            ("#/data#", Route::Unknown),
            ("#/search?q=x", Route::Unknown),
            ("#/nowhere", Route::Unknown),
            ("#/nowhere/<img src=x onerror=alert(1)>", Route::Unknown),
            ("#/person", Route::Unknown),
            ("#/person/x", Route::Unknown),
            ("#/person/000000000000000l", Route::Unknown),
            ("#/person//prepare", Route::Unknown),
            ("#/person/ID", Route::Person(person)),
            ("#/person/ID0", Route::Unknown),
            ("#/person/ID/else", Route::Unknown),
            ("#/person/ID/prepare", Route::Prepare(person)),
            ("#/person/ID/prepare/x", Route::Unknown),
            ("#/person/ID/session", Route::Unknown),
            ("#/person/ID/session/x", Route::Unknown),
            ("#/person/ID/session/ID", Route::Session(person, session)),
            ("#/person/x/session/ID", Route::Unknown),
            ("#/person/ID/session/ID/close", Route::Close(person, session)),
            ("#/person/ID/session/ID/shut", Route::Unknown),
        ];
        for (hash, route) in table {
            assert_eq!(Route::parse(&hash.replace("ID", "0000000000000000")), route, "{hash}");
        }
    }
}
