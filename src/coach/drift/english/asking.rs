//! Questions about the person behind the work, and the message that settles the work in writing.

use crate::coach::drift::asking::Asked;

/// What is asked about which kind of work. The first kind that is named decides.
pub const ASKED: &[Asked] = &[
    // One makes them, but they treat nobody well or badly.
    Asked {
        of: "roadmap|dashboard|dashboards",
        unless: &["next", "last", "first"],
        says: "What would make the work on {} easier for you?\nHow is work treating you at the moment?",
    },
    Asked {
        of: "migration|redesign|refit|refurbishment|launch|rollout|audit|inspection|tender|stocktake|recruitment|\
             implementation|pilot|project|onboarding|renovation|sprint|thesis|translation|cutover|restructure|\
             merger|programme|curriculum|application|applications|paperwork|reporting|queue|backlog|tickets|\
             campaign|study|fundraiser|exhibition|move|upgrade|fit-out|reorganisation|relocation|accreditation|\
             hiring|pipeline|inventory|referrals|redevelopment|integration|experiment|trial|budget|forecast",
        unless: &["train", "plane", "flight", "bus", "theatre", "concert", "next", "last", "first"],
        says: "How {is} {} treating you?\nWhat would make {} easier for you?",
    },
    Asked {
        of: "rota|timetable|schedule|timesheets|invoices|forms|assessment|assessments|lists|checklist|review|reviews",
        unless: &["next", "last", "first"],
        says: "What would make {} easier for you?\nHow is work treating you at the moment?",
    },
    Asked {
        of: "reports|report|documentation|docs|policy|spec|records|plans|timeline|handbook|statistics|spreadsheet|\
             mailing|newsletter|draft|chapter|brochure|proposal|bid|deck|presentation|script|contract|estimate|\
             figures",
        unless: &["mass", "next", "last", "first"],
        says: "What would make the work on {} easier for you?\nHow is work treating you at the moment?",
    },
    Asked {
        of: "demo|workshop|meeting|visit|conference|interviews|interview|launch|training|deadline|handover|\
             release|go-live|sprint",
        unless: &["last", "first"],
        says: "How do you feel about {}?",
    },
];

/// After which a thing is named that somebody else is at, or that is over: "waiting for review", "minutes of the
/// meeting".
pub const NOT_THEIRS: &[&str] = &["waiting for", "waiting on", "minutes of", "minutes from"];

/// What is asked where nothing is named that reads well in a question.
pub const ANYWAY: &str = "How is work treating you at the moment?\nWhat has taken most of your energy lately?";
