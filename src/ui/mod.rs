//! What is seen: the shell, one folder per screen, and what two of them share.

mod app;
pub mod browser;
mod close;
mod components;
mod data;
mod filing;
mod folder;
mod home;
mod keeping;
mod listening;
mod not_saved;
mod older;
mod palette;
mod people;
mod person;
mod prepare;
mod removed;
mod room;
mod sample;
mod search;
mod sentence;
mod sessions;
mod settings;

pub use app::{mount, start};
pub use browser::view;
