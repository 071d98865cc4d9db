//! Puts the app into the page.

fn main() {
    vis_a_vis::ui::start();
}
