//! Everything on this machine: the manager's own page, and one notebook per person.

use litemap::LiteMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::entry::Entry;
use super::hints::Hints;
use super::id::{Id, IdError};
use super::idea::{Idea, Template};
use super::kept::{Kept, field, object, required, unread};
use super::notebook::Notebook;
use super::person::Person;
use super::rhythm::Rhythm;

/// The manager's own page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manager {
    /// The rhythm that new people start with.
    #[serde(default)]
    pub rhythm: Rhythm,
    /// Questions of the manager's own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Idea>,
    /// Lists of topics that were saved under a name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub templates: Vec<Template>,
    /// What became of the hints.
    #[serde(default, skip_serializing_if = "Hints::is_empty")]
    pub hints: Hints,
}

impl Manager {
    /// Keeps a question among one's own. Of one with the same words it takes the place.
    pub fn keep_question(&mut self, idea: Idea) {
        match self.questions.iter_mut().find(|question| question.words == idea.words) {
            Some(question) => *question = idea,
            None => self.questions.push(idea),
        }
    }
}

/// The manager's page and every notebook, whole: as exported and merged.
#[derive(Clone, Debug, PartialEq)]
pub struct Workspace {
    /// The manager's own page.
    pub manager: Entry<Manager>,
    /// One notebook per person.
    pub notebooks: LiteMap<Id<Person>, Notebook>,
    /// What a newer version wrote beside these.
    pub unread: Map<String, Value>,
}

impl Default for Workspace {
    /// A workspace in which nothing was written yet: the same wherever it is made, so that two of them do not differ.
    fn default() -> Self {
        Self { manager: Entry::untouched(Manager::default()), notebooks: LiteMap::new(), unread: Map::new() }
    }
}

impl Kept for Workspace {
    fn read(value: &Value) -> Result<Self, String> {
        let Value::Object(fields) = value else { return Err("a workspace is an object".to_owned()) };
        Ok(Self {
            manager: required(fields, "manager")?,
            notebooks: field(fields, "notebooks")?,
            unread: unread(fields, &|name| matches!(name, "manager" | "notebooks")),
        })
    }

    fn write(&self) -> Value {
        let mut fields = self.unread.clone();
        fields.insert("manager".to_owned(), self.manager.write());
        fields.insert("notebooks".to_owned(), self.notebooks.write());
        Value::Object(fields)
    }
}

impl Kept for LiteMap<Id<Person>, Notebook> {
    fn read(value: &Value) -> Result<Self, String> {
        let Value::Object(fields) = value else { return Err("notebooks are an object by id".to_owned()) };
        let mut notebooks = Self::new();
        for (id, notebook) in fields {
            let wrong = |why: String| format!("{id}: {why}");
            let key = id.parse().map_err(|error: IdError| wrong(error.to_string()))?;
            notebooks.insert(key, Notebook::read(notebook).map_err(wrong)?);
        }
        Ok(notebooks)
    }

    fn write(&self) -> Value {
        object(&mut self.iter().map(|(id, notebook)| (id.to_string(), notebook.write())))
    }
}
