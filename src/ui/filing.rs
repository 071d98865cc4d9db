//! Writing one backup into the folder that was chosen: beside what others wrote, read back, and only then counted.

use leptos::prelude::untrack;

use super::browser;
use super::browser::folder::{self, Folder, Refusal};
use crate::format::backup;
use crate::format::rotation::{self, Entry};
use crate::state::App;
use crate::state::device::LastBackup;
use crate::state::folder::{Folder as Known, Written};

const FORGOTTEN: &str = "The browser has forgotten your folder for backups. Choose it again, under Your data.";
const ELSEWHERE: &str = "Another tab saved something that is not on this page yet. Reload, and try again.";

/// The folder, if the page may write into it. With `asking` the browser asks the manager, which it only does after a click.
///
/// # Errors
/// Where it may not, or there is none.
pub async fn at_hand(asking: bool) -> Result<Folder, Refusal> {
    let folder = folder::kept().await?.ok_or_else(|| Refusal::Failed(FORGOTTEN.to_owned()))?;
    folder.may_write(asking).await?;
    Ok(folder)
}

/// Writes everything that is here; whether it did. Unless it was `asked` for, nothing is written while something waits to be
/// saved.
///
/// # Errors
/// Where the file was not written, or does not read back.
pub async fn file(app: App, folder: &Folder, asked: bool) -> Result<bool, Refusal> {
    app.take_in_other_tabs(if browser::is_editing() { browser::route().person() } else { None });
    // Another tab may have written by now, or let the folder go.
    let Some(known) = app.folder().filter(|_| asked || !app.has_unsaved()) else { return Ok(false) };
    // It was read as a backup of what is here, so that a file that is the same to the letter is one.
    let text = app.export().map_err(|why| Refusal::Failed(format!("The backup was not made: {why}.")))?;
    let last = app.backup_of_now();
    if app.lags() {
        return if asked { Err(Refusal::Failed(ELSEWHERE.to_owned())) } else { Ok(false) };
    }
    let lacks = untrack(|| app.unreadable().len());
    let today = browser::today();
    let there = folder.list().await?;
    let own = own(folder, known.written.as_ref(), lacks).await;
    let bytes = u64::try_from(text.len()).unwrap_or(u64::MAX);
    let file = Entry { name: rotation::target(&there, today, own, bytes), bytes };
    let is_new = !there.iter().any(|entry| entry.name == file.name);
    folder.write(&file.name, &text, is_new).await?;

    // The folder may have been let go meanwhile, or everything erased.
    if app.folder().as_ref() != Some(&known) {
        return Ok(false);
    }
    let mut ours: Vec<Entry> = there.into_iter().filter(|entry| known.files.contains(&entry.name)).collect();
    let rotation = rotation::rotation(&ours, today, &file);
    ours.retain(|entry| entry.name != file.name);
    let files = ours.into_iter().map(|entry| entry.name).chain([file.name.clone()]).collect();
    let last = LastBackup { verified_at: Some(app.now()), ..last };
    let written = Written { file: file.name, lacks, last: last.clone() };
    app.keep_folder(Some(&Known { written: Some(written), files, stay: rotation.stay, ..known }))
        .map_err(|why| Refusal::Failed(format!("The backup was written, but not noted here: {why}.")))?;
    app.note_backup(last);
    // While a part of the notes cannot be read, no file that may still hold it goes. One that stays longer is no harm.
    if lacks == 0 {
        for name in &rotation.let_go {
            let _ = folder.remove(name).await;
        }
    }
    Ok(true)
}

/// The file that was written last, if it may be written over: it still holds what was written, and lacks no less.
async fn own<'a>(folder: &Folder, written: Option<&'a Written>, lacks: usize) -> Option<&'a str> {
    let written = written.filter(|written| written.lacks >= lacks)?;
    let file = backup::read_back(&folder.read(&written.file).await.ok()?).ok()?;
    let same = file.warning.is_none() && Some(backup::checksum(&file.workspace)) == written.last.sha256;
    same.then_some(&*written.file)
}
