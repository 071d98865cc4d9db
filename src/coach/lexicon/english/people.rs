//! Words for what people feel, judge, say and do to one another, and for the people.

use crate::coach::lexicon::Bends::{No, Noun, Verb};
use crate::coach::lexicon::Class as C;
use crate::coach::lexicon::List;

/// Words for what people feel, judge, say and do to one another, and for the people.
pub const LISTS: &[List] = &[
    (
        C::Feeling,
        No,
        "afraid angry annoyed anxious ashamed bitter bored burnt burned-out chuffed cross delighted \
         demotivated depressed desperate devastated disappointed discouraged disgusted ecstatic embarrassed \
         enthusiastic envious excited exhausted fed-up frightened frustrated furious glad gutted happy \
         hopeful humiliated hurt insecure insulted irritated jealous keen lonely mad miserable motivated \
         nervous offended overloaded overwhelmed panicked pleased proud relieved resentful sad scared shocked \
         sick stressed stuck surprised tense terrified thrilled tired uncomfortable unhappy unmotivated upset \
         vulnerable worn worried guilty grateful eager impatient",
    ),
    (
        C::Judging,
        No,
        "absurd amazing annoying appalling arrogant awesome awful awkward bad badly boring brilliant careless \
         chaotic cold confusing crazy cruel dangerous defensive demanding demotivating difficult difficultly \
         dire disastrous disorganised disorganized draining dreadful dull easy embarrassing emotional \
         excellent exciting exhausting fantastic fragile frustrating fun good great hard harsh helpful \
         horrible hopeless hostile impatient impossible incompetent inspiring insensitive interesting \
         irritating lazy lousy lovely mean messy moody nasty negative negatively nice obvious overrated \
         painful passive pessimistic pointless poor poorly promising quiet ridiculous rough rude sad selfish \
         sensitive shy silly slow sloppy smart strange stressful strict stubborn stupid successful terrible \
         tedious terrific tiring toxic tough ugly unbearable unclear unfair unfriendly unhelpful unkind \
         unpleasant unprofessional unreliable unusual useless wasteful weak wonderful worse worst wrong \
         reluctant resistant perfect superb unreasonable picky perfectionist cautious distant gorgeous beautiful \
         stunning splendid marvellous delightful charming magnificent fabulous impressive",
    ),
    (
        C::Better,
        No,
        "better best easier happier wiser smarter nicer safer quicker faster simpler fairer healthier \
         worthwhile wise sensible fair",
    ),
    (
        C::Fit,
        No,
        "able aware clear certain close comfortable confident connected enough engaged expensive fair \
         familiar fine flexible free heavy important informed interested involved likely loud manageable \
         meaningful ok realistic relevant right safe satisfied special supported sure useful valuable valued \
         well willing",
    ),
    (
        C::Living,
        Verb,
        "enjoy like love feel felt find found want hope wish miss prefer get remember believe trust sleep \
         learn dream",
    ),
    (
        C::Wrong,
        Verb,
        "forget forgot forgotten ignore neglect refuse fail lose lost break broke skip abandon lie complain \
         interrupt mess screw overlook avoid cheat blame hide hid allow let promise waste omit spoil ruin \
         miss mistake disobey snap shout yell swear storm insult cancel disregard withhold bungle botch \
         exaggerate sabotage disappear vanish",
    ),
    (
        C::Trouble,
        Verb,
        "bother annoy upset frustrate irritate disappoint anger hurt discourage demotivate disturb infuriate \
         offend dislike hate resent bug despise",
    ),
    (
        C::Flaw,
        Noun,
        "temper attitude weakness failure fault ego laziness resistance reluctance stubbornness negativity \
         perfectionism impatience mistake carelessness lateness unpunctuality behaviour behavior anxiety \
         insecurity procrastination arrogance pride fear pessimism error defensiveness sensitivity oversight \
         shortcoming slip-up blunder absence conduct performance jealousy disorganisation tantrum shyness ambition",
    ),
    (
        C::Order,
        No,
        "take sort come put think improve pay turn own fix stay focus look work try wait go run read listen \
         call drop sit stand check watch clean move change consider act leave open arrive pull spare save cut \
         forget set keep make bring walk remember start follow write treat learn face accept hold raise",
    ),
    (
        C::Failing,
        No,
        "late short missing wrong empty again broken failed failing fail fails behind down overdue lost mess \
         delayed error errors mistake mistakes complaint complaints incomplete unfinished messy dirty \
         cancelled incorrect unanswered untidy slipping slipped unpaid dropped dropping missed stuck ignored \
         chaos",
    ),
    (C::Tell, No, "tell say share describe explain talk walk take show expand elaborate unpack paint help speak"),
    (
        C::Account,
        No,
        "provide produce solve behave cooperate comply obey explain justify answer convince prove clarify \
         admit confess define defend apologise apologize specify elaborate confirm summarise summarize \
         respond commit choose decide submit fill hand improve correct itemise quantify",
    ),
    (
        C::Give,
        No,
        "give send bring get show tell hand forward email provide deliver submit write list name rank rate \
         prepare fill report let update assure promise spell inform present complete finish pick choose \
         decide describe outline document state draft sign put make keep set identify itemise estimate \
         quantify quote cite stop quit",
    ),
    (C::Kin, Noun, "mother mum mom father dad sister brother son daughter partner wife husband dog cat"),
    (
        C::Person,
        Noun,
        "nurse doctor client customer parent donor director manager boss colleague intern child pupil student \
         patient teacher trainee guest visitor buddy mentor supervisor neighbour caretaker trustee buyer \
         supplier volunteer apprentice applicant tenant council school police landlord union inspector \
         auditor friend twin plumber bank caterer colleagues mother father mum mom dad sister brother son \
         daughter partner wife husband kid children baby parents family dog cat people candidate surgeon \
         agency",
    ),
    (
        C::Vague,
        Noun,
        "swing thing way time mind back hand point reason idea other rest same one lot bit kind sort end door \
         bush question truth fact eye face word fault head heart moment name side feeling impression sense \
         chance stuff matter case number figure list answer right clue obvious best worst minute second hour \
         third loop lead watch place opinion sentence step only senior explanation reply response breakdown \
         yes no evidence detail excuse receipt confirmation first last problem issue plate view person tone",
    ),
];
