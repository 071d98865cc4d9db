//! Words for work, what is done to it, and what lies beside it.

use crate::coach::lexicon::Bends::{No, Noun, Verb};
use crate::coach::lexicon::Class as C;
use crate::coach::lexicon::List;

/// Words for work, what is done to it, and what lies beside it.
pub const LISTS: &[List] = &[
    (
        C::Deliverable,
        Noun,
        "answer explanation reason reply response decision commitment list number figure date plan goal \
         objective report update summary statement yes no breakdown estimate proposal document draft result \
         solution proof apology improvement evidence detail confirmation account justification schedule \
         timesheet excuse name promise receipt deadline overview",
    ),
    (
        C::Pressing,
        No,
        "asap immediately now today tonight tomorrow noon instantly promptly urgently once straightaway eod \
         cob",
    ),
    (
        C::Day,
        No,
        "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays \
         fridays saturdays sundays today tomorrow yesterday tonight noon january february march april june \
         july august september october november december spring summer autumn winter easter christmas week \
         weekend month quarter year morning afternoon evening night lately recently yet already again now \
         soon",
    ),
    (C::Span, No, "week month quarter sprint today yesterday monday tomorrow"),
    (
        C::Complete,
        Verb,
        "finish complete submit deliver merge deploy ship file upload send sent sign approve publish release \
         launch install update order review write written wrote fix close book confirm migrate test print \
         process pay paid prepare hand register log record chase reply respond invoice schedule schedul fill \
         check count receive return sell sold hire recruit start begin begun mark grade draft post arrange \
         repair replace collect distribute resolve implement refactor roll rolled assign invite mail pack \
         restock clean label arrive arriv archive enter backup rebook audit reconcile",
    ),
    (
        C::Done,
        No,
        "done ready finished complete completed out up in live over closed signed sorted settled back through \
         open due pending outstanding overdue delayed scheduled planned underway blocked late fixed final \
         finalised finalized overrunning stuck pushed cancelled postponed arrived confirmed approved gone",
    ),
    (
        C::Work,
        Noun,
        "account accounts agenda analysis api app appeal application archive assay assignment audit backlog \
         backup batch bid board-pack booking branch brochure budget bug build campaign case caseload \
         catalogue catalog chapter checklist code contract contractor curriculum customer cutover dashboard \
         data database deadline delivery demo deploy deployment design development discharge display docs \
         documentation doc dossier draft estimate evaluation exhibition experiment export feature fence \
         figure file filing fit-out forecast form freezer fundraiser fundraising gala grant guide guideline \
         handbook handout hire hiring hotfix implementation import incident indicator initiative inspection \
         installation integration interface inventory invoice issue kpi launch leaflet ledger lesson-plan \
         licence license listing log login logistics mailing maintenance manual manuscript mapping marking \
         menu migration milestone minutes mock-up module newsletter numbers okr onboarding order outage page \
         paper paperwork payroll permit phase pilot pipeline planning policy poster pr prep printer procedure \
         procurement product programme project proposal prospectus protocol prototype purchase quarter \
         questionnaire quote recruitment redesign refactor refactoring referral refurbishment registration \
         release renewal renovation repair report repository research restock restructure review rewrite \
         roadmap rollout rota roof sale sample schedule school-report script server shelf shelves shipment \
         signage site slide slides software spec specification spreadsheet sprint statistics stock stocktake \
         storyboard strategy study submission summary supplier supply supplies survey system target \
         task tender test testing theme thesis ticket till timeline timesheet timetable tracker translation \
         trial trip-plan update upgrade upload vaccination vendor version visa web website wireframe \
         worksheet workstream workflow backend frontend firmware infrastructure merge queue sheet tool \
         document documents inspection-report interview appraisal statement tax claim order-book goods parts \
         machine equipment boiler ward-audit care-plan lab-result result results replacement advert shortlist \
         application-form delivery-note reporting risk-assessment deck feed pull-request sprint-goal waiting- \
         list enrolment admissions crm erp etl ui ux budget-line",
    ),
    (
        C::State,
        Noun,
        "status progress eta timeline update latest blocker hold-up holdup holding blocking delaying delay \
         state outstanding remaining pending deadline milestone date outcome result figure turnout percent \
         percentage forecast estimate backlog bottleneck completion holdups stage count impediment news \
         dependency risk scope next-steps",
    ),
    (C::Task, Noun, "task priority deliverable to-do todo milestone deadline action objective target"),
    (
        C::Episode,
        Noun,
        "moment part experience aspect area way thing kind sort side strength skill conversation situation \
         value talent quality memory feedback bit piece occasion topic element direction dream support change \
         step lesson advice question challenge opportunity idea habit word person people role parts \
         decision choice problem mistake trick routine puzzle worry hope subject fight hobby responsibility \
         responsibilities",
    ),
    (
        C::Life,
        Noun,
        "life family weekend holiday dad mum mom father mother brother sister son daughter partner wife \
         husband kid child children baby dog cat house flat home garden wedding move health sleep day days \
         week things everything everyone back knee shoulder hobby choir team mood energy morale spirit leave \
         commute evening evenings colleague colleagues year job role career work training course class mentor \
         mentoring mentee weather marriage mind atmosphere workload balance climate place desk office trip \
         offsite retreat training-day journey friend boss manager supervisor neighbour headache pain therapy \
         doctor medication party film concert match game pay salary hour meeting briefing building noise pace \
         food canteen shift break talk conversation chat feedback decision change support holidays vacation \
         honeymoon birthday christmas studies lunch dinner coffee festival allotment bike car band show race \
         marathon culture rhythm routine others people transition experience session appointment visit \
         presentation workshop funeral tour call pregnancy operation surgery relationship relations \
         connection first collaboration cooperation handover lessons kid's sport",
    ),
    (
        C::Event,
        Noun,
        "meeting briefing training call conference workshop session handover retro review interview \
         presentation inspection shift",
    ),
    (
        C::Fact,
        No,
        "time day date year month number percentage size colour color level grade name title age address days \
         times o'clock phone",
    ),
];
