//! What the targets try: each takes any bytes, reads them as the page would, and states what must hold of what comes out.
//!
//! The pure modules of the page are compiled from where they stand, so that nothing of the page itself is.

#[path = "../../../src/capture/mod.rs"]
pub mod capture;
#[path = "../../../src/domain/mod.rs"]
pub mod domain;
#[path = "../../../src/format/mod.rs"]
pub mod format;
#[path = "../../../src/insight/mod.rs"]
pub mod insight;
#[path = "../../../src/route.rs"]
pub mod route;

pub mod alike;
pub mod backup;
pub mod document;
pub mod fixed;
pub mod meter;
pub mod mutate;
pub mod record;
pub mod sealed;
pub mod shown;
pub mod unpack;
