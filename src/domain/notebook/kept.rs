//! How a notebook is kept as JSON.

use litemap::LiteMap;

use serde::Deserialize;
use serde_json::{Map, Value};

use super::{Notebook, YearFigures};
use crate::domain::book::Year;
use crate::domain::id::Id;
use crate::domain::kept::{Kept, field, object, required, unread};
use crate::domain::person::Person;

impl Kept for Notebook {
    fn read(value: &Value) -> Result<Self, String> {
        let Value::Object(fields) = value else { return Err("a notebook is an object".to_owned()) };
        Ok(Self {
            person: required(fields, "person")?,
            facts: field(fields, "facts")?,
            interests: field(fields, "interests")?,
            goals: field(fields, "goals")?,
            book: field(fields, "book")?,
            years: field(fields, "years")?,
            joined_into: joined_into(fields)?,
            unread: unread(fields, &|name| {
                matches!(name, "person" | "facts" | "interests" | "goals" | "book" | "years" | "joined_into")
            }),
        })
    }

    fn write(&self) -> Value {
        let mut fields = self.unread.clone();
        fields.insert("person".to_owned(), self.person.write());
        fields.insert("facts".to_owned(), self.facts.write());
        fields.insert("interests".to_owned(), self.interests.write());
        fields.insert("goals".to_owned(), self.goals.write());
        fields.insert("book".to_owned(), self.book.write());
        if !self.years.is_empty() {
            fields.insert("years".to_owned(), self.years.write());
        }
        if let Some(person) = self.joined_into {
            fields.insert("joined_into".to_owned(), Value::String(person.to_string()));
        }
        Value::Object(fields)
    }
}

fn joined_into(fields: &Map<String, Value>) -> Result<Option<Id<Person>>, String> {
    let Some(value) = fields.get("joined_into") else { return Ok(None) };
    let person = value.as_str().unwrap_or_default().parse::<Id<Person>>();
    person.map(Some).map_err(|why| format!("joined_into: {why}"))
}

impl Kept for LiteMap<Year, YearFigures> {
    fn read(value: &Value) -> Result<Self, String> {
        let Value::Object(fields) = value else { return Err("figures are an object by year".to_owned()) };
        let mut years = Self::new();
        for (year, figures) in fields {
            let figures = YearFigures::deserialize(figures).map_err(|error| error.to_string())?;
            years.insert(year.parse().map_err(|_| format!("{year} is not a year"))?, figures);
        }
        Ok(years)
    }

    fn write(&self) -> Value {
        let year = |(year, figures): (&Year, &YearFigures)| (year.to_string(), serde_json::json!(figures));
        object(&mut self.iter().map(year))
    }
}
