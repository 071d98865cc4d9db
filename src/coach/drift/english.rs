//! The rules of English, in the order in which they are tried.

pub mod asking;
mod errand;
mod human;
pub mod message;
pub mod status;

use super::Rule;

/// What a line is about, by the first that fits; what none fits says nothing.
pub const RULES: &[&[Rule]] = &[
    human::CERTAIN,
    status::PAPERED,
    errand::ASKED,
    human::PERSON,
    status::STATE,
    errand::TOLD,
    human::SUBJECT,
    status::PIECE,
    human::PERHAPS,
    status::OTHERWISE,
];
