//! `view!`, in the syntax of Leptos, read by the same parser; but what it becomes are plain calls into
//! `ui/browser/view.rs`, the same few for every element of every screen. Leptos's own makes a type of each element and
//! with it code of its own, and all of that is downloaded by everyone: three times as much.

use proc_macro2::TokenStream;
use quote::quote;
use rstml::Infallible;
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeBlock, NodeElement, NodeName};
use syn::spanned::Spanned;
use syn::{Error, Expr, ExprLit, Ident, Lit, Result};

/// Elements that only exist in a drawing, by which a piece of one is known when its `<svg>` stands elsewhere.
const DRAWN: [&str; 7] = ["svg", "use", "path", "circle", "rect", "line", "polyline"];

/// A piece of the page, a `View`.
///
/// - `<tag name="words" other=expression third>`: attributes; an expression may be a closure, which is followed.
/// - `prop:name=`, `class:name=`, `on:event=` and `node_ref=` as in Leptos.
/// - `"words"`, `{expression}` and elements between the tags; a closure is followed here, too.
/// - `<Component prop=expression same_name/>`: a Leptos component that returns a `View`.
#[proc_macro]
pub fn view(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let (nodes, errors) = rstml::Parser::new(rstml::ParserConfig::default()).parse_recoverable(tokens).split_vec();
    let errors = errors.into_iter().map(|error| error.emit_as_expr_tokens());
    let mut steps = Steps::default();
    let read = nodes.iter().try_for_each(|node| steps.node(node, false));
    steps.flush();
    let calls = steps.calls;
    let read = read.err().map(|error| error.to_compile_error());
    quote! {{
        #(#errors;)*
        #read
        let mut builder = crate::ui::view::Builder::default();
        #(#calls)*
        builder.view_of_all()
    }}
    .into()
}

/// What a `view!` does, in order. Steps that follow each other and are only words become one text and so one call.
#[derive(Default)]
struct Steps {
    written: String,
    calls: Vec<TokenStream>,
}

impl Steps {
    /// A step of the kind that `Builder::write` knows by this letter.
    fn write(&mut self, letter: char, words: &str) {
        self.written += &format!("\u{1}{letter}{words}");
    }

    fn call(&mut self, call: TokenStream) {
        self.flush();
        self.calls.push(call);
    }

    fn flush(&mut self) {
        let written = std::mem::take(&mut self.written);
        if let Some(written) = written.strip_prefix('\u{1}') {
            self.calls.push(quote! { builder.write(#written); });
        }
    }

    fn node(&mut self, node: &Node, drawn: bool) -> Result<()> {
        match node {
            Node::Text(text) => self.write('t', &text.value.value()),
            Node::Block(NodeBlock::ValidBlock(block)) => {
                let piece = match block.stmts.as_slice() {
                    [syn::Stmt::Expr(expression, None)] => quote! { #expression },
                    _ => quote! { #block },
                };
                self.call(quote! { builder.piece(#piece); });
            }
            Node::Element(element) if is_component(element.name()) => {
                let component = component(element)?;
                self.call(quote! { builder.view(#component); });
            }
            Node::Element(tag) => self.element(tag, drawn)?,
            Node::Comment(_) => (),
            other => {
                return Err(Error::new(other.span(), "view! reads elements, components, \"words\" and {expressions}"));
            }
        }
        Ok(())
    }

    fn element(&mut self, element: &NodeElement<Infallible>, drawn: bool) -> Result<()> {
        let mut head = element.name().to_string();
        let drawn = drawn || DRAWN.contains(&head.as_str());
        let (mut calls, mut last) = (Vec::new(), Vec::new());
        for attribute in element.attributes() {
            let attribute = keyed(attribute)?;
            let name = attribute.key.to_string();
            match (name.split_once(':'), attribute.value()) {
                (None, None) => head += &format!("\0{name}\0"),
                (None, Some(Expr::Lit(ExprLit { lit: Lit::Str(words), .. }))) => {
                    head += &format!("\0{name}\0{}", words.value())
                }
                (None, Some(value)) if name == "node_ref" => calls.push(quote! { builder.refer(#value); }),
                (None, Some(value)) => calls.push(quote! { builder.attribute(#name, #value); }),
                (Some(("on", event)), Some(value)) => {
                    let kind = event_kind(event);
                    calls.push(quote! { builder.listen::<#kind>(#event, #value); });
                }
                // After the children: a `<select>` takes no value before it has its options.
                (Some(("prop", name)), Some(value)) => last.push(quote! { builder.property(#name, #value); }),
                (Some(("class", name)), Some(value)) => calls.push(quote! { builder.class(#name, #value); }),
                _ => return Err(Error::new(attribute.key.span(), "view! does not know this kind of attribute")),
            }
        }
        self.write(if drawn { 'd' } else { 'e' }, &head);
        calls.into_iter().for_each(|call| self.call(call));
        for child in &element.children {
            self.node(child, drawn)?;
        }
        last.into_iter().for_each(|call| self.call(call));
        self.write('c', "");
        Ok(())
    }
}

fn is_component(name: &NodeName) -> bool {
    let path = name.to_string();
    path.rsplit("::").next().is_some_and(|last| last.trim().starts_with(char::is_uppercase))
}

fn component(element: &NodeElement<Infallible>) -> Result<TokenStream> {
    let name = element.name();
    if let Some(child) = element.children.first() {
        return Err(Error::new(child.span(), "a component is given everything by its props"));
    }
    let props = element.attributes().iter().map(|attribute| {
        let KeyedAttribute { key, .. } = keyed(attribute)?;
        let prop =
            syn::parse_str::<Ident>(&key.to_string()).map_err(|_| Error::new(key.span(), "not the name of a prop"))?;
        let prop = Ident::new(&prop.to_string(), key.span());
        Ok(match keyed(attribute)?.value() {
            Some(value) => quote! { .#prop(#[allow(unused_braces)] #value) },
            None => quote! { .#prop(#prop) },
        })
    });
    let props = props.collect::<Result<Vec<_>>>()?;
    Ok(quote! {
        ::leptos::component::component_view(&#name, ::leptos::component::component_props_builder(&#name) #(#props)* .build())
    })
}

/// What the browser hands to a listener for this event.
fn event_kind(event: &str) -> TokenStream {
    match event {
        "click" => quote! { ::leptos::web_sys::MouseEvent },
        "keydown" | "keyup" => quote! { ::leptos::web_sys::KeyboardEvent },
        "drop" | "dragstart" | "dragover" | "dragend" => quote! { ::leptos::web_sys::DragEvent },
        _ => quote! { ::leptos::web_sys::Event },
    }
}

fn keyed(attribute: &NodeAttribute) -> Result<&KeyedAttribute> {
    match attribute {
        NodeAttribute::Attribute(attribute) => Ok(attribute),
        NodeAttribute::Block(block) => Err(Error::new(block.span(), "an attribute has a name")),
    }
}
