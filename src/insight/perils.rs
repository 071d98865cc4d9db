//! What could take the notes, as far as it can be told from the browser and the address.

/// What a browser is made of, which decides its habits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chrome and its kin.
    Chromium,
    /// Firefox and its kin.
    Firefox,
    /// Safari, and every browser on an iPhone or iPad.
    WebKit,
    /// Something else.
    Unknown,
}

impl Engine {
    /// The engine of a browser that calls itself so. Most call themselves by the names of others, too, so the order matters.
    pub fn of(agent: &str) -> Self {
        let says = |name: &str| agent.contains(name);
        if says("Firefox/") {
            Self::Firefox
        } else if says("Chrome/") || says("Chromium/") {
            Self::Chromium
        } else if says("AppleWebKit/") {
            Self::WebKit
        } else {
            Self::Unknown
        }
    }

    /// As far as a page can tell, in half a sentence.
    pub fn words(self) -> &'static str {
        match self {
            Self::Chromium => "Chrome, or one of its kin",
            Self::Firefox => "Firefox, or one of its kin",
            Self::WebKit => "Safari, or one of its kin",
            Self::Unknown => "a browser it does not know, so the list is for all",
        }
    }

    /// Whether it asks the user whether a page may keep its data, rather than deciding by itself.
    pub fn asks_the_user(self) -> bool {
        self == Self::Firefox
    }

    /// How many UTF-16 units it keeps for one address. Chromium was measured; of the others the least is taken.
    pub fn room(self) -> usize {
        if self == Self::Chromium { 5_000_000 } else { 2_500_000 }
    }
}

/// Where the page runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Surroundings {
    /// The browser's engine.
    pub engine: Engine,
    /// Whether the page was installed, and runs in a window of its own.
    pub installed: bool,
    /// The host's name.
    pub host: String,
    /// Where on the host it lies.
    pub path: String,
    /// Whether the browser has agreed not to clear the page's data by itself, where it says so.
    pub persisted: Option<bool>,
}

/// Hosts where all projects of somebody share one address.
const SHARED: [&str; 4] = [".github.io", ".gitlab.io", ".codeberg.page", ".bitbucket.io"];

impl Surroundings {
    /// Whether others may publish pages under the same address.
    pub fn is_shared(&self) -> bool {
        let at_the_root = matches!(self.path.as_str(), "" | "/" | "/index.html");
        !at_the_root || SHARED.iter().any(|host| self.host.ends_with(host))
    }

    /// Whether the page comes from this very computer.
    pub fn is_this_computer(&self) -> bool {
        matches!(self.host.as_str(), "localhost" | "127.0.0.1" | "[::1]") || self.host.ends_with(".localhost")
    }
}

/// What would take the notes here, and what to do about it.
pub type Peril = (&'static str, &'static str);

/// What could take the notes, in a browser and at an address like these.
pub fn perils(here: &Surroundings) -> Vec<Peril> {
    let mut all = vec![("You clear site data for this address.", "A backup brings it back.")];
    all.extend(at_the_end(here.engine));
    all.push((
        "This is a private window.",
        "It forgets when its last window closes, and a page cannot tell whether it is in one.",
    ));
    all.extend(when_unused(here));
    all.extend(when_installed(here));
    if here.persisted != Some(true) {
        all.push(("The disk is almost full.", "The browser then makes room by itself, unless it has agreed not to."));
    }
    if here.is_shared() {
        all.push((
            "Another page of this address takes it.",
            "Browsers keep one store for every page of a host, whatever its path: the others here can read and delete your notes, and use up their room. An address of its own is safer.",
        ));
    }
    if here.is_this_computer() {
        all.push((
            "You serve the page on another port.",
            "Notes are kept per address, and a port is part of it. They are still at the old one.",
        ));
    }
    all.push(("The computer is lost, or the browser’s profile deleted.", "Keep one backup somewhere else."));
    all
}

/// Browsers that were told to forget at each end.
fn at_the_end(engine: Engine) -> Option<Peril> {
    const WHAT: &str = "The browser is set to forget when it closes.";
    let words = match engine {
        Engine::Chromium => {
            "In its settings, under Privacy and security, it is about deleting what sites have saved when all windows are closed. Add this address to the exceptions."
        }
        Engine::Firefox => {
            "In its settings, under Privacy & Security, it is “Delete cookies and site data when Firefox is closed”. Add this address to the exceptions."
        }
        Engine::Unknown => "Look for it in its settings, and add this address to the exceptions.",
        Engine::WebKit => return None,
    };
    Some((WHAT, words))
}

/// Safari forgets pages that are not visited; those that were installed it lets be.
fn when_unused(here: &Surroundings) -> Option<Peril> {
    const WORDS: &str = "It then deletes what the page has kept. Visit it every week, or add it to the Dock or the home screen and write there.";
    match here.engine {
        _ if here.installed => None,
        Engine::WebKit => Some(("You use Safari for seven days without a visit here.", WORDS)),
        Engine::Unknown => Some(("It is a kind of Safari, used for seven days without a visit here.", WORDS)),
        Engine::Chromium | Engine::Firefox => None,
    }
}

/// What holds only for a page that was installed.
fn when_installed(here: &Surroundings) -> Option<Peril> {
    match here.engine {
        _ if !here.installed => None,
        Engine::WebKit => Some((
            "You remove the page from the Dock or the home screen.",
            "Its notes go with it. What you wrote in the browser before stays there; a backup brings it over.",
        )),
        _ => Some((
            "You uninstall the page and let its data go with it.",
            "The browser asks. Back up first, or leave that unticked.",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(engine: Engine, installed: bool, host: &str, path: &str) -> Surroundings {
        Surroundings { engine, installed, host: host.to_owned(), path: path.to_owned(), persisted: Some(false) }
    }

    fn says(here: &Surroundings, words: &str) -> bool {
        perils(here).iter().any(|(what, help)| what.contains(words) || help.contains(words))
    }

    #[test]
    fn browsers_are_known_by_what_they_call_themselves() {
        let kit = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)";
        for (agent, engine) in [
            (format!("{kit} Version/18.1 Safari/605.1.15"), Engine::WebKit),
            (format!("{kit} CriOS/131.0 Mobile/15E148 Safari/604.1"), Engine::WebKit),
            (format!("{kit} FxiOS/133.0 Mobile/15E148 Safari/605.1.15"), Engine::WebKit),
            (format!("{kit} Chrome/131.0.0.0 Safari/537.36"), Engine::Chromium),
            (format!("{kit} HeadlessChrome/131.0.0.0 Safari/537.36"), Engine::Chromium),
            (format!("{kit} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0"), Engine::Chromium),
            ("Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0".to_owned(), Engine::Firefox),
            ("Lynx/2.9".to_owned(), Engine::Unknown),
        ] {
            assert_eq!(Engine::of(&agent), engine, "{agent}");
        }
    }

    #[test]
    fn every_browser_is_told_of_cleared_data_private_windows_and_a_lost_computer() {
        for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit, Engine::Unknown] {
            for installed in [true, false] {
                let here = at(engine, installed, "notes.example.org", "/");
                for words in ["clear site data", "private window", "computer is lost"] {
                    assert!(says(&here, words), "{engine:?} {installed} {words}");
                }
            }
        }
    }

    #[test]
    fn safari_is_told_of_its_seven_days_until_the_page_is_installed() {
        assert!(says(&at(Engine::WebKit, false, "notes.example.org", "/"), "seven days"));
        assert!(says(&at(Engine::Unknown, false, "notes.example.org", "/"), "seven days"));
        assert!(!says(&at(Engine::WebKit, true, "notes.example.org", "/"), "seven days"));
        assert!(!says(&at(Engine::Chromium, false, "notes.example.org", "/"), "seven days"));
        assert!(!says(&at(Engine::Firefox, false, "notes.example.org", "/"), "seven days"));
    }

    #[test]
    fn a_page_that_was_installed_is_told_what_uninstalling_takes() {
        assert!(says(&at(Engine::WebKit, true, "notes.example.org", "/"), "home screen"));
        assert!(says(&at(Engine::Chromium, true, "notes.example.org", "/"), "uninstall"));
        assert!(!says(&at(Engine::Chromium, false, "notes.example.org", "/"), "uninstall"));
    }

    #[test]
    fn firefox_is_told_where_it_is_set_to_forget() {
        assert!(says(&at(Engine::Firefox, false, "notes.example.org", "/"), "when Firefox is closed"));
        assert!(!says(&at(Engine::Chromium, false, "notes.example.org", "/"), "Firefox"));
    }

    #[test]
    fn an_address_that_others_share_is_told_so() {
        for (host, path, shared) in [
            ("somebody.github.io", "/", true),
            ("somebody.github.io", "/vis-a-vis/", true),
            ("example.org", "/notes/", true),
            ("example.org", "/notes/index.html", true),
            ("notes.example.org", "/", false),
            ("notes.example.org", "/index.html", false),
            ("github.io.example.org", "/", false),
        ] {
            assert_eq!(says(&at(Engine::Chromium, false, host, path), "whatever its path"), shared, "{host}{path}");
        }
    }

    #[test]
    fn a_page_from_this_computer_is_told_that_its_port_counts() {
        for host in ["localhost", "127.0.0.1", "[::1]", "notes.localhost"] {
            assert!(says(&at(Engine::Chromium, false, host, "/"), "a port is part of it"), "{host}");
        }
        assert!(!says(&at(Engine::Chromium, false, "example.org", "/"), "a port is part of it"));
    }

    #[test]
    fn a_full_disk_is_no_peril_once_the_browser_has_agreed() {
        for (persisted, told) in [(Some(true), false), (Some(false), true), (None, true)] {
            let here = Surroundings { persisted, ..at(Engine::Chromium, false, "notes.example.org", "/") };
            assert_eq!(says(&here, "disk is almost full"), told);
        }
    }
}
