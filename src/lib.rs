//! Vis-à-vis: a private companion for a manager's 1:1s, as one static page.
//!
//! A pure core in a thin shell. Dependencies point one way:
//!
//! ```text
//! ui → state → storage → format → domain     ui, state → insight, capture → domain
//! ui → coach → insight → domain              route → domain
//! ```
//!
//! | module | owns |
//! |---|---|
//! | [`domain`] | what 1:1s are made of, and their rules |
//! | [`capture`] | a typed line ⇄ what it means |
//! | [`coach`] | a typed line as it will land, and how else to put it |
//! | [`insight`] | numbers over notebooks |
//! | [`format`] | values ⇄ text: records, backups, merging |
//! | [`route`] | the hash of the URL as a type |
//! | [`storage`] | where records are kept, and how a change of many becomes visible at once |
//! | [`state`] | the signals: opening, changing, undoing, saving |
//! | [`ui`] | what is seen |

pub mod capture;
pub mod coach;
pub mod domain;
pub mod format;
pub mod insight;
pub mod route;
pub mod state;
pub mod storage;
pub mod ui;
