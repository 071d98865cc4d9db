//! What `view!` builds, in the browser's own engine.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used)]

use leptos::prelude::*;
use vis_a_vis::ui::view::{View, each, mount, view};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{HtmlElement, HtmlInputElement, Node};

/// `view!` is for this one crate, and names it from its root.
mod ui {
    pub use vis_a_vis::ui::view;
}

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn elements_stand_as_written() {
    let page = shown(|| {
        view! {
            <p class="aside" data-kept title=Some("three") lang=false.then_some("en")>"a "<b>{"b"}</b>{Some(String::from(" c"))}</p>
            {[1, 2].map(|number| view! { <i>{number.to_string()}</i> })}
            {()}
        }
    });
    assert_eq!(html(&page), r#"<p class="aside" data-kept="" title="three">a <b>b</b> c</p><i>1</i><i>2</i>"#);
}

#[wasm_bindgen_test]
fn a_piece_of_a_drawing_is_one_wherever_its_svg_stands() {
    let page = shown(|| {
        let dot = view! { <circle r="1"></circle> };
        view! { <svg><g>{dot}</g></svg> }
    });
    for tag in ["svg", "g", "circle"] {
        assert_eq!(page.query_selector(tag).unwrap().unwrap().namespace_uri().unwrap(), "http://www.w3.org/2000/svg");
    }
}

#[wasm_bindgen_test]
async fn words_that_change_stay_the_same_node() {
    let number = RwSignal::new(1);
    let page = shown(move || view! { <p>"now "{move || number.get().to_string()}</p> });
    let words = |page: &HtmlElement| page.query_selector("p").unwrap().unwrap().child_nodes().item(2).unwrap();
    let before = words(&page);
    number.set(2);
    leptos::task::tick().await;
    assert_eq!(page.text_content().unwrap(), "now 2");
    assert_eq!(words(&page), before);
}

#[wasm_bindgen_test]
async fn what_is_followed_is_replaced_in_its_place() {
    let which = RwSignal::new(0);
    let page = shown(move || {
        view! {
            <i>"before"</i>
            {move || match which.get() {
                0 => None,
                1 => Some(view! { <b>"one"</b>{move || (which.get() == 1).then_some("inner")} }),
                _ => Some(view! { "words" }),
            }}
            <i>"after"</i>
        }
    });
    for (to, text) in
        [(1, "beforeoneinnerafter"), (2, "beforewordsafter"), (0, "beforeafter"), (1, "beforeoneinnerafter")]
    {
        which.set(to);
        leptos::task::tick().await;
        assert_eq!(page.text_content().unwrap(), text);
    }
}

#[wasm_bindgen_test]
async fn attributes_and_classes_come_and_go() {
    let on = RwSignal::new(false);
    let page = shown(move || {
        view! { <p class="kept" class:on=move || on.get() title=move || on.get().then_some("now") hidden=move || !on.get()></p> }
    });
    assert_eq!(html(&page), r#"<p class="kept" hidden=""></p>"#);
    on.set(true);
    leptos::task::tick().await;
    assert_eq!(html(&page), r#"<p class="kept on" title="now"></p>"#);
}

#[wasm_bindgen_test]
async fn a_field_that_says_so_already_is_not_written_to() {
    let (words, again) = (RwSignal::new(String::from("a word")), RwSignal::new(0));
    let page = shown(move || {
        view! { <input prop:value=move || { again.track(); words.get() }/> }
    });
    let field: HtmlInputElement = page.first_element_child().unwrap().unchecked_into();
    field.set_selection_range(2, 2).unwrap();
    again.set(1);
    leptos::task::tick().await;
    assert_eq!((field.value(), field.selection_start().unwrap()), (String::from("a word"), Some(2)));
    words.set(String::from("another"));
    leptos::task::tick().await;
    assert_eq!(field.value(), "another");
}

#[wasm_bindgen_test]
async fn a_row_stays_while_its_thing_is_in_the_list() {
    let things = RwSignal::new(vec!["a", "b", "c"]);
    let page = shown(move || view! { <ul>{each(move || things.get(), |thing| view! { <li>{thing}</li>"," })}</ul> });
    let rows = |page: &HtmlElement| -> Vec<Node> {
        let all = page.query_selector_all("li").unwrap();
        (0..all.length()).filter_map(|at| all.item(at)).collect()
    };
    let [a, b, c] = <[Node; 3]>::try_from(rows(&page)).unwrap();
    for (order, text) in
        [(vec!["c", "a", "b"], "c,a,b,"), (vec!["b", "d", "c"], "b,d,c,"), (vec![], ""), (vec!["e"], "e,")]
    {
        let kept: Vec<Node> = rows(&page);
        things.set(order.clone());
        leptos::task::tick().await;
        assert_eq!(page.text_content().unwrap(), text);
        for (thing, row) in order.iter().zip(rows(&page)) {
            let known = [("a", &a), ("b", &b), ("c", &c)].into_iter().find(|(name, _)| name == thing);
            if let Some((_, node)) = known.filter(|(_, node)| kept.contains(node)) {
                assert_eq!(row, *node, "{thing} has a new row in {order:?}");
            }
        }
    }
}

#[wasm_bindgen_test]
async fn what_is_gone_hears_nothing_and_its_own_signals_end_with_it() {
    let (there, heard) = (RwSignal::new(true), RwSignal::new(0));
    let page = shown(move || {
        view! {
            {move || there.get().then(|| {
                let own = RwSignal::new(1);
                view! { <button on:click=move |_| heard.update(|count| *count += own.get())>"press"</button> }
            })}
        }
    });
    let button: HtmlElement = page.query_selector("button").unwrap().unwrap().unchecked_into();
    button.click();
    assert_eq!(heard.get_untracked(), 1);
    there.set(false);
    leptos::task::tick().await;
    button.click();
    assert_eq!(heard.get_untracked(), 1);
}

/// A page of its own that shows a view.
fn shown(build: impl FnOnce() -> View + 'static) -> HtmlElement {
    let page: HtmlElement = document().create_element("main").unwrap().unchecked_into();
    document().body().unwrap().append_child(&page).unwrap();
    mount(page.clone(), build);
    page
}

/// What stands on the page, without the comments that hold places.
fn html(page: &HtmlElement) -> String {
    page.inner_html().replace("<!---->", "")
}
