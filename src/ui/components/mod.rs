//! What two screens share.

pub mod asking;
pub mod check_in;
pub mod choice;
pub mod draft;
pub mod field;
pub mod hint;
pub mod icon;
pub mod jot;
pub mod line_form;
pub mod mending;
pub mod message;
pub mod promises;
pub mod quartet;
pub mod results;
pub mod shelf;
pub mod take_out;
pub mod topic_form;
