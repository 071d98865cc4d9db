//! A store that fails on purpose, and forgets.

use super::*;

type Texts = Vec<(String, Option<String>)>;

/// How a write goes wrong.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Fault {
    Full,
    Refused,
    /// Half of the text is kept, and nothing is said.
    CutOff,
    /// The old text stays, and nothing is said.
    Lost,
}

pub(super) const FAULTS: [Fault; 4] = [Fault::Full, Fault::Refused, Fault::CutOff, Fault::Lost];

impl Fault {
    /// What a page says that met it.
    pub(super) fn said(self) -> WriteError {
        match self {
            Self::Full => WriteError::Full,
            Self::Refused => WriteError::Refused("as it was asked to".to_owned()),
            Self::CutOff | Self::Lost => WriteError::NotKept,
        }
    }
}

pub(super) fn faults() -> impl Strategy<Value = Fault> {
    prop::sample::select(FAULTS.to_vec())
}

/// Those that are told. A text that was cut off is mended at once; a crash between the two is left to whoever finds one:
/// no browser is known to cut off, for each key is written as a whole.
pub(super) fn refusals() -> impl Strategy<Value = Fault> {
    prop::sample::select(vec![Fault::Full, Fault::Refused])
}

/// The browser's store.
#[derive(Clone, Default)]
pub(super) struct Disk {
    inner: MemoryStore,
    /// Every key that was written or removed and may not be on the disk yet, with what stood there before.
    pub(super) journal: Rc<RefCell<Texts>>,
    pub(super) fault: Rc<Cell<Option<(usize, Fault)>>>,
}

impl Disk {
    fn put(&self, key: &str, text: Option<&str>) {
        match text {
            Some(text) => self.inner.write(key, text).unwrap(),
            None => self.inner.remove(key),
        }
    }

    fn set(&self, key: &str, text: Option<&str>) {
        self.journal.borrow_mut().push((key.to_owned(), self.inner.read(key)));
        self.put(key, text);
    }

    pub(super) fn forget(&self, writes: usize) {
        for (key, before) in self.journal.borrow_mut().drain(..).rev().take(writes) {
            self.put(&key, before.as_deref());
        }
    }

    pub(super) fn twin(&self) -> Self {
        let twin = Self::default();
        self.keys().iter().for_each(|key| twin.put(key, self.read(key).as_deref()));
        twin
    }

    /// Opens what is there, without a second copy.
    pub(super) fn open(&self) -> App {
        App::open(Rc::new(self.clone()), edge())
    }
}

impl Store for Disk {
    fn read(&self, key: &str) -> Option<String> {
        self.inner.read(key)
    }
    fn write(&self, key: &str, text: &str) -> Result<(), WriteError> {
        let fault = self.fault.get();
        self.fault.set(fault.and_then(|(left, how)| Some((left.checked_sub(1)?, how))));
        match fault {
            Some((0, how @ (Fault::Full | Fault::Refused))) => return Err(how.said()),
            Some((0, Fault::Lost)) => {}
            Some((0, Fault::CutOff)) => {
                let half: String = text.chars().take(text.chars().count() / 2).collect();
                self.set(key, Some(&half));
            }
            _ => self.set(key, Some(text)),
        }
        Ok(())
    }
    fn remove(&self, key: &str) {
        if self.inner.read(key).is_some() {
            self.set(key, None);
        }
    }
    fn keys(&self) -> Vec<String> {
        self.inner.keys()
    }
    fn lasts(&self) -> bool {
        true
    }
}
