//! The rules of English.

mod back;
mod comfort;
mod defence;
mod excuse;
mod own;
pub mod rewrites;

use super::{Rules, Weight};

/// How English puts weight.
pub const RULES: Rules = Rules {
    weighing: &[
        own::FEELINGS,
        own::HURT,
        own::UNREST,
        own::IMAGE,
        defence::CONTRADICTING,
        defence::VINDICATING,
        defence::INTENDING,
        excuse::BUSY,
        excuse::CAUSED,
        excuse::HAPPENED,
        excuse::OTHERS,
        comfort::TAGS,
        comfort::ASKING,
        comfort::HOPING,
        back::REPROACH,
        back::ASKING,
        back::CHARACTER,
    ],
    asks: "\
LEAD? LEAD? WH|in AUX|WH
LEAD? WH _ AUX YOU|I|my|the
LEAD? do|did|can|could|would|are|were|have|was|is|should|does|has|had|will !you YOU|I|it|the|my|there|this|that|\
    CAPITAL
LEAD? do|did|can|could|would|are|were|have|should|will you !know|realise|realize|see|imagine|remember|understand|think
when|if|in|of|after|before|since|on .. WH AUX
WH one|of|part|thing|things",
    again: "\
LEAD? you said|told|mentioned|wrote|felt|wanted|needed|asked|describe|described|say|hoped|expected|deserved !the|\
    never|n't|not
LEAD? you were|are right|left|passed|alone|not? told|heard|seen|angry|kept|given|cut|made|interrupted|waiting|\
    promised|put|PAIN|surprised|the? last
LEAD? for|with you it|the|this|that
so|then|and you|the|it|what !never|could|should|might|did
LEAD? i hear|heard|understand|understood|see|get|read that|how|why|what|you
i can|could see|hear|imagine|understand
LEAD? it|that|this sounds|must|seems|looks
LEAD? sounds|thank|thanks
what i hear|take|understand|understood|heard
if i understand|understood|hear|heard|got|read
LEAD? that|it sounds|sounded|ca|can n't?
no wonder",
    light: "\
.. THIRD|QUOTE|sorry|apologise|apologize|apology|wrong|mistake|fault|forgot|forgotten|late|too|without|unfair|\
    instead|missed|badly|thank|thanks|grateful|glad|appreciate|welcome|useful|helpful|curious|you|your|question|\
    questions|either|enough|fine|ok
.. my _ was|were|had
.. i was|am DEGREE? short|curt|cold|vague|quick|hasty|absent|distracted|sharp
.. that was
.. we said|planned|left|decided|talked|spoke|agreed|discussed|met
.. before|after|for|of|to|with|from|on you
.. took me .. to
.. we|i moved|changed|used|called|took|gave|left|made|kept
.. on me $
.. should n't|not? have
.. i|we|he|she|they|it|that|you will|shall|can|could|would|may|might|'ll
.. i|we ca|can|could|have|had n't|not|to
.. i|we|and|but it|i? did|was|were n't|not
.. i|we want|plan|promise|intend|aim|try|trying|am|keep|need to
.. i|we am going|trying|learning|working|curious|wondering|interested|listening|keen|open|glad|grateful|happy|here|\
    aware
LEAD? take|tell|say|let|feel|use|think|write|send|choose|pick|skip|answer|bring|give|keep|look|imagine|please|no
.. i|we FILLER|have|had? noticed|realise|realised|realize|realized|see|learned|learnt|understand|hear|heard|read|\
    know|believe|think
.. i|we|he|she|they|head|board|funder|ABOVE have|has FILLER|now|just|already? PAST
.. ABOVE|it should|must|can|ca|could|is|are
.. i|we did|do|have|had|was|were|am FILLER? n't|not|less|never !PAST
.. makes sense
.. fair|good|important|hard|true point|question|to|that
.. from now|next|today|tomorrow|monday|tuesday|wednesday|thursday|friday|by
.. i interrupted|cut|pushed|rushed|talked|spoke|shouted|ignored|decided|misjudged|overlooked|dropped|broke|promised|\
    left|snapped
.. one|two|three thing|things|sentence|line|question|word",
    past: "PAST|was|were|had|did",
    mine: "I|ME|my",
    asking: "WH",
    asking_with_a_mark: "AUX|if|when|in",
    turns: "but|though|although|yet|however|only",
    why,
};

/// Why a weight is one.
fn why(weight: Weight) -> &'static str {
    match weight {
        Weight::Myself => "Your own feelings come first here, and they may feel they have to look after you.",
        Weight::Defending => "This sets right what they said, so they may stop telling you.",
        Weight::Excusing => "This gives the reasons for it, before what it was like for them.",
        Weight::Reassurance => "This asks to hear that all is well, so anything else is hard to say.",
        Weight::TurningBack => "This hands the matter back to them.",
    }
}
