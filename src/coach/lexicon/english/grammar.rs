//! Words by what they do in a sentence.

use crate::coach::lexicon::Bends::No;
use crate::coach::lexicon::Class as C;
use crate::coach::lexicon::List;

/// Words by what they do in a sentence.
pub const LISTS: &[List] = &[
    (C::Wh, No, "what which who whom whose when where why how"),
    (C::Aux, No, "do does did am is are was were have has had can could will would shall should may might must"),
    (C::Be, No, "am is are was were be been being"),
    (C::Do, No, "do does did"),
    (C::Have, No, "have has had"),
    (C::Modal, No, "can could will would shall should may might must"),
    (C::Not, No, "not n't"),
    (C::You, No, "you yourself yourselves"),
    (C::Your, No, "your yours"),
    (C::Me, No, "me us myself"),
    (C::I, No, "i we"),
    (
        C::Pronoun,
        No,
        "i you we he she they it there this that these those everyone everybody nobody anyone anybody someone \
         somebody anything everything something nothing one people things",
    ),
    (C::Third, No, "he she they him them"),
    (C::Det, No, "the a an this that these those my your our his her their its some any every each no another all"),
    (
        C::Prep,
        No,
        "about above across after against around at before behind below beside between beyond by during for \
         from in inside into like near of off on onto out outside over past since through to toward towards \
         under until up upon via with within without",
    ),
    (C::Conj, No, "and or but plus nor &"),
    (
        C::Sub,
        No,
        "if when while whenever after before since because although though once until as unless given \
         considering now",
    ),
    (C::Number, No, "one two three four five six seven eight nine ten eleven twelve"),
    (
        C::Filler,
        No,
        "actually exactly really honestly basically just then please kindly also simply perhaps maybe currently quite \
         still though too roughly ever possibly personally generally um er ah oh like well",
    ),
    (
        C::Lead,
        No,
        "and but so or well ok okay right hi hello hey dear also then now oh ah um please just kindly plus \
         anyway actually honestly again first finally sorry yes no thanks alright hmm seriously quick \
         question",
    ),
    (C::Abbreviation, No, "dr mr mrs ms st prof vs approx e.g i.e etc nr no"),
    (
        C::Past,
        No,
        "been begun broken brought built bought caught chosen come cut dealt done drawn driven fallen felt \
         fixed found forgotten given gone got gotten grown had heard held hit kept known led left let lost \
         made met paid put read run said seen sent set shown shut sold spent spoken stood taken taught \
         thought told understood went won written did knew forgot came gave saw took wrote spoke broke ran \
         began chose fell grew drew drove rang rung withdrawn meant thrown threw split spread dropped ignored",
    ),
    (C::Everyone, No, "everyone everybody people others rest most all team we they nobody"),
    (C::Opine, No, "think thought believe feel find found reckon guess suppose say said agree love hate see know"),
    (C::Surely, No, "surely obviously clearly certainly undoubtedly naturally frankly"),
    (C::Maybe, No, "maybe perhaps possibly"),
    (
        C::Measure,
        No,
        "much many long often old soon far big early late quickly frequently likely close high low large \
         small regularly tall heavy wide deep few recently",
    ),
    (
        C::Said,
        No,
        "be get go come look rely accept accepts run runs work works help helps know knows need needs want \
         wants say says mean means seem seems feel feels think thinks like likes deserve deserves alone short \
         clear easier better enough well manage manages make makes take takes happen happens suit suits fit \
         fits matter matters still once apply applies hurt again yet already now lately soon early most more \
         away together too so as tell tells comes become becomes give gives much such very only here there \
         break breaks hit hits fail fails pass win wins arrive miss misses cost costs gets keep keeps stop \
         stops start starts move moves change changes",
    ),
];
