//! Values ⇄ text: stored records, backup files, and merging two copies. Pure.
//!
//! One text format for all three: JSON whose keys are sorted by code point. Text that cannot be read is an error that
//! says what is wrong and where, never a default.

pub mod backup;
pub mod check;
pub mod columns;
pub mod file_kind;
pub mod hand_over;
pub mod join;
pub mod json;
pub mod limits;
pub mod merge;
pub mod packed;
pub mod record;
pub mod rotation;
pub mod sample;
pub mod sealed;
pub mod shared;
pub mod together;

use serde_json::Value;

/// Lifts what is kept from one version to the next. It leaves alone what it does not recognise; what it recognises and
/// cannot lift is an error of that one record, in half a sentence, and never a panic: the record then stays as it is.
type Step = fn(&mut Value) -> Result<(), String>;

/// Step `n`, counted from 1, lifts a notebook of version `n` to `n + 1`. Append only.
const STEPS: &[Step] = &[];

/// The version of the format this program writes. It cannot fall out of step with the migrations.
pub const VERSION: usize = STEPS.len() + 1;

/// Lifts `value` from `version` to [`VERSION`]; the error says why it cannot be.
fn migrate(version: usize, value: &mut Value) -> Result<(), String> {
    lift(STEPS, version, value)
}

/// The same on any ladder.
fn lift(steps: &[Step], version: usize, value: &mut Value) -> Result<(), String> {
    let left = version.checked_sub(1).and_then(|done| steps.get(done..));
    left.ok_or_else(|| format!("there is no format {version}"))?.iter().try_for_each(|step| step(value))
}
