//! Values ⇄ text: stored records, backup files, and merging two copies. Pure.
//!
//! One text format for all three: JSON whose keys are sorted by code point. Text that cannot be read is an error that
//! says what is wrong and where, never a default.

pub mod backup;
pub mod check;
pub mod hand_over;
pub mod json;
pub mod merge;
pub mod record;
pub mod sample;
pub mod sealed;
pub mod shared;

use serde_json::Value;

/// Step `n`, counted from 1, lifts a notebook of version `n` to `n + 1`.
///
/// Append only. A step never fails and leaves alone what it does not recognise; the typed reading at the end judges.
const STEPS: &[fn(&mut Value)] = &[];

/// The version of the format this program writes. It cannot fall out of step with the migrations.
pub const VERSION: usize = STEPS.len() + 1;

/// Lifts `value` from `version` to [`VERSION`]; `false` where that version is not on the ladder.
fn migrate(version: usize, value: &mut Value) -> bool {
    let Some(steps) = version.checked_sub(1).and_then(|done| STEPS.get(done..)) else { return false };
    for step in steps {
        step(value);
    }
    true
}
