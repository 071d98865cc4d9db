//! The rules of English.

mod blame;
mod clauses;
mod marks;
mod orders;
mod polar;
mod reproach;
mod status;
mod told;
mod wh;

use std::sync::LazyLock;

use super::Tone;
use super::rules::{Inner, Reasons, Rule, Rules, Says, Table};

/// How English asks.
pub static RULES: LazyLock<Rules> = LazyLock::new(|| Rules {
    clauses: clauses::clauses,
    wh: Table::new(&[blame::BLAMING, wh::LEADING, wh::ABOUT_THEM, status::WH, wh::FACTS]),
    polar: Table::new(&[reproach::BLAMING, polar::LEADING, polar::KIND, status::POLAR]),
    told: Table::new(&[told::KIND, orders::ORDERS, marks::WITHOUT_A_MARK, told::VIEWS]),
    told_asking: Table::new(&[marks::WITH_A_MARK, marks::FRAGMENTS]),
    sentence: Table::new(&[SENTENCE]),
    inner: Inner {
        close: "WH|if|whether",
        later: "what|how|why|if|whether",
        never: "if you do? n't? could|would|can|like|want|wish|mind|prefer ,|$|change|drop|choose|do|have|pick",
        yes_or_no: "if|whether",
        second: "and TELL? WH|whether !to",
        told_too: "and TELL WH|if|whether",
    },
    names_first: "how|what about",
    with_a_tag: "you|we|it",
    reasons: Reasons {
        yes_or_no: YES_OR_NO,
        nod: NOD,
        tag: "The ending asks for a nod.",
        stacked: "These are several questions; one at a time leaves more room.",
        view: "Your view comes first, so theirs has to agree or object.",
    },
});

const YES_OR_NO: &str = "A yes or a no would answer it.";
const NOD: &str = "A nod would answer it.";
const JUSTIFY: &str = "It asks them to justify themselves.";
const FACT: &str = "A word or a number would answer it.";
const ADVICE: &str = "There is advice in it.";
const PREMISE: &str = "It takes for granted what they have not said.";
const NEGATED: &str = "Asked this way round, it expects a yes.";
const ORDER: &str = "It orders an answer.";
const PRESSURE: &str = "It presses for an answer.";
const STATE: &str = "It asks after the work; a message would answer it.";

/// What colours a whole sentence, wherever it stands.
const SENTENCE: &[Rule] = &[
    Rule {
        says: Says::Tells,
        why: "",
        when: "note|memo|reminder to? self|myself|me? ,
to? remember|remind|ask ,
.. do n't|not forget $
.. keep .. to myself
.. , maybe? ask CAPITAL|him|her|them $
.. , look it|that|this up $",
    },
    Rule {
        says: Says::Is(Tone::None),
        why: "",
        when: ".. he|she|they asked|said|says|asks|wondered|wonders|thought|wrote|writes $",
    },
    Rule {
        says: Says::Is(Tone::Closed),
        why: FACT,
        when: ".. on|from a scale
.. scale of|from
.. in one|a word
.. out of ten|10|five|5",
    },
    Rule {
        says: Says::Is(Tone::Leading),
        why: PREMISE,
        when: ".. if i were|was you
.. if you are|were|'re honest
.. deep down|inside
.. secretly
.. given|considering that|how|the|your|everything
.. or AUX you|it|that|this just|only|simply
.. about|with|of|by|from|to the|this|that|these|those|our JUDGING+!good+!great+!quiet+!easy+!hard+!difficult+!tough+\
    !nice+!fun+!bad+!rough+!slow+!strange+!unusual+!interesting+!shy+!sensitive !PREP|AUX|you|your
.. knowing|seeing how|that
.. our|the|this|that fantastic|wonderful|brilliant|awful|terrible|amazing|horrible|dreadful|lovely
.. SURELY a|an|not|JUDGING|FEELING
.. of course
.. as we all? know|agree|see
.. the fact that|you
.. about having to
.. with|from|about|under all that|this|these|those
.. a|an|the|such burden|nightmare|disaster|waste|mess|shame|disappointment|joke|letdown
.. SURELY you|it|that|the|we|they|this
.. of course you
.. as everyone|everybody|people|they|others say|says|said|think|thinks|claim
.. when|while|although|though|since|because everyone|everybody|nobody
.. everyone|everybody else
.. given|considering how|that .. JUDGING
.. such a|an JUDGING|FEELING
.. you must|will be|feel|have|know|agree|admit
.. wo n't you agree
.. let us be honest|face",
    },
];
