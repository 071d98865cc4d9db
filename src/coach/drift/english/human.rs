//! What is the person's.

use crate::coach::drift::{Drift, Rule};

/// What nothing beside it makes into an errand.
pub const CERTAIN: &[Rule] = &[Rule {
    is: Drift::Human,
    why: "",
    when: "\
.. feels|feel|felt|feeling like|left|stupid|small|alone|guilty|heard|unheard|safe|seen|unseen|stuck|that|the|as|out|\
    HEART|JUDGING|FIT|invisible|pushed|ignored|useless|slow|old|behind|far|close|better|worse
.. he|she|you|him|her|them feel|feels|felt|feeling
.. as|who|where he|she|you really? is|are $|,|now|today|these
.. HEART about|of|by|with|to|at|after|that|when|since|because|how|what
.. would rather|love|prefer|hate
.. proud
.. matter|matters|mean|means|meant _? _? to|for him|her|them|you|me|us
.. his|her|their|your _? life|home|family|health|career|future|confidence|strengths|weekends|evenings|time
.. how !many|much|far|long|often|big|to|about|AUX|come
.. !tell|ask|send|remind|email|give|show|chase|ring|call|get|from|asked|told|replaces|replace|covers _ her|him $|,|\
    PREP|CONJ|SUB|to
.. asked|asking|told her|him|them !for|the
.. suits|suit|thanked|made|moved|helped|listened|talked to|over|with? her|him|them
.. no time|room|energy|space to|for
.. time to|for think|breathe|rest|learn|learning|lunch|herself|himself|talk
.. what|where next $|for|after|,
.. talked|passed|shouted over
.. each other
.. settle|settles|settling|settled|fits|fitting in
.. what AUX it|that|this like
.. what AUX .. like to|for|being|as|when
.. does|did|do|would it|that|this feel
.. find|finds|found|finding me|him|her|us|them|you|it|that|this|the|my _? _? JUDGING|FEELING|BETTER|too|so
.. who|whom AUX you|he|she|they turn|go|talk|lean|rely|count|look to|with|on|up
.. is|are|was|be|been|seems|seem|not|n't|more|less|how|quite|feels fair
.. give|gives|take|takes|cost|costs|drain|drains|have|has|had|no|more|less|new energy
.. take|takes|took|taken|taking it|that|this|things? badly|hard|personally
.. how did|does|is|has|will he|she|they|you|DET|CAPITAL _? take|taking|taken|took the|it|that|this|to|my|our
.. how is|was|were it|that|this to|for
.. make|makes|made|making life|things|it|work|days|evenings easier|harder|better|lighter|worse",
}];

/// What is the person's, even with words of work beside it.
pub const PERSON: &[Rule] = &[Rule {
    is: Drift::Human,
    why: "",
    when: "\
.. signed up for
ask|check whether|if|how|what my|i|our|we|she|he feels|felt|is|was
ask|check whether|if|how|what my|our|i
.. what|who would make|help|change|lighten|ease|keep
.. HEART|KIN+!partner+!dog+!cat|LONGS|himself|herself|themselves|myself|ourselves|thank-you|fuss|flowers|card
.. turning|turns|turned|aged|age FIGURE
.. FIGURE|NUM hours a|last|this|per
.. under? pressure of|on|from|at|,|$
.. running on empty
.. his|her|their|your|my head|mind|skin|shoulders|back|face|stomach|chest|plate|feet|body|throat !of|teacher|office
.. him|her|you down|hard|apart|awake|under
.. died|dying|death|deaths|nightmare|nightmares|fright|wept|sobbed|hugged|hug|blushed|smiled|smiles|smile !certificate|\
    certificates|benefit|grant|form|forms
.. stand|stands|stood up for|to
.. quit|quits|quitting over|because|after|soon|$
.. baby|twins due|born|coming
.. you two !COMPLETE
.. sent home|away
.. care|cares|cared about
.. leave|leaves|make|makes|find|finds|give|gives more|no|some|a? space|room for|to
.. not|n't|never|hardly speak|speaking
.. would you do|choose .. again
am|was|have|did|do|are|is|were i|my .. too|JUDGING
.. not|never|n't been? heard|seen|asked|told|thanked|invited|consulted|listened|trusted|taken|wanted
.. first day|week|month|year|night|time with|without|as|on|alone|back|since
.. story|stories with|behind|about
.. as a present|treat|gift|surprise
.. quiet|quieter|silent|different|changed since|after|lately|these
.. says|say yes|no to
ask what|how|who|where|why !many|much|far it|he|she|that|the|this|things|people
.. end of his|her|their tether|rope|patience
.. would like to|a|an|more|less|someone|somebody|time
.. want|wants|wanted to|out|more|less|a|an|someone|somebody|from|for|him|her|something|nothing
.. he|she|you want|wants|wanted|need|needs|needed|like|likes|liked
.. needs|need from|help|support|space|rest|someone|somebody|more|less|time|me|us|room
.. like|mean|means|meant|change|changes|changed|matter|matters for|to him|her|them|you|us
.. good|hard|easy|ok|harder|easier|better|right|tough|heavy|possible|much|difficult|fine|new|left for|on him|her|them|\
    you|us
.. quarter|year|month|week|day|shift for him|her|them|you
.. how|what|whether|where .. for|to|with|on him|her|them|you|us $
.. treating|driving|helping|keeping|holding|stopping|bothering|motivating|pulling|pushing|annoys|hurt|hurts|cost|costs|\
    wears|energises|energizes|drains|tires him|her|them|you
.. brought|brings|bring|make|makes|made|give|gives|gave|let|lets|keep|keeps|kept|help|helps|helped|drive|drives|\
    surprise|surprised|hold|holds|motivates|eats|eating|scares|bothers|bothered up? him|her|them|you
.. how|what i|we could|can|should|might|did|do|does|was|am|talk|work|meet|get|treat|decide|speak|argue|give|gave|run|\
    ran|lead|handed|handle|handled|said|say|chair|explain|explained
.. feedback|thoughts for|to|on|about|from me|my|us
.. my feedback|way|style|part|tone|leadership|behaviour|role|support
.. from|about|of|by|with me
.. was|were|is|are all? hers|his|theirs
.. being the|a|an|in|on|asked|heard|seen|left|new|alone
being|misses|prefers|loves|hopes|dreams|enjoys|struggles|copes|fears|miss
.. being|been PAST|HEART|the
.. did|does|do to|with the team|group|ward|mood|family
.. he|she went|got|became|goes quiet|pale|red|silent|home
.. sick|tired|fed up? of|with
.. fell|fall|falling|falls out with
.. without|over|behind him|her|them|his
.. leave|leaves|left|give|gives|allow him|her|them|you any|no|enough|room|time
.. let her|him|them
.. !for|to|from|with|tell|ask|asked|send|remind|give|email|show|ring|chase|call|replaces|covers _ him
.. up|down to|on him|her
.. working|work|works from|at home
.. part time|days|hours
.. time off|out|for
.. days|nights|weekends|hours off
.. think|thinks|thinking|thought|talks|wonders|worries|wonder about|of|if|whether|as
.. leave|leaving|left|quit|quitting us|nursing|teaching|the|early team|company|trade|profession|job|school|hospital
.. make|makes|made|help|helps|let her|him|them|you stay
.. stay|stays|staying with|here|another|on|calm
.. say|voice|choice|voices in|over|about|on
.. get|gets|got|getting on|along badly|well|with|better
.. between her|him|them|you|his and
.. see|sees|saw|seeing the|no|a|any point|sense
.. lit|light|lights up
.. interested|interest|keen|curious in|about|to|on
.. well done
.. passed away
.. his|her|their|your own? OWN|idea|side|view|take|way|voice|days|hands|place|plans|thoughts|first|eyes|evenings|\
    weekends|nerves|limits|own|hours|heart|life|future|relationship|sundays|saturdays
.. my|our relationship|conversations|conversation|talks|1:1|1:1s|one-to-ones|talk|chats
.. how is|was|are|were he|she|you
.. look|looks|looked|looking|seem|seems|seemed|sound|sounds|sounded tired|flat|JUDGING|happy|well|better|lost|down|\
    pale|ill|unwell|quiet|worn|off
.. too|not much|little|many|enough for|to him|her|them|you
.. he|she|they|you miss|misses|missing the|his|her|their|being|teaching|working|home
.. we talk|talked|meet|speak|listen|work|treat|trust|argue|disagree|laugh
.. we get on|along
.. long|short|deep|good|open|hard|honest talk|chat|conversation
.. lost|losing|loses|lose interest|heart|hope|faith|touch
.. worn|burnt|burned|fed|left|cut out|up|off
.. grow|growing|develop|move into|towards|toward|beyond|abroad|as
.. as a|an person|human|mother|father|parent|woman|man|leader|carer
.. become|becoming|becomes a|an",
}];

/// What somebody does or has done to them, where it is not how far some work is.
pub const SUBJECT: &[Rule] = &[Rule {
    is: Drift::Human,
    why: "",
    when: "\
MODAL !DET|PRON|CAPITAL|someone|somebody _
PAST+!COMPLETE+!DONE+!DO+!lost+!left PREP|DET|NUM|DEGREE|that|twice|again|if|to|his
gave|went|told|found|won|came|stayed|kept|fell|grew|joined|loved|carried|began|ran|taught|spent
.. THIRD|YOU|himself|herself|themselves|i|me|someone|somebody|nobody|no-one|FEELING+!stuck+!overloaded+!sick+!cross
.. NUM|FIGURE weeks|months|years|year in|with|here|as|without|into|at
.. after NUM|FIGURE|a|many|all weeks|months|years|year|time
.. more|less|any|enough|own OWN",
}];

/// What is the person's where no work stands beside it.
pub const PERHAPS: &[Rule] = &[Rule {
    is: Drift::Human,
    why: "",
    when: "\
.. would|might
.. since the|his|her|that|a
.. NUM|FIGURE|many|all|long years|months|weeks of|on|and
.. a bit|little
ING+!COMPLETE !for|room|fee|WORK|PAPER|STATE
.. people|married|engaged|pregnant|longing|yearning|OWN|THIRD|YOU|YOUR|I|ME|his|her|hers|my|our|someone|somebody|\
    nobody|alone|together|life|happy|calm|quiet
.. every|same|still|rather|fun|being DAY|not|fun|single|old|after",
}];
