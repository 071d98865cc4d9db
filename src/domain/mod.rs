//! What 1:1s are made of, one file per concept. Pure: no browser, no clock, no dice; a value of a type here is valid.
//!
//! [`workspace`] is everything on this machine, [`notebook`] everything about the 1:1s with one person; their rules
//! are methods there. An [`entry::Entry`] is one thing with its revision.

pub mod action_item;
pub mod book;
pub mod entries;
pub mod entry;
mod fields;
pub mod goal;
pub mod hints;
pub mod id;
pub mod idea;
pub mod kept;
pub mod notebook;
pub mod order;
pub mod pen;
pub mod person;
pub mod pronouns;
pub mod revision;
pub mod rhythm;
pub mod session;
pub mod talk;
pub mod text;
pub mod theme;
pub mod topic;
pub mod win;
pub mod workspace;
pub mod worth;

#[cfg(test)]
pub mod testing;
