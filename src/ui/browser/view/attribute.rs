//! Attributes, properties and classes: set once, or followed.

use std::borrow::Cow;

use wasm_bindgen::JsValue;
use web_sys::Element;

use super::follow;

/// Sets an attribute, or takes it away.
pub(super) fn set(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// What an attribute may be set to.
pub trait Attribute {
    /// Sets the attribute, or follows what it should be.
    fn put(self, element: &Element, name: &'static str);
}

/// A value that an attribute has, or lacks.
pub trait Value {
    /// As text; none for an attribute that is not there.
    fn text(self) -> Option<Cow<'static, str>>;
}

impl Value for &'static str {
    fn text(self) -> Option<Cow<'static, str>> {
        Some(Cow::Borrowed(self))
    }
}

impl Value for String {
    fn text(self) -> Option<Cow<'static, str>> {
        Some(Cow::Owned(self))
    }
}

impl Value for u32 {
    fn text(self) -> Option<Cow<'static, str>> {
        Some(Cow::Owned(self.to_string()))
    }
}

impl Value for bool {
    fn text(self) -> Option<Cow<'static, str>> {
        self.then_some(Cow::Borrowed(""))
    }
}

impl<V: Value> Value for Option<V> {
    fn text(self) -> Option<Cow<'static, str>> {
        self.and_then(Value::text)
    }
}

macro_rules! values {
    ($($value:ty)*) => { $(impl Attribute for $value {
        fn put(self, element: &Element, name: &'static str) {
            if let Some(value) = self.text() {
                set(element, name, Some(&value));
            }
        }
    })* };
}
values!(&'static str String u32 bool Option<&'static str> Option<String>);

impl<V: Value, F: Fn() -> V + 'static> Attribute for F {
    fn put(self, element: &Element, name: &'static str) {
        follow_attribute(element.clone(), name, Box::new(move || self().text()));
    }
}

fn follow_attribute(element: Element, name: &'static str, value: Box<dyn Fn() -> Option<Cow<'static, str>>>) {
    follow(move || {
        let value = value();
        if element.get_attribute(name).as_deref() != value.as_deref() {
            set(&element, name, value.as_deref());
        }
    });
}

/// What a property may be set to.
pub trait Property {
    /// Sets the property, or follows what it should be.
    fn put(self, element: &Element, name: &'static str);
}

impl Property for String {
    fn put(self, element: &Element, name: &'static str) {
        set_property(element, name, &self.into());
    }
}

impl<V: Into<JsValue>, F: Fn() -> V + 'static> Property for F {
    fn put(self, element: &Element, name: &'static str) {
        let element = element.clone();
        follow(move || set_property(&element, name, &self().into()));
    }
}

/// Leaves alone what is so already: the cursor of a field that is written to jumps to its end.
fn set_property(element: &Element, name: &str, value: &JsValue) {
    let name = JsValue::from_str(name);
    if js_sys::Reflect::get(element, &name).as_ref() != Ok(value) {
        let _ = js_sys::Reflect::set(element, &name, value);
    }
}
