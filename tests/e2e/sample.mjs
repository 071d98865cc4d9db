// Owns the sample notes: an invented year of 1:1s with seven people, ending on Tuesday 24 November 2026.
// Writes them to pwa/sample.json, as a backup in the app's own format, byte for byte the same each time:
//   node tests/e2e/sample.mjs
// It throws, and writes nothing, if the notes break the published schema or point at something that is not there.
//
// First come the people, in a small notation; the program that reads it stands below them. Days are YY-MM-DD.
//   + r purpose 26-11-20 words    a topic that waits, noted that day; before the words, if need be:
//                                 carried 1, async, dropped, every-time, monthly, nth 3, last 26-11-17
//   = 26-11-17 held 42            a 1:1 that was measured; or told 40, told -, planned, moved manager, cancelled report
//     est 40                      the manager's share as estimated;  taps t9 m2 q1: minutes of them, me, quiet
//     ci 7 4 6 - hide             energy, stress, workload, connection (- is not answered), left out of what is shared
//     turns  at 09:30  at -  for 30  off    topics timed, another time, no time, another length, not the usual weekday
//   ? m two-way words             talked about there, brought by the manager (m) or the report (r); parked, carried 1
//   > words   ! words             a line of notes that both may read; a private one
//   m: words | due 26-11-24       a promise of the manager (r: theirs), ended by: | done day | dropped day why
//                                 | to day on day why: another day was agreed
//   * words                       a win. Promises and wins before the first 1:1 belong to none: | on day
// No line names a month or a date, so that the app may move the whole by weeks.

import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const SCHEMA = new URL('../../pwa/backup.schema.json', import.meta.url);
const TARGET = new URL('../../pwa/sample.json', import.meta.url);
const WRITER = 'mq4x7b';
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const LAST_DAY = '2026-11-24';
const EXPORTED_AT = '2026-11-24T07:52:18.204Z';
const MINUTE = 60 * 1000;

const MANAGER = {
  rhythm: { cadence: { 'every-weeks': 1 }, minutes: 45 },
  rev: { [WRITER]: 2 },
  changed_at: '2025-11-24T08:21:29.140Z',
};

const AMARA = {
  person: {
    name: 'Amara Okafor', pronouns: 'she/her', role: 'Senior engineer, Payments', start_day: '2024-03-04', added_on: '2025-11-24',
    place: 'Lisbon, by video', time_zone: 'An hour behind us',
    rhythm: { cadence: { 'every-weeks': 1 }, weekday: 'Tue', time: '14:00:00', minutes: 45 },
    opens_up: 'in-writing-first', tells_wins: 'rarely',
    likes_recognition: 'In writing, to her alone. Never the big channel.',
    likes_feedback: 'Same day, with the example. Then a night to think.',
    feedback_asked_on: '2026-11-04',
    horizons: {
      now: { words: 'Deep enough in payments to be the one who explains it.', talked_on: '2026-10-27' },
      one_year: { words: 'Lead something with more than one team in it.', talked_on: '2026-10-27' },
      five_years: { words: 'Staff, or teaching. Don’t rush me.', talked_on: '2026-10-27' },
      dream: { words: 'A school for girls who build things, in Enugu.', talked_on: '2026-11-04' },
    },
  },
  facts: [
    { label: 'Said', words: 'ah-MAH-rah. She notices when people try.' },
    { label: 'Her hours', words: '08:30 to 17:00 in Lisbon. Wednesdays she leaves at 15:30 for Ada’s swimming.' },
    { label: 'Good to know', words: 'Hears less on the left. Captions on, always.' },
    { label: 'At home', words: 'Chidi, and Ada who is five. Her mother is visiting from Enugu.' },
    { label: 'What weighs', words: 'The release rota, and being far from her father. Happy for me to ask.', left_out: true },
    { label: 'A good week', words: '“One morning without meetings and one problem nobody has tidied yet.”' },
  ],
  interests: [
    { words: 'Teaching people who think they are not technical', sphere: 'work', energy: 4 },
    { words: 'Leaving old code kinder than she found it', sphere: 'work', energy: 3 },
    { words: 'On-call weeks', sphere: 'work', energy: 0 },
    { words: 'Saturday code club for girls', sphere: 'beyond', energy: 4 },
    { words: 'Alto in the São Roque gospel choir', sphere: 'beyond', energy: 4, left_out: true },
  ],
  goals: [
    { words: 'Nine laptops and a room for the club', why: 'A club needs somewhere to leave its cables.', owner: 'manager', done_on: '2026-03-24' },
    { words: 'Hand over the night alerts', why: 'So that she sleeps.', owner: 'manager', done_on: '2026-10-12' },
    { words: 'A release rota nobody dreads', why: 'She has carried it three weeks in five since she came back from Enugu.', next_step: 'Ask Diego about even weeks.', owner: 'report' },
    { words: 'Give the ledger talk at the conference', why: 'To hear herself explain the whole of it once, out loud.', next_step: 'Outline it, badly, on one page.', owner: 'report' },
  ],
  text: `
+ m person 26-10-20 every-time last 26-11-17 Arriving, as you really are
+ r person 26-11-10 carried 1 Does the reorganisation change my team?
+ r purpose 26-11-19 Code club: two Fridays a term
+ m purpose 26-11-10 carried 1 What a year from now could look like
+ r agency 26-11-20 The rota: what would you want it to be?
+ m two-way 26-11-19 How I ran Thursday’s incident review
+ m status 26-11-20 Is the ledger migration on track for the end of the month?
+ m logistics 26-11-12 async The new expense form
= 25-11-25 held 44 est 65
? m person Why I am starting to keep notes of these talks
? m status The ledger: where we stand
? r logistics Captions in our calls
> She asked who else reads this. Nobody, and I showed her where it is kept.
> Captions are on from today. She had not mentioned them before because it felt like a fuss.
! I spoke for most of it. She was kind about that.
m: Switch captions on in every meeting I host | due 25-11-28 | done 25-11-27
= 25-12-02 held 41 est 60
? m status Reconciliation, again
? r purpose The part of the ledger she would like to rewrite
> The rounding code is twelve years old and “written by somebody in a hurry whom I have come to like.” She wants to leave it kinder than she found it.
r: Show me the rounding code, line by line | due 25-12-16 | done 25-12-15
= 25-12-09 told 35 est 55 at -
? r person Ada and the school play
? m status Freeze before the holidays
> Ada is a sheep with one line, and says it at breakfast, at bath time and in the lift.
= 25-12-16 held 39 taps m6 t8 m7 t4 m9 q1 t3
? m purpose What she wants from the months ahead
? r agency Who holds the phone over the holidays
> She took the phone for both weeks before I could ask anybody else. “It is easier than asking.”
! Easier for whom? I let it stand because it was easier for me too.
= 26-01-06 held 43 est 55 ci 5 6 7 -
? r person Two weeks with the phone
? m two-way What I should have done about the phone
> Six nights out of fourteen. She cooked for eleven people with a laptop beside the stove.
> I said that it was mine to arrange and that I had not. She gets the days back, all six.
m: Six days back for Amara, agreed with Helena | due 26-01-16 | done 26-01-13
= 26-01-13 held 45 est 50 turns
? r purpose A code club on Saturdays, perhaps
? m status The first week back in payments
> A parish hall, a kettle, and girls between nine and thirteen. She has told nobody yet but Chidi and me.
> What is missing: machines. I said I knew where nine old ones were.
m: Find the nine retired laptops for the club | due 26-01-30 | to 26-02-20 on 26-02-03 IT wants them wiped first | done 26-03-19
= 26-01-20 told 40 est 50
? r person The choir, and a solo she did not want
? m performance The half-year in three sentences
> I kept it to three sentences and she still wrote them down. The rest belongs in the review.
= 26-01-27 cancelled report
> Ada has chickenpox.
= 26-02-03 held 38 est 45
? r logistics Where are the laptops?
? r agency Saying how long things really take
> She doubles what she thinks and then halves what she says. We practised saying the middle one aloud.
! The laptops were due on Friday. I had not even written the mail.
= 26-02-10 held 44 taps t9 m4 t12 q2 m5 t10
? r purpose First Saturday of the code club
? m person Sleep, now that Ada is well
> Five girls, two of whom came for the biscuits. One stayed behind to ask how the internet knows where she lives.
r: Ask the parish about a cupboard for cables | due 26-02-24 | done 26-02-21
* Opened a code club with five girls, one borrowed laptop and a tin of biscuits.
= 26-02-17 held 40 est 40
? m two-way What is it like to be managed over video?
? r status A double charge on Friday, found and gone
> “I can tell when you are reading something else. Your eyes go left.” I moved the chat to another machine while she watched.
m: Close everything else while we talk | done 26-03-03
= 26-02-24 held 36 est 45
? r logistics The laptops, a second time
? m purpose Teaching: is it a hobby or a direction?
> The second day I had named came and went. She has been carrying her own laptop across town on a tram, on Saturdays, with a cold.
> I did not explain IT to her. I asked what would still help, and she said: “A date you believe in.”
! She did not raise her voice. I would have preferred it.
= 26-03-03 told 45 est 40 at -
? m two-way The date I believe in
? r person A letter from her father
> Two weeks from Thursday, because I am fetching them myself. Her father wrote by hand, four pages, mostly about goats.
m: Fetch the laptops myself, with the car | due 26-03-19 | done 26-03-19
= 26-03-10 held 42 est 45 ci 6 5 6 7
? r purpose What nine-year-olds get wrong, and why it is interesting
? m status Audit questions about the ledger
> They think a variable is a person who holds something for you. “Which is better than what I was taught.”
= 26-03-17 moved report
= 26-03-18 held 34 est 40 off
? r agency Answering the auditor herself
? r person Swimming: Ada jumped
> She wants to be in the room with the auditor and not to be translated by me. Agreed, and I shall take notes.
r: Explain rounding to the auditor | due 26-03-31 | done 26-03-26
= 26-03-24 held 40 taps t14 m3 t9 m2 q1 t9
? r purpose Nine girls, nine laptops
? m two-way What the delay did
> They arrived on the Thursday. Each machine has a name now, and one is called Auntie.
> “I had stopped believing in it a little. In it, not in you. Then in you, for about a week.” I thanked her for saying that week out loud.
* Nine laptops, nine girls, and Auntie runs on the slowest of them.
= 26-03-31 told 40 est 40
? r status The auditor asked for her by name
? m purpose Explaining as a craft
> He understood it the first time and asked whether she would write it down for the next one.
r: A page on rounding for people who do not code | due 26-04-24 | done 26-04-22
= 26-04-14 held 45 est 40 turns
? r person A week with her sister-in-law
? m agency Which meetings she would keep
? r logistics A second monitor
> She would keep three of eleven. We cancelled four on the spot, two of them mine.
m: Order a second monitor for Lisbon | due 26-04-24 | done 26-04-20
= 26-04-21 held 41 est 45 ci 6 5 6 7
? r purpose Her page on rounding, read aloud
? m status Refunds: what support is asking for
> I understood the part about half pennies. It has taken me four years and one page.
= 26-04-28 held 37 taps m4 t7 m6 t6 m5 t8
? m performance How quickly she says yes
? r person Chidi’s new job, and who fetches Ada
> Chidi travels on Mondays now. Nothing before nine on Mondays, then; she nearly did not say so.
= 26-05-05 held 43 est 40
? r agency The release rota, which is three people wide
? m purpose The summer, if she could draw it
> Two of the three have asked to be let off. She has said yes to both of them.
r: Draw the summer, with pencils | due 26-05-29 | dropped 26-06-16 A summer should not be drawn in that state
! Her yes is the quickest in the building. Watch it.
= 26-05-12 cancelled circumstances
> A power cut across half of Lisbon. She sent a photograph of a candle.
= 26-05-19 held 45 est 45 ci 5 6 7 6
? r person Tired, the ordinary kind
? m status Peak season, capacity
> “It is only the ordinary kind.” We left it there because she asked me to.
= 26-06-02 held 39 est 50
? m status The release that went out twice
? r agency The rota, two weeks in a row
> I talked about the release for twenty minutes. The rota got the last four.
! Twenty minutes on my worry and four on hers. I wrote to her afterwards to say I had noticed.
= 26-06-09 held 44 taps t6 q2 t9 m3 q3 t12 m4 t5
? m two-way Last week’s four minutes
? r person Not singing at the moment
> She has missed choir for three weeks. On rota evenings she does not trust herself to be out of reach.
> We were silent for a good while. It was not uncomfortable.
= 26-06-16 told 30 est 40 ci 4 7 8 6 hide
? r person A short one, camera off
> Camera off, by wish. She said that she had nothing left to be interesting with.
! Write to Helena today: no new work for Payments until this is better.
m: No new work into Payments before the holidays | due 26-06-19 | done 26-06-18
= 26-06-23 held 42 est 30 ci 3 8 8 6 hide
? r person What worn out feels like
? m agency What she would put down first
> Not the code, and not the club. The waiting for something to ring.
> Diego and Ruth take the rota for the next four weeks. She argued once and then let go of the table.
m: Move the rota to Diego and Ruth for four weeks | due 26-06-24 | done 26-06-24
r: Go to choir, phone at home | due 26-06-30 | done 26-06-25
= 26-06-30 held 35 est 35 ci 4 6 6 7
? r person Choir, with the phone at home
? m logistics Three whole weeks in Enugu
> She checked her empty pocket eleven times and counted. By the last hymn it was down to none.
> Three weeks and not two. I said it before she could offer the two.
= 26-07-07 held 40 est 35
? r purpose The end-of-term show
? m person How the evenings are
> Eight games, one of which cannot be lost “because losing is sad, Miss.” The parents clapped for that one longest.
* Eight girls showed eight games to forty parents.
= 26-07-14 held 38 taps t10 m4 t11 m3 t8 ci 5 5 5 7
? r agency What she will not take back after the holidays
? m two-way Did I step in too late?
> Yes, by about a month. She could not have said so at the time, and would like me to ask about sleep and not about tiredness.
m: Ask about sleep, not about tiredness | done 26-07-28
= 26-07-28 told 40 est 40 at -
? m person Sleep
? r logistics Handing over before Enugu
> Seven hours, most nights. The hand-over fits on a postcard, which is her doing.
= 26-09-01 held 41 est 35
? r person Coming back after the summer
? m purpose What the rest of the year should hold
? m logistics Who covers the early mornings
> Three weeks in Enugu with all the cousins. She slept, for the first time since spring.
> “I want a few months with one big thing in them, not nine.”
> The one big thing, if she may choose: the refund flow.
= 26-09-08 told 40 est 40 at -
? r person The choir starts again
? m two-way Review comments, both ways
? r purpose Leaving the refund flow kinder
> She would rather have two honest comments than twelve polite ones. From me, too.
= 26-09-15 held 43 taps m3 t8 q1 t12 m4 t9 m2 t4
? r agency The release rota has come back to her
? m agency Would she sit on the hiring panel?
? m status Dates for the ledger cut-over
> Panel: yes, if she may ask the questions she wished she had been asked.
> The rota came up by itself. She laughed about it, twice.
! She laughs when it is not funny. Ask again.
= 26-09-22 held 44 est 40 turns
? m two-way What I could have said earlier about the re-plan
? r person Ada’s first week at school
? m purpose carried 1 Mentoring somebody, and whom
> “You told us on the Thursday what you knew on the Monday.” True. I thanked her and did not explain.
> Mentoring: Mei-Ling, when she starts.
m: Tell the team about re-plans on the day I know | done 26-10-05
= 26-09-29 held 40 taps t11 m3 q1 t12 m4 t9 ci 7 4 6 6
? r agency The night alerts
? r purpose carried 1 Refunds: the part nobody wants
> Two nights last week. She fixes it half asleep and tells nobody.
> She does not want fewer alerts. She wants somebody else to be able to answer them.
r: Write the night alerts down | due 26-10-06 | done 26-10-05
m: Put somebody else on the night alerts | due 26-10-16 | done 26-10-12
= 26-10-06 held 42 est 30 ci 6 5 7 -
? r agency Writing the night alerts down for others
? r person Her mother’s visa
> The page about alerts is hers, and it is good. Diego has already used it once.
= 26-10-13 held 45 taps t12 m3 t14 q2 m4 t10 ci 7 4 6 7
? r agency Saying no to the shortcut in refunds
? m purpose A conference, perhaps
> “I said no and then I could not sleep in case I was wrong.”
> She was not wrong. I said so, and why.
> The conference: she had the page open already.
* Said no to the shortcut, and was right.
= 26-10-20 held 39 est 30 ci 6 4 6 7
? m person Arriving, as you really are
? m agency How the no to the shortcut turned out
? r logistics carried 1 What the conference would cost, and who pays
> Marc thanked her for it in the team meeting. She looked at the table.
! He meant it well. I could have told him how she likes to be thanked.
m: Ask finance about the conference ticket | due 26-11-06 | to 26-11-24 on 26-11-06 Finance closes its month first
= 26-10-27 held 47 taps m2 t15 q1 t14 m3 t11 ci 5 6 7 7 turns
? m purpose The story so far: the first long career talk
? r agency Staff engineer, or teaching, or both
? m two-way Did I leave enough room today?
> From a cyber café in Enugu, where she fixed the owner’s printer for an hour online, to here.
> “Nobody gave me a path. I kept the doors I found.”
> She does not want to be hurried into staff. I will stop using the word.
r: Show Mei-Ling the refund flow | due 26-11-13 | done 26-11-05
m: Captions in the all-hands | due 26-11-13 | done 26-11-12
= 26-11-03 moved manager
= 26-11-04 held 44 est 30 ci 5 7 7 6 hide off
? r purpose carried 1 Code club, and what it gives her
? m two-way carried 1 What should I do less of?
? m status Ledger migration, the short version
> Fourteen girls, nine laptops. One of them has started to teach the others.
> “When you answer for me in reviews, I stop preparing.”
! It stung. Said thank you and nothing else, and meant it an hour later.
m: Wait, and pass questions to her by name | due 26-11-19 | done 26-11-19
= 26-11-10 held 41 taps t13 q2 t10 m3 t9 q1 m3 ci 4 7 8 7 hide
? r person Her father
? r agency carried 1 The rota, three weeks in five
? r logistics Travel at short notice
> She may need to fly from one day to the next. Nothing has to be asked for, only said.
> The rota is what makes it hard: “I look at the calendar before I look at the flights.”
! Her father is worse than she says in the team. Keep the rest of the year light, and do not announce it.
= 26-11-17 held 45 taps t9 m3 t14 q1 m4 t13 ci 6 5 6 7 turns
? m person Arriving, as you really are
? r person The refund flow, and being noticed
? r agency Choosing Fridays for the club
? m purpose What the ledger talk could be about
? m performance parked How quickly review comments get answered
> Refunds are done. Support no longer needs anybody at night, and only support knows.
> “I like the work. I just don’t know who would notice if I stopped.”
> She will outline a talk: the ledger, told as a story about trust.
! I had a sentence ready about visibility and kept it. Better so.
r: Choose the two Fridays | due 26-11-24
r: Outline the ledger talk | due 26-12-01
* Rewrote refunds so that support no longer needs us at night. Fourteen people sleep better.
= 26-11-24 planned
! Captions on before she joins. Do not answer for her.
`,
};

const DIEGO = {
  person: {
    name: 'Diego Fuentes', pronouns: 'they/them', role: 'Front-end engineer', start_day: '2025-02-03', added_on: '2025-11-24',
    place: 'In the office, by bicycle in all weathers',
    rhythm: { cadence: { 'every-weeks': 2 }, weekday: 'Fri', time: '09:30:00', minutes: 30 },
    opens_up: 'fast', tells_wins: 'readily',
    likes_recognition: 'In the team channel, and name the others too.',
    likes_feedback: 'At once, please.',
    feedback_asked_on: '2026-11-13',
    horizons: {
      now: { words: 'A page my aunt can use.', talked_on: '2026-10-16' },
      one_year: { words: 'Be the one who is asked about accessibility, not the one who complains.', talked_on: '2026-10-16' },
      dream: { words: 'Run a bicycle kitchen.', talked_on: '2026-09-04' },
    },
  },
  facts: [
    { label: 'At home', words: 'Shares a house with four cyclists. Their aunt Inés, who is blind, raised them.' },
    { label: 'Good to know', words: 'Thinks aloud. The first idea is never the last.' },
    { label: 'The house', words: 'The lease was nearly lost last winter. They may bring it up; I need not.', left_out: true },
  ],
  interests: [
    { words: 'Accessibility', sphere: 'work', energy: 4 },
    { words: 'Estimating', sphere: 'work', energy: 1 },
    { words: 'Keeping the pipelines alive', sphere: 'work', energy: 3 },
    { words: 'Repairing bicycles for whoever turns up', sphere: 'beyond', energy: 4 },
  ],
  goals: [
    { words: 'Every page passes with a screen reader', why: 'Aunt Inés books her own trains. She should book them with us.', next_step: 'The proposal, once it has been read.', owner: 'report' },
    { words: 'Say what a screen reader hears, to everybody on the floor', why: '“Nobody believes me until they hear it.”', owner: 'report', done_on: '2026-10-29' },
  ],
  text: `
+ r purpose 26-11-20 carried 1 The accessibility proposal: yes, no, or what is missing
+ r status 26-11-23 Even weeks on the release rota?
+ m two-way 26-10-16 nth 4 last 26-10-16 What should I do more of?
+ m logistics 26-06-26 dropped Whose turn it is to book the meeting room
* Fixed the office pump, the one everybody stepped over for a year. | on 26-05-22
= 25-11-28 held 31 est 60
? m status What is left on the menu
? r purpose The contrast of our buttons
> They cannot pass a grey button without muttering. I asked for one muttering a fortnight, written down.
r: One thing that a screen reader cannot do here | due 25-12-12 | done 25-12-10
= 25-12-12 told 30 est 55
? r purpose The date picker, with eyes shut
? m status Velocity
> I had asked for one thing, and they brought the date picker. It swallowed us both.
= 26-01-09 held 28 est 50 ci 7 3 4 6
? r person Six in the morning, on a bicycle
? r status Estimating the menu
> Broke a spoke in the dark and walked six kilometres in a good mood. Estimating, on the other hand, puts them to sleep with their eyes open.
= 26-01-23 held 33 taps m5 t6 m6 t7 m4 t4
? r agency May they fix the date picker, without a ticket?
? m performance parked Half-finished branches
> A ticket costs them more than the fix. Two days, no ticket, and they tell me on the third how it went.
m: Tell Marc that two days are spoken for | due 26-01-26 | done 26-01-26
r: Say on the third day how it went | due 26-01-28 | done 26-01-28
= 26-02-06 held 30 est 45
? r purpose The date picker speaks
? r person Noise in the house
> It reads the dates out. In a very bored voice, but it reads them.
* Made the date picker speak in two days, without a ticket.
= 26-02-20 cancelled report
> Looking at rooms, in case the house goes.
= 26-03-06 held 29 est 30 ci 4 7 5 6 hide
? r person The lease
> One of the five has stopped paying and the owner wants all of them out. They do not want advice, they want a room in which nobody mentions it.
! So I will not. Coffee, bicycles, buttons.
= 26-03-20 held 26 est 40 ci 5 6 5 -
? m person Coffee, bicycles, buttons
? r status Buttons, all of them, in one go
> We talked about buttons. Grateful, they said on the stairs, for exactly that.
= 26-04-17 told 25 est 40 at -
? r person The house stays
? m agency Which work to give back
> The owner gave in. Two nurses and a cellist move in, and the hall is full of somebody’s saddle.
m: Take the estimating spreadsheet off them | due 26-04-24 | done 26-05-06
= 26-05-15 held 34 taps t7 m5 t8 q1 m4 t9 ci 7 4 5 7
? r purpose An afternoon at the school for the blind
? m two-way The spreadsheet, which I took back late
> Twelve days late and they had filled it in meanwhile. They shrugged; I would rather they had shouted.
> Three pupils tried our site. The fastest of them finds it “chatty”.
! “At once, please” works in both directions. I should have said on the day that it would slip.
= 26-05-29 held 30 est 45
? m agency What would happen if they led the audit?
? r status Fonts
> They would start with the checkout and not with the home page, “because nobody buys a home page.”
r: Page one of the audit | due 26-06-12 | done 26-06-11
= 26-06-12 held 31 est 40 turns
? r purpose The audit, first page of nine
? r two-way Deciding takes me a week
> “You say ‘let me think’ and then the sprint is over.” I owe them a shorter thought.
m: Answer the colour question by Monday | due 26-06-15 | done 26-06-17
= 26-06-26 held 28 est 40 ci 6 5 6 7
? m logistics Four weeks of rota with Ruth
? r person Learning from Ruth
> Ruth has shown them how to read a graph from the end. They now talk of her as if she were weather.
= 26-07-10 told 30 est 35
? r status The rota, half-way
? r purpose Headings, the whole story
> Rings less than they feared. They have written down the three things that ring, and who to thank for each.
= 26-07-24 held 32 taps t10 m4 t9 m3 t5
? r agency Standing in for Jonas
? m person carried 1 Is it too much?
> Jonas asked them himself, with cake. They said yes to the builds and no to the Wednesday call.
r: Four mornings with Jonas before he goes | due 26-08-28 | done 26-09-02
! A clean no in the middle of a yes. I want to learn how they do it.
= 26-08-07 cancelled circumstances
> The office was closed, a burst pipe over the stairs.
= 26-08-21 held 27 est 40
? m two-way Shorter thoughts: did it get better?
? r status The audit, page nine
> A bit. They timed me: four days on average, from seven.
= 26-09-04 held 31 est 40
? r person The bicycle kitchen
? m purpose What they want to be asked about
> Forty bicycles since spring, none sold.
= 26-09-18 held 33 taps t8 m4 t9 m3 q1 t7 turns
? r purpose carried 1 Keyboard traps, a tour
? r logistics Holiday, by bicycle
> Showed me our checkout with the screen off. I did not reach the end.
= 26-10-02 held 30 est 45
? r person A bad week in the house
? r purpose carried 1 A talk for the whole floor
> They did not want to say more about the house. I said the door stays open.
> Sixty chairs, then. A talk for twelve would be a meeting.
m: Find a room for sixty | due 26-10-16 | done 26-10-13
r: Estimate the menu | due 26-10-09 | dropped 26-10-16 The menu goes, with all its items
= 26-10-16 held 35 taps m2 t9 m3 t8 q1 m3 t9
? m two-way What should I do more of?
? m purpose A year from now
? r person Two hundred kilometres of rain
> “Decide faster on the small ones. I do not mind which way.”
m: Decide the small ones within a day | done 26-10-30
= 26-10-30 held 32 est 35 ci 8 3 5 8
? r purpose After the talk
? m two-way Small decisions: faster?
? m person Energy, after three releases
> Sixty people came. Two wrote to them afterwards, and one of the two cried.
r: Write the accessibility proposal down | due 26-11-06 | done 26-11-05
* Sixty people listened to a screen reader for an hour.
= 26-11-13 held 31 taps t8 m3 q1 t9 m2 t8 ci 6 4 5 7 turns
? r purpose The proposal: what they hope I say
? m two-way What is it like to wait for me?
? r person Aunt Inés tried the new checkout
> She got to the end. It took her four minutes, and she asked who to thank.
> “Waiting is fine. I just stop having ideas while I wait.”
! That is not fine. Read it this weekend.
m: Read Diego’s accessibility proposal | due 26-11-22
r: Ask Inés what still gets in her way | due 26-11-27
* Aunt Inés booked a ticket with us, alone, in four minutes.
= 26-11-27 planned
`,
};

const TOMASZ = {
  person: {
    name: 'Tomasz Wieczorek', pronouns: 'he/him', role: 'Staff engineer', start_day: '2019-05-06', added_on: '2025-11-24',
    place: 'Gdańsk, three days a month here', time_zone: 'The same as ours',
    rhythm: { cadence: { 'every-weeks': 2 }, weekday: 'Thu', time: '11:00:00', minutes: 30 },
    opens_up: 'slowly', tells_wins: 'readily',
    likes_recognition: 'By being asked for advice.',
    likes_feedback: 'In writing, with time to disagree.',
    feedback_asked_on: '2026-11-12',
    horizons: {
      now: { words: 'Fewer meetings in which I am furniture.', talked_on: '2026-10-15' },
      one_year: { words: 'One hard thing, mine from start to end.', talked_on: '2026-07-09' },
      five_years: { words: 'Still building. Not managing. Please write that down.', talked_on: '2026-07-09' },
    },
  },
  facts: [
    { label: 'Good to know', words: 'Silence is him thinking. Count to ten.' },
    { label: 'At home', words: 'Two boys who sail. His wife teaches Latin.' },
    { label: 'Fridays', words: 'On the road to Gdańsk from three o’clock. No calls in the car.' },
  ],
  interests: [
    { words: 'Design reviews that change the design', sphere: 'work', energy: 4 },
    { words: 'Being on call on a Friday', sphere: 'work', energy: 0 },
    { words: 'Reading the source of things he does not use', sphere: 'work' },
    { words: 'Sailing on the Bay of Puck', sphere: 'beyond', energy: 4 },
  ],
  goals: [
    { words: 'Take the event log from idea to running', why: 'The last thing he saw through from start to end is four years ago.', next_step: 'Numbers for a thousand events a second.', owner: 'report' },
    { words: 'Out of five meetings a week', why: '“I am invited so that somebody can say I was there.”', owner: 'manager', done_on: '2026-10-16' },
  ],
  text: `
+ r two-way 26-11-12 carried 1 Your answer about the architecture group
+ r agency 26-11-20 May the event log have a second person?
+ m purpose 26-09-17 monthly last 26-10-29 One hard thing a year: still true?
+ m performance 26-11-12 The two reviews that took a week
+ r status 26-10-29 dropped The naming of things
= 25-11-27 held 28 est 70
? m status The queue that fills up at noon
? m logistics How often we should meet
> Every other week. Weekly, he said, would be “a meeting about not having a meeting.”
! Seven sentences from him in half an hour. I counted afterwards, not during.
= 25-12-11 held 30 est 65
? m status Plans for the storage change
? r person Ice on the bay
> They sail on it, with runners under the hull. His younger boy capsized and asked to do it again.
= 26-01-08 told 25 est 60
? m purpose What was the best thing he ever built here?
> The router. He began to talk, and I interrupted with a question about the router.
! He stopped there. Next time, ten seconds by the clock before I open my mouth.
= 26-01-22 held 32 taps t5 q2 m3 t6 q2 t7 m4 t3
? m purpose The router, where I cut in
? r status The load on Mondays
> I asked him to go on from where I had broken in. He was alone with it for nine months and would do it again tomorrow.
r: Graph of a Monday, hour by hour | due 26-01-30 | to 26-02-13 on 26-01-29 He wanted a Monday without a holiday in it | done 26-02-12
= 26-02-05 held 29 est 50
? r agency A review that came too late to matter
? m status Storage, half-way
> He wrote eleven comments on a design that had been in production for a week. He found out from the release note.
m: Invite Tomasz before a design is drawn | due 26-02-13 | done 26-02-12
= 26-02-19 cancelled manager
= 26-03-05 held 27 est 45 ci 5 5 5 -
? r two-way Cancelling on the morning itself
? m agency Early reviews: any better?
> “I was on the train already.” He comes three days a month and I spent one of them elsewhere. I apologised, and he asked me not to do it twice.
m: Never cancel on a day he travels | done 26-06-25
= 26-03-19 held 31 est 45
? r person The boys and their first boat
? r status A lock nobody holds
> Third-hand, with a hole the size of a plate. They have named it after the hole.
= 26-04-02 told - est 45 at -
? r logistics Two trains, and the drive between them
> Short, standing up. He had brought makowiec for the whole floor.
= 26-04-16 held 30 taps t6 m4 q2 t8 m3 t6
? r agency Which decisions are his
? m purpose Advice he would like to be asked for
> We wrote three lists: his, mine, ours. Mine was the longest and is now the shortest.
= 26-04-30 held 28 est 40
? r status The storage change is in
? m two-way How it went, honestly
> No outage, no drama, no cake. He missed the cake and would never have said so.
m: Cake for the storage change, next time he is here | due 26-05-14 | done 26-05-14
* Moved nine terabytes under running traffic, and nobody had to look up.
= 26-05-14 held 33 est 35 ci 7 3 4 7
? r purpose Events instead of rows
? m person His wife’s pupils, and a prize
> A drawing on a napkin, arrows in one direction only. He took the napkin home again.
= 26-05-28 held 30 est 40
? r purpose The napkin, second edition
? m status Who is on call in summer
> Now there is a log in the middle and everything else reads from it. It has been in his head for two years.
r: The napkin, as one page | due 26-06-25 | dropped 26-06-25 It was not ripe, and he said so
= 26-06-11 moved circumstances
> His train stood still for three hours, outside Tczew, in a field of rape.
= 26-06-12 held 29 est 35 off at 09:30
? r agency Reviews in writing before reviews aloud
? r person Packing the boat
> A day for reading, then a call. Two quieter people said more than they had all year.
r: Try written reviews for a month | due 26-07-09 | done 26-07-09
= 26-06-25 held 32 taps t9 m3 q1 t10 m3 t5
? r two-way Whether I promise too easily
? m performance parked carried 1 What the half-year showed
> “You say yes in the room and then you go and find out.” I asked for an example and got three, with days.
! All three were right. I say yes because I like the face people make.
= 26-07-09 held 41 est 30 for 45
? m purpose The long view
? r agency Written reviews, after a month
> Still building, not managing, and would I please write that down. It is written down.
> The reviews stay as they are now. He would like to see the napkin go through one.
* Written reviews: two people spoke up who never had.
= 26-07-23 cancelled report
> Somewhere between Hel and Bornholm, without a signal.
= 26-08-06 held 30 est 40
? r person Four storms and a seal
? m status Two weeks in a list
> The seal followed them for an hour. He showed the film twice, and the second time he looked at me and not at the film.
= 26-08-20 held 28 est 40
? r two-way The architecture group, and whether I want him in it
? r status The Monday load, again
> He asked me plainly and I said that I would find out. A day, please, he said, and not a yes.
m: An answer about the architecture group | due 26-09-03 | to 26-09-17 on 26-09-03 Helena was away | to 26-10-15 on 26-09-17 I had asked the wrong person | to 26-11-20 on 26-10-15 The group is being redrawn
= 26-09-03 held 27 est 50 ci 5 5 5 6
? m two-way I have no answer yet
? m status Dates for the last quarter
> He nodded and counted something on his fingers.
= 26-09-17 held 31 est 35
? r person The boys and the regatta
? r agency Event log: whose is it?
> Second in their class. He told it as if they had lost.
> The log is nobody’s. He would take it, if he may take it alone at first.
r: One page about the event log | due 26-10-01 | to 26-10-15 on 26-10-02 The regatta finals | done 26-10-14
r: A talk about sailing for the off-site | dropped 26-10-15 There is no off-site this year
= 26-10-01 moved report
= 26-10-02 held 33 taps m2 t9 q2 t11 m3 t5 off at 09:30 ci 6 5 6 5
? r two-way Hiring: the bar, and his doubts
? m person How he is
> He thinks we hire people who resemble us. He had numbers, and two names.
> I did not defend it. It was hard not to.
= 26-10-15 held 30 taps t8 m4 t9 q2 t5 turns
? r agency The event log, one page
? r two-way Meetings in which he is furniture
? m two-way Still no answer from me
> He decides, up to the storage. From there on we ask Ruth.
> We went through his week and struck out five. About my answer he said only: “Third date.”
m: Strike five meetings from his week | due 26-10-16 | done 26-10-16
= 26-10-29 held 29 est 35
? r person Friday’s rota
? m status Review of the event log
? m purpose One hard thing a year: still true?
> Fridays he drives to Gdańsk. The rota puts him in a lay-by with a laptop.
m: Take Tomasz off Friday’s rota | due 26-11-13 | done 26-11-12
= 26-11-12 held 34 taps t9 m3 q2 t12 m2 t5 ci 5 6 6 4 turns
? r two-way Tuesday’s design review
? r agency The event log: first numbers
> “You cut me off, twice, and then you said what I was going to say.”
> Said it back. He corrected one word: not annoyed, tired.
> I will chair and not speak first.
! He is right, and it is not the first time I hear it. It is the router again.
m: Chair the review and not speak first | due 26-11-17 | done 26-11-17
r: Numbers for a thousand events a second | due 26-11-26
* The event log held ten times the load on its first evening.
= 26-11-26 planned
! The answer was due on Friday. Have it, or say on Wednesday that there is none.
`,
};

const RUTH = {
  person: {
    name: 'Ruth Kaplan', pronouns: 'she/her', role: 'Reliability lead', start_day: '2017-10-02', added_on: '2025-11-24',
    place: 'In the office, early',
    rhythm: { cadence: 'monthly', weekday: 'Fri', time: '13:00:00', minutes: 30 },
    opens_up: 'slowly', tells_wins: 'rarely',
    likes_recognition: 'In private, in writing.',
    likes_feedback: 'Plainly.',
    feedback_asked_on: '2026-08-14',
    horizons: {
      now: { words: 'To finish what I began.', talked_on: '2026-08-14' },
      one_year: { words: 'A drill that runs without me, and nobody telling me how it went.', talked_on: '2026-06-12' },
      five_years: { words: 'Four days a week, and the cello.', talked_on: '2026-08-14' },
    },
  },
  facts: [
    { label: 'Good to know', words: 'Never asks for anything. Offer.' },
    { label: 'At home', words: 'Widowed for five years. Two grown daughters, one in Haifa.', left_out: true },
    { label: 'Lunch', words: 'Soup at twelve, always with whoever is newest.' },
  ],
  interests: [
    { words: 'Systems that fail softly', sphere: 'work', energy: 4 },
    { words: 'Budgets for things that must never be needed', sphere: 'work', energy: 2 },
    { words: 'The cello, again, after thirty years', sphere: 'beyond', energy: 4 },
  ],
  goals: [
    { words: 'Somebody who can do her job', why: '“I do not want to be a single point of failure. I have spent ten years removing them.”', next_step: 'A drill without her.', owner: 'report' },
    { words: 'Failover in under a minute', why: 'Eleven minutes once cost somebody a night in a station.', owner: 'report', done_on: '2026-09-04' },
  ],
  text: `
+ m person 26-09-11 carried 2 Haifa, before anything else
+ r agency 26-09-21 carried 2 The two: what they should try alone next
+ r purpose 26-11-16 Four days a week: what would it take?
+ r performance 26-11-16 A raise for the two, from the next round
+ m two-way 26-11-20 Twice cancelled, both times by me
+ r logistics 26-11-19 async The pager that beeps twice
= 25-12-05 held 26 est 60
? m status Incidents, in one number
? m logistics Once a month: enough?
> Once a month is plenty, she said, and looked at the door.
= 26-01-16 held 24 est 60
? m status The spare site
? r status Batteries
> She has replaced them all, by hand, on a Sunday. It was in no report.
= 26-02-13 told 25 est 55 at -
? m person What she does when she is not here
> “I read.” After a while: “I used to play.” I did not ask what, and should have.
! Ask what.
= 26-03-13 held 29 taps m4 t5 q2 m3 t8 q1 t6
? m person What she used to play
? r status A quiet month
> The cello, until the girls were born. It is on top of the wardrobe; she dusts the case.
= 26-04-10 cancelled circumstances
> A real one: the north line was down, and she was under it with a torch.
= 26-05-08 held 31 est 45
? r agency The night under the north line
? r logistics Shoes
> Four hours, two torches, no shouting. Nobody has ever paid for her boots, so now somebody has.
m: Pay for proper boots, for all of them | due 26-05-15 | done 26-05-12
r: Say before she goes under a line, not after | done 26-06-12
* Brought the north line back by torchlight, and sent everybody home before herself.
= 26-06-12 held 30 est 45 ci 6 4 6 -
? m agency Who could follow her one day
? r person carried 1 Something from the top of the wardrobe
? m status The summer on call
> She has a list. She has had it for a year; nobody asked.
> Four strings, one original. Her teacher is twenty-six and very strict.
r: Name two people | due 26-07-10 | done 26-07-09
= 26-07-10 held 25 est 50
? r agency The two names
? r logistics Leave, and who holds the keys
> Diego and a young man from the night shift who writes everything down. She has watched both for months.
= 26-08-14 held 33 taps t7 q2 t9 m3 q2 t10 turns
? m two-way How I treat the quiet ones
? r person The cello
? m purpose carried 1 What she would like to finish
> “You come when something burns. Nothing of mine burns.”
> A sarabande, slowly. The neighbour knocked, and it was to ask for the name of the piece.
! Put her first in the month, not last.
m: Half a day a week for the two, to learn | due 26-08-28 | done 26-08-26
= 26-09-11 held 32 taps t8 m3 t10 q2 m3 t6 ci 7 3 5 6
? r status The failover drill
? r agency How the two are doing
? r person Haifa
> Forty seconds. It was eleven minutes two years ago.
> Only at the end, coat on: her daughter. Should have been the beginning.
! Ask about Haifa first next time.
m: A yes or no on the spare site | due 26-10-09 | to 26-12-04 on 26-10-08 The board sits late this year
r: A drill without her | due 26-11-27
* The failover drill took forty seconds. She told nobody.
= 26-10-09 moved manager
= 26-10-14 cancelled manager at 08:30 off
! I had put her before the all-hands, and then the all-hands moved.
= 26-11-06 cancelled manager
> I wrote to her myself this time and did not let the calendar do it.
! The board call. Again. Eight weeks now, and she has not said a word about it.
`,
};

const PRIYA = {
  person: {
    name: 'Priya Raman', pronouns: 'she/her', role: 'Quality engineer; now in Data', start_day: '2023-01-09', added_on: '2025-11-24',
    place: 'Manchester, at home', time_zone: 'An hour behind us',
    rhythm: { cadence: { 'every-weeks': 2 }, weekday: 'Thu', time: '15:00:00', minutes: 45 },
    opens_up: 'in-writing-first', tells_wins: 'rarely',
    likes_recognition: 'A few lines to Helena, with her in copy.',
    likes_feedback: 'Questions a day before, then talk.',
    feedback_asked_on: '2026-10-22',
    horizons: {
      now: { words: 'Out of the last step of every project, and into the first.', talked_on: '2026-08-13' },
      one_year: { words: 'Working with data, all five days.', talked_on: '2026-10-22' },
      dream: { words: 'A small house with a large table.', talked_on: '2026-07-30' },
    },
    archived_on: '2026-10-30',
  },
  facts: [
    { label: 'Degree', words: 'Statistics, evenings, two modules left.' },
    { label: 'At home', words: 'Lives with her grandmother, whom she reads to at four.' },
    { label: 'Her hours', words: 'Starts at seven. Nothing after 16:00, please.' },
    { removed: '26-10-01' },
  ],
  interests: [
    { words: 'Finding out why, in numbers', sphere: 'work', energy: 4 },
    { words: 'Test plans nobody reads', sphere: 'work', energy: 1 },
    { words: 'Bharatanatyam, since she was six', sphere: 'beyond', left_out: true },
  ],
  goals: [
    { words: 'Move towards data', why: '“I want to ask the question, not check the answer.”', next_step: 'Hand the regression run over, with its moods.', owner: 'report', done_on: '2026-10-22' },
    { words: 'Be there when a project begins', why: '“At the end one can only be the bad news.”', owner: 'manager', done_on: '2026-08-13' },
  ],
  text: `
= 25-12-04 held 40 est 55
? m status Test runs before the holidays
? r logistics Nothing after four
> She wrote the day before and I had not read it. We started again with her questions in front of us.
m: Read what she sends before we meet | done 26-01-15
= 25-12-18 held 42 est 60
? m purpose What she studied, and why she stopped
> She has not stopped. Evenings, Open University, four modules to go, and nobody here knew.
! Two years, and I never asked. I had her down as content.
= 26-01-15 told 40 est 50
? r status Flaky tests, the top five
? m person Studying after work
> Between five and seven in the morning, in fact. The house is warm then because her grandmother is up, too.
= 26-01-29 held 38 est 50 ci 6 4 5 5
? r agency Being last in every project
? m status The release list
> “By the time it reaches me there is nothing left to decide except whether to spoil it.”
= 26-02-12 held 44 taps t9 m5 t11 m4 q1 t10
? m agency What being first would look like
? r person Her grandmother’s cataract
> A chair at the first conversation, and leave to say “I do not understand” before anything is drawn.
m: A chair for Priya when refunds are first discussed | due 26-03-06 | dropped 26-03-12 Refunds were put back to the summer
= 26-02-26 held 41 est 45
? r person After the operation
? r status Test data, and whose it is
> She can read the bus numbers again. She reads them out, all of them, to everybody at the stop.
r: Whose the test data is, in one table | due 26-03-12 | done 26-03-11
= 26-03-12 held 37 est 45
? m two-way The chair that did not come
? r purpose A question in the logs
> The project was put off and the chair with it, and I told her only when she asked. She would rather have had the bad news on its own day.
! Same lesson as with the laptops. I deliver good news fast and bad news when cornered.
= 26-03-26 cancelled manager
> I had double-booked us, and her time was the one I moved.
= 26-04-09 held 45 est 35 ci 5 5 5 4
? m two-way Double-booked, and who gives way
? r purpose What the logs said
> It was the second thing in a month, after the chair, and she had counted. From now on it is the other meeting that gives way.
> Most failed payments fail politely, between two and three at night, and nobody has ever looked.
m: Guard her hour: the other meeting moves | done 26-07-02
= 26-04-23 held 40 est 40
? r purpose Between two and three at night
? m status Coverage
> A currency table is refreshed and for nine minutes there is none. She found it with a pencil.
* Found the nine minutes without a currency table that had cost us every night for years.
= 26-05-07 told 45 est 40 at -
? r person Dancing again, for a cousin’s wedding
? m purpose More pencils, fewer plans
> She was good enough to teach once. She said it very fast, as though it might be counted against her.
= 26-05-21 held 39 taps t8 m4 t12 q1 m4 t9
? r purpose A module on sampling, and why it is beautiful
? r status The test plan template
> I asked her to explain it as if to her grandmother. “She knows it already. She buys mangoes.”
= 26-06-04 held 42 est 45 ci 6 4 6 6
? m performance Test plans: how short may they be?
? r agency Giving up the plans nobody reads
> Nobody has opened one since last year; she had checked. One page each from now on, and she picks which ones are longer.
r: One page for each plan that stays | due 26-06-30 | to 26-07-10 on 26-06-29 | done 26-07-09
= 26-06-18 held 38 est 40
? r person The wedding
? r logistics Exam leave
> Six hundred guests and a power cut. They danced to the sound of one uncle clapping.
m: Exam leave entered, and nobody asks her to swap it | due 26-06-26 | done 26-06-22
= 26-07-02 held 43 est 35 turns
? r two-way I answer in her place
? m purpose Would she leave us?
> “When they ask about quality, you answer. Then they thank you.”
> She would not leave the company. Quality, perhaps. It was the bravest thing anybody has told me this year.
! Do not sulk, and do not bargain. She has trusted me with it.
= 26-07-16 held 41 est 35
? m agency Moving teams: what she would need
? r purpose Who works in Data, and what they do all day
> Three things: somebody to talk to over there, a piece of work to show, and no whispering meanwhile.
r: Write down five questions for somebody in Data | due 26-07-30 | done 26-07-28
= 26-07-30 held 40 est 35 ci 7 4 5 7
? r purpose Her five questions
? m person A small house with a large table
> The fourth question is better than anything we ask in interviews. A table for twelve, she says, and a window over it.
m: Introduce Priya to Lena in Data | due 26-08-13 | to 26-08-27 on 26-08-13 I forgot, and said so | done 26-08-24
= 26-08-13 held 44 taps t10 m4 t13 m3 t10
? r person Reading at four
? r agency Quality at the start, not at the end
? m two-way The introduction I forgot
> She reads Malgudi to her grandmother each day. That is why nothing after four; I had never asked.
> She joins the planning of refunds from the first day. Amara asked for it.
= 26-08-27 held 39 est 40
? r purpose Lena, and a long walk
? m two-way carried 1 What I should stop doing
> They walked along the canal for two hours and Lena sent her home with a data set.
> Stop forwarding questions that are meant for me.
r: An evening a week with the data set | done 26-10-07
m: Answer what is mine instead of forwarding it | done 26-10-08
= 26-09-10 held 45 est 40
? r purpose Escaped bugs, counted
? r two-way The goals for the quarter
> “The goals arrived already decided. Then you asked what I think of them.”
> Two bugs in three come from one corner, and it is not the corner we watch.
! I heard it, and did not say it back; I was late for the next call.
r: A page about the one corner | due 26-09-24 | done 26-09-23
= 26-09-24 cancelled circumstances
> No trains, no network, half of Manchester under water. Everybody is safe.
= 26-10-08 held 47 taps m3 t11 q1 t12 m3 t13 ci 6 5 6 6 turns
? m two-way The goals: what I heard, in my words
? r person After the flood
? r agency Which goal she would write differently
? r status Refunds, planned from the start
> I said it back and she changed one thing: it was not that they were decided, it was that I pretended they were not.
> The cellar is gone, the books were upstairs. Refunds: “the first project in which I was never surprised.”
m: Say when something is decided, in those words | done 26-10-22
r: List what could be given away | due 26-10-22 | done 26-10-20
* Two in three escaped bugs come from one corner. She found it in her own evenings.
* A first in her statistics exam. She said it the way one says the weather.
= 26-10-22 held 50 est 30 ci 8 3 4 8 for 60
? r purpose Data, from the first of the month
? m two-way What I should do sooner with the next person
? m person A last one, unhurried
> Lena asked for her by name, and the date stands. She would like us to have soup now and then, and no rhythm.
> “Ask what they study. You waited two years.” Then she thanked me for not bargaining, which I had nearly done.
! I will miss this one. That is mine to carry, and not hers.
m: Five lines about Priya to Helena, with her in copy | due 26-10-29 | done 26-10-28
* Moved to Data, by her own road.
`,
};

const JONAS = {
  person: {
    name: 'Jonas Lindqvist', pronouns: 'he/him', role: 'Engineer, Platform', start_day: '2026-05-18', added_on: '2026-05-18',
    place: 'In the office, Tuesdays and Wednesdays',
    rhythm: { cadence: { 'every-weeks': 1 }, weekday: 'Tue', time: '16:30:00', minutes: 30 },
    opens_up: 'fast', tells_wins: 'readily',
    likes_recognition: 'Out loud, with the team there. He likes the cake, too.',
    likes_feedback: 'Straight, and while walking.',
    feedback_asked_on: '2026-09-08',
    horizons: {
      now: { words: 'Find my feet again, without pretending I never left.', talked_on: '2026-11-17' },
      one_year: { words: 'Own the build system, end to end.', talked_on: '2026-09-01' },
      five_years: { words: 'Something with hardware in it.' },
    },
  },
  facts: [
    { label: 'At home', words: 'Elin, Maja who is three, and Nils, nine weeks old.' },
    { label: 'His hours', words: 'Back at 80 per cent for now: Fridays are for Nils.' },
    { label: 'Sleep', words: 'Short. Mornings are better than afternoons.', left_out: true },
    { label: 'Before', words: 'Came to us when the tools team was dissolved. He had been there from its first day.' },
  ],
  interests: [
    { words: 'Making slow builds fast', sphere: 'work', energy: 4 },
    { words: 'Meetings about meetings', sphere: 'work', energy: 1 },
    { words: 'Old synthesisers, repaired at the kitchen table', sphere: 'beyond', energy: 4 },
  ],
  goals: [
    { words: 'Builds under four minutes', why: 'He cannot bear to watch people wait.', next_step: 'Try the caches on the new runners.', owner: 'report' },
    { words: 'Go on leave without a phone', why: 'When Maja was born he had one in his pocket, and remembers the phone.', owner: 'report', done_on: '2026-11-10' },
  ],
  text: `
+ r person 26-11-19 Afternoons, and why they are hard just now
+ r agency 26-11-18 A name for the build system, so that it can be blamed
+ m purpose 26-11-17 carried 1 Hardware: where could that be found here?
+ m two-way 26-11-20 nth 3 Am I still asking at the end?
= 26-05-19 held 34 est 55
? m person Being sent here without having asked
? r purpose What he does when nobody stops him
> His team was dissolved by mail. He is not angry about the end, only about the mail.
> Left alone, he makes slow things fast. He was embarrassed by how long he talked.
= 26-05-26 held 29 est 50
? r logistics A desk that is not behind a pillar
? m status The tools he brings along
> Four tools, two users each, and all eight have written to me to say: keep them.
m: A desk with a window for Jonas | due 26-06-05 | done 26-06-03
= 26-06-02 told 30 est 45
? r person The old team, at a bakery
? r agency Which of the four tools to let go
> He let two of them go himself and wrote them short obituaries.
r: Move the eight users over, one by one | due 26-06-16 | done 26-06-15
= 26-06-09 held 31 est 45 ci 6 4 4 6
? m purpose Builds, and why they matter to him
? r person News, and he is bursting
> In his first job he watched thirty people wait for one machine, each day, at four. He still has the number.
> A second child, due in about three months. Elin knows that I know.
= 26-06-16 held 28 est 40
? r status The oldest runner
? m logistics Parental leave: what is usual, what is possible
> He expected to argue for eight weeks and had a folder with him. We left the folder shut.
m: Eight weeks of leave, confirmed in writing | due 26-06-30 | done 26-06-25
= 26-06-23 held 30 taps t8 m4 t7 m3 t7
? r purpose A synthesiser from a skip
? m performance Long branches, short patience
> It has one voice and it is out of tune, “like me at six in the morning.”
= 26-06-30 cancelled manager
= 26-07-07 held 27 est 40
? r two-way Cancelled without a word
? r status Where the minutes go
> The old company also cancelled without a word, shortly before the end. I had not seen that from his side. A line from me next time, even a short one.
m: A line whenever I cancel | done 26-08-04
= 26-07-14 held 32 est 35
? r agency Choosing what to leave half done
? r person Maja and the word “brother”
> She has decided that it is a kind of dog.
r: Pick what stays half done | due 26-08-04 | dropped 26-08-04
= 26-08-04 held 29 est 40
? r person Elin, and the due date
? r purpose What makes a build slow
> Everything by the book so far. He has painted the room twice.
> Builds: he lights up. He would do this unpaid, he says; I said please not.
r: Measure the builds for a week | due 26-08-21 | done 26-08-24
= 26-08-11 held 33 taps t9 m4 t10 m3 t6
? m agency Who keeps the builds while he is away
? r person carried 1 Synthesisers, a tour of three
> He chose his stand-in himself, weeks ago it seems, and writes the hand-over as letters, one per week.
r: One letter for each week he is away | due 26-09-10 | done 26-09-09
= 26-08-18 cancelled report
> Maja has a fever.
= 26-08-25 held 30 taps t11 m3 t9 q1 t5 turns
? r purpose carried 1 Builds: what a week of waiting costs
? m logistics Leave: last papers
> Eleven hours a week across the team. He has a graph, of course.
* Showed us the eleven hours a week that we spend watching a bar fill up.
= 26-09-01 held 31 taps t13 m9 q1 t4 est 45
? r purpose Where the build system could go
? r agency Letters to the stand-in
> Four letters written. The third is funny.
> “I would like to come back to something that got better without me. Honestly.”
= 26-09-08 held 33 taps m5 t7 m4 t9 q1 m2 t4
? m status Handing over on Thursday
? m person carried 1 Anything that worries him about going
? m two-way carried 1 One thing I could do better
> He worries about coming back, not about going.
> About me: “You ask at the end, when there is no time left for an answer.” Fair.
m: Ask for his view before the last five minutes
= 26-11-10 held 32 taps t14 m3 t10 q1 t4 ci 5 5 3 6
? r person Nils
? m status What changed while he was away
> Pictures of Nils, forty of them.
> The builds got faster without him. He was glad and, for a moment, not.
! He said “not needed” as a joke. It was not only one.
* His letters carried the builds through eight weeks. Nobody had to call him once.
= 26-11-17 held 31 taps t9 m3 t11 m2 t5 ci 5 5 3 6 turns
? m person Coming back, the second week
? r agency carried 1 What to pick up, and what to leave with Diego
? r logistics Which cover he needs next month
> “Everybody is so considerate that nobody gives me anything to do.”
> He takes the caches back. The pipelines stay with Diego until spring.
m: Give him one thing that is only his | due 26-11-20 | done 26-11-19
m: Send Jonas the leave cover plan | due 26-11-25
r: Try the caches on the new runners | due 26-11-27
= 26-11-24 planned
> Walk, if it is dry. Begin with the question and not with the caches.
`,
};

const MEI_LING = {
  person: {
    name: 'Mei-Ling Chou', pronouns: 'she/her', role: 'Engineer, Payments', start_day: '2026-11-02', added_on: '2026-10-26',
    place: 'In the office',
    rhythm: { cadence: { 'every-weeks': 1 }, weekday: 'Wed', time: '10:00:00', minutes: 30 },
    opens_up: 'slowly',
    likes_feedback: 'Small and often. Not saved up.',
    feedback_asked_on: '2026-11-18',
    horizons: {
      now: { words: 'To ask a question in the big meeting without practising it first.', talked_on: '2026-11-16' },
      one_year: { words: 'To be the person somebody new is sent to.', talked_on: '2026-11-18' },
    },
  },
  facts: [
    { label: 'Said', words: 'may-LING. The hyphen stays.' },
    { label: 'Before', words: 'Four years at a bank in Taichung; the first time she works in English all day.' },
    { label: 'Good to know', words: 'Says “maybe” where others say no.' },
  ],
  interests: [
    { words: 'Drawing how things hang together', sphere: 'work', energy: 4 },
    { words: 'Long-distance swimming', sphere: 'beyond', energy: 3 },
  ],
  goals: [
    { words: 'Ship something small by herself in her first two months', why: 'So that it feels like hers, too.', next_step: 'Show the receipts, as far as they are.', owner: 'report' },
  ],
  text: `
+ r agency 26-11-23 The receipts: what I would do differently
+ r logistics 26-11-20 Family in Taichung: three weeks, if possible
+ m person 26-11-18 Who in the team do you know by now?
+ m purpose 26-11-19 The drawing of payments: who should see it?
+ m two-way 26-11-18 nth 3 What do I still explain too long?
m: Send her the map, the lunch list and one honest page about us | on 26-10-26 | due 26-10-30 | done 26-10-29
= 26-11-02 held 31 taps m6 t5 m4 t7 q1 m3 t4 off turns
? m person First day: what would make this week a good one
? m two-way What each of us expects of these talks
? m performance The trial period: what it means here
> A good week: to know three names well rather than thirty badly.
> She asked what I do when I am wrong. Told her about the re-plan, and who told me.
= 26-11-04 told 25 est 45 at -
? m person The first two days
? r logistics Laptop, badge, the other building
> The badge opens everything but the door she needs.
m: A badge for the second building | due 26-11-06 | done 26-11-06
= 26-11-09 held 30 taps m3 t9 m3 t8 q1 t5 ci 7 4 4 5 off
? m person A week in: what surprised her
? r purpose What she draws, and why
> She has drawn the whole of payments on one sheet. There are two arrows on it that none of us knew about.
> Amara gave her an afternoon. “She did not look at the clock once.”
m: Show her drawing to Helena | due 26-11-20 | done 26-11-20
r: Coffee with three people outside payments | due 26-11-27
* Found two arrows in payments that nobody had drawn in four years.
= 26-11-11 held 28 est 35
? r two-way The stand-up goes too fast
? m agency Pairing with Amara: keep or change
> At stand-up everybody says “as discussed”, and she was not there when it was.
> We will say the one sentence more.
m: Ask the team to say the one sentence more | due 26-11-12 | done 26-11-12
= 26-11-16 held 30 taps m2 t7 m4 t8 q2 t6 ci 6 5 5 6 off turns
? r person Speaking in the big meeting
? m two-way How I explain things
? m agency Something small of her own
> “You explain until I nod. Sometimes I nod so that you can stop.”
> We both laughed. I will ask her to tell it back instead.
! Brave, in week three. Say so, later, in private.
= 26-11-18 held 29 taps m2 t9 m3 q1 t12 ci 7 4 5 7
? m two-way Did telling it back help?
? r agency Which of the three to take
? m purpose A year from now, and somebody new
> It helped. She caught me out on the ledger, twice.
> She takes the receipts. All of it, the release too.
m: Tell her, alone, that the nod was brave | due 26-11-20 | done 26-11-19
r: The receipts, from end to end | due 26-12-11
= 26-11-25 planned
> The receipts: let her show it first.
`,
};

const PEOPLE = [AMARA, DIEGO, TOMASZ, RUTH, PRIYA, JONAS, MEI_LING];
const SIDES = { m: 'manager', r: 'report' };
const VOICES = { m: 'me', t: 'them', q: 'quiet' };
const MARKS = ['energy', 'stress', 'workload', 'connection'];
const HORIZONS = ['now', 'one_year', 'five_years', 'dream'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

// ---- From the notation to a notebook ----

// Everything a seed decides: the same seed, the same number below `most`; the same seed, the same id.
function pick(seed, most) {
  return createHash('sha256').update(seed).digest().readUInt32BE() % most;
}

function id(seed) {
  return [...createHash('sha256').update(`id ${seed}`).digest().subarray(0, 16)].map((byte) => LETTERS[byte % 32]).join('');
}

function notebook({ person, facts, interests, goals, text }) {
  const { name } = person;
  const parts = parse(text, person);
  const book = { sessions: {}, topics: {}, action_items: {}, wins: {} };
  let order = 0;
  let lastHeld = person.added_on;
  const days = [];

  const place = (kind, seed, value, changedAt, changes) => {
    const key = id(`${name} ${kind} ${seed}`);
    check(!book[kind][key], `${name}: two ${kind} ${seed}`);
    book[kind][key] = { ...value, rev: { [WRITER]: changes }, changed_at: changedAt };
    return key;
  };
  const placeItem = ({ words, owner, made_on, due, renegotiated, end }, session) => {
    const last = end ? (end.done ?? end.dropped).on : (renegotiated.at(-1)?.on ?? made_on);
    const value = { words, owner, made_on, ...(due && { due }), ...(session && { session }), ...(renegotiated.length && { renegotiated }), ...(end && { end }) };
    place('action_items', `${made_on} ${words}`, value, local(last, '17:10:00', pick(words, 50 * 60)), 1 + renegotiated.length + (end ? 1 : 0));
  };

  for (const session of parts.sessions) {
    const { day, held, planned, topics, items, wins } = session;
    const seed = `${name} ${day}`;
    if (!session.off) check(weekday(day) === person.rhythm.weekday, `${seed} is a ${weekday(day)}`);
    const start = local(day, session.time ?? '09:00:00', 20 + pick(seed, 200));
    const end = plus(start, (held ?? session.minutes) * MINUTE + pick(`${seed} end`, 50) * 1000);
    const changed = planned ? local(lastHeld, '16:40:00', pick(seed, 3000)) : held === undefined ? local(day, '08:05:00', pick(seed, 900)) : plus(end, (70 + pick(`${seed} changed`, 400)) * 1000);
    const key = id(`${name} sessions ${day}`);
    const topicKeys = topics.map((topic) => {
      const ended = { how: topic.how ?? 'discussed', on: day, session: key };
      order += 1;
      return place('topics', `${day} ${topic.words}`, { words: topic.words, author: topic.author, theme: topic.theme, order, carried: topic.carried, ended }, changed, 2 + pick(topic.words, 3));
    });
    const talk = { ...(session.taps && { taps: taps(session.taps, start, held, seed) }), ...(session.estimate !== undefined && { estimate: session.estimate }) };
    const marks = Object.fromEntries(Object.entries(session.marks).filter(([, mark]) => mark !== '-').map(([kind, mark]) => [kind, Number(mark)]));
    const stage = session.stage ?? { held: { measured: { started: start, ended: end } } };
    place('sessions', day, {
      day, ...(session.time && { time: session.time }), minutes: session.minutes, stage,
      notes: session.notes.join('\n'), private_notes: session.private.join('\n'),
      check_in: { ...marks, left_out: session.hide }, talk, ...(session.turns && { turns: turns(topicKeys, start, held) }),
    }, changed, 1 + pick(`${seed} rev`, 20) + [...session.notes, ...session.private].join('').length);
    for (const item of items) placeItem(item, key);
    for (const { words } of wins) place('wins', words, { words, on: day, session: key }, changed, 1);
    if (stage.held) { lastHeld = day; days.push(day); }
  }
  for (const item of parts.items) placeItem(item);
  for (const { words, on } of parts.wins) place('wins', words, { words, on }, local(on, '16:20:00', pick(words, 900)), 1);
  for (const { words, author, theme, day, carried, how, repeats, last_on } of parts.waiting) {
    order += 1;
    const value = { words, author, theme, order, carried, ...(repeats && { repeats }), ...(last_on && { last_on }), ...(how && { ended: { how, on: day } }) };
    place('topics', words, value, local(how ? day : [day, last_on ?? day].sort().at(-1), '17:30:00', pick(words, 1500)), 1 + pick(words, 4));
  }

  // What is known of somebody was learnt over the year, one by one.
  const learnt = (i, count) => local(days[Math.floor((i * days.length) / count)], '17:50:00', i * 97);
  const entries = (kind, list, value, when = () => undefined) => Object.fromEntries(list.map((each, i) => [
    id(`${name} ${kind} ${each.words ?? i}`),
    each.removed
      ? { removed: true, rev: { [WRITER]: 3 }, changed_at: local(date(each.removed), '12:15:00', 7) }
      : { ...value(each), rev: { [WRITER]: 1 + pick(each.words, 3) }, changed_at: when(each) ?? learnt(i, list.length) },
  ]));
  const mayBeLeftOut = (each) => ({ ...each, left_out: each.left_out ?? false });
  const horizons = Object.fromEntries(HORIZONS.map((far) => [far, person.horizons[far] ?? {}]));
  const touched = person.archived_on ?? lastHeld;
  return [id(`person ${name}`), {
    person: { ...person, horizons, rev: { [WRITER]: 20 + days.length * 3 }, changed_at: local(touched, '18:20:00', pick(name, 1800)) },
    facts: entries('facts', facts, mayBeLeftOut),
    interests: entries('interests', interests, mayBeLeftOut),
    goals: entries('goals', goals, (goal) => goal, ({ done_on }) => done_on && local(done_on, '17:05:00', 11)),
    book,
  }];
}

function parse(text, { rhythm, added_on }) {
  const parts = { sessions: [], waiting: [], items: [], wins: [] };
  let session;
  for (const line of text.trim().split('\n')) {
    const [, sign, rest] = line.match(/^(\S+) (.+)$/) ?? [];
    const here = session ?? parts;
    if (sign === '=') parts.sessions.push(session = header(rest, rhythm));
    else if (sign === '+') parts.waiting.push(waiting(rest));
    else if (sign === '?') session.topics.push(topic(rest));
    else if (sign === '>') session.notes.push(rest);
    else if (sign === '!') session.private.push(rest);
    else if (sign === 'm:' || sign === 'r:') here.items.push(promise(SIDES[sign[0]], rest, session?.day ?? added_on));
    else if (sign === '*') {
      const [words, on] = rest.split(' | on ');
      here.wins.push({ words, on: on ? date(on) : undefined });
    } else throw new Error(`What is this? ${line}`);
  }
  return parts;
}

function header(line, rhythm) {
  const words = line.split(' ');
  const session = {
    day: date(words.shift()), time: rhythm.time, minutes: rhythm.minutes, marks: {}, hide: false,
    topics: [], notes: [], private: [], items: [], wins: [],
  };
  while (words.length) {
    const word = words.shift();
    if (word === 'held') session.held = Number(words.shift());
    else if (word === 'told') {
      const told = words.shift();
      session.stage = { held: { told: told === '-' ? null : Number(told) } };
    } else if (word === 'planned') Object.assign(session, { stage: 'planned', planned: true });
    else if (word === 'moved' || word === 'cancelled') session.stage = { [word]: { by: words.shift() } };
    else if (word === 'est') session.estimate = Number(words.shift());
    else if (word === 'ci') session.marks = Object.fromEntries(MARKS.map((mark) => [mark, words.shift()]));
    else if (word === 'taps') {
      session.taps = [];
      while (/^[mtq]\d+$/.test(words[0] ?? '')) session.taps.push(words.shift());
    } else if (word === 'at') {
      const time = words.shift();
      session.time = time === '-' ? undefined : `${time}:00`;
    } else if (word === 'for') session.minutes = Number(words.shift());
    else if (word === 'hide' || word === 'turns' || word === 'off') session[word] = true;
    else throw new Error(`What is ${word} in ${line}?`);
  }
  return session;
}

function topic(line) {
  const [, side, theme, how, carried, words] = line.match(/^([mr]) ([a-z-]+) (?:(parked) )?(?:carried (\d) )?(.+)$/);
  return { author: SIDES[side], theme, how, carried: Number(carried ?? 0), words };
}

function waiting(line) {
  const [, side, theme, day, flags, words] = line.match(/^([mr]) ([a-z-]+) ([\d-]{8}) ((?:(?:carried \d|nth \d|last [\d-]{8}|async|dropped|every-time|monthly) )*)(.+)$/);
  const after = (flag) => flags.match(new RegExp(`${flag} (\\S+)`))?.[1];
  const nth = after('nth');
  const last = after('last');
  return {
    author: SIDES[side], theme, day: date(day), words, carried: Number(after('carried') ?? 0),
    how: flags.match(/async|dropped/)?.[0],
    repeats: nth ? { 'every-nth': Number(nth) } : flags.match(/every-time|monthly/)?.[0],
    last_on: last && date(last),
  };
}

function promise(owner, line, made) {
  const [words, ...ends] = line.split(' | ');
  const item = { words, owner, made_on: made, renegotiated: [] };
  for (const end of ends) {
    const [verb, day, ...rest] = end.split(' ');
    if (verb === 'on') item.made_on = date(day);
    else if (verb === 'due') item.due = date(day);
    else if (verb === 'done') item.end = { done: { on: date(day) } };
    else if (verb === 'dropped') item.end = { dropped: { on: date(day), ...(rest.length && { why: rest.join(' ') }) } };
    else if (verb === 'to') {
      const [, on, ...why] = rest;
      item.renegotiated.push({ on: date(on), from: item.due, to: date(day), ...(why.length && { why: why.join(' ') }) });
      item.due = date(day);
    } else throw new Error(`How does this end? ${line}`);
  }
  return item;
}

// Minutes by voice become instants at which the voice changes, a little off the full minute; the last one stops the count.
function taps(list, start, held, seed) {
  const total = list.reduce((sum, tap) => sum + Number(tap.slice(1)), 0);
  check(total <= held, `${seed}: ${total} minutes of talk in ${held}`);
  let minutes = 0;
  const result = list.map((tap, i) => {
    const at = plus(start, minutes * MINUTE + (6 + pick(`${seed} tap ${i}`, 40)) * 1000);
    minutes += Number(tap.slice(1));
    return { at, voice: VOICES[tap[0]] };
  });
  return [...result, { at: plus(start, minutes * MINUTE), voice: null }];
}

function turns(topics, start, held) {
  const step = (held - 3) / topics.length;
  const at = (i) => plus(start, Math.round((1 + step * i) * 60) * 1000 + (i % 2) * 23000);
  return [...topics.map((topic, i) => ({ at: at(i), topic })), { at: plus(start, (held - 1) * MINUTE), topic: null }];
}

// ---- Days and instants: the manager's clock is that of Berlin ----

function date(short) {
  check(/^\d\d-\d\d-\d\d$/.test(short), `Not a day: ${short}`);
  return `20${short}`;
}

function weekday(day) {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
}

function local(day, time, seconds) {
  const summer = day >= '2026-03-29' && day < '2026-10-25';
  return plus(`${day}T${time}Z`, seconds * 1000 - (summer ? 120 : 60) * MINUTE);
}

function plus(instant, milliseconds) {
  return new Date(Date.parse(instant) + milliseconds).toISOString().replace('.000Z', 'Z');
}

// ---- The file ----

function backup() {
  const workspace = inOrder({ manager: MANAGER, notebooks: Object.fromEntries(PEOPLE.map(notebook)) });
  const books = Object.values(workspace.notebooks).map(({ book }) => book);
  const count = (kind) => books.reduce((sum, book) => sum + Object.values(book[kind]).filter(({ removed }) => !removed).length, 0);
  return {
    format: 'vis-a-vis/backup',
    version: 1,
    app_version: '0.1.0',
    exported_at: EXPORTED_AT,
    counts: { notebooks: books.length, sessions: count('sessions'), topics: count('topics'), action_items: count('action_items') },
    sha256: createHash('sha256').update(JSON.stringify(workspace)).digest('hex'),
    workspace,
  };
}

// Keys sorted as the format wants them; all of them are ASCII.
function inOrder(value) {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, inOrder(value[key])]));
}

// As JSON with one line for each entry: half the size of indented text, and still a diff that can be read.
function lines(value, margin = '') {
  const plain = value === null || typeof value !== 'object' || value.changed_at || !Object.values(value).some((each) => each !== null && typeof each === 'object');
  if (plain) return JSON.stringify(value);
  const inner = `${margin} `;
  return `{\n${Object.entries(value).map(([key, each]) => `${inner}${JSON.stringify(key)}: ${lines(each, inner)}`).join(',\n')}\n${margin}}`;
}

// ---- Checks ----

function check(holds, otherwise) {
  if (!holds) throw new Error(otherwise);
}

// What a schema has against a value, with the constructs that ours uses. Stricter in one thing: no fields but the known.
function faults(value, schema, root, path = '') {
  const { $ref, ...rest } = schema;
  const rule = $ref ? { ...root.$defs[$ref.replace('#/$defs/', '')], ...rest } : schema;
  const type = value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
  const found = [];
  const demand = (holds, what) => { if (!holds) found.push(`${path || '/'}: ${what}`); };
  if ('const' in rule) demand(value === rule.const, `is not ${rule.const}`);
  if (rule.enum) demand(rule.enum.includes(value), `${value} is none of ${rule.enum}`);
  if (rule.type) demand(rule.type === type, `is ${type}, not ${rule.type}`);
  if (type === 'string') {
    const length = [...value].length;
    demand(length >= (rule.minLength ?? 0) && length <= (rule.maxLength ?? Infinity), `has ${length} characters`);
    if (rule.pattern) demand(new RegExp(rule.pattern, 'u').test(value), `${value} does not match ${rule.pattern}`);
    if (rule.format) demand(!Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value.slice(0, 10)), `${value} is no ${rule.format}`);
  }
  if (type === 'integer') demand(value >= (rule.minimum ?? -Infinity) && value <= (rule.maximum ?? Infinity), `${value} is out of range`);
  for (const [kind, fits] of [['oneOf', (n) => n === 1], ['anyOf', (n) => n > 0]]) {
    if (!rule[kind]) continue;
    const tries = rule[kind].map((one) => faults(value, one, root, path));
    if (!fits(tries.filter((each) => !each.length).length)) found.push(...tries.sort((a, b) => a.length - b.length)[0], `${path}: ${kind}`);
  }
  if (rule.items && type === 'array') value.forEach((each, i) => found.push(...faults(each, rule.items, root, `${path}/${i}`)));
  if (type === 'object' && (rule.properties || rule.additionalProperties)) {
    for (const key of rule.required ?? []) demand(key in value, `${key} is missing`);
    demand(Object.keys(value).length <= (rule.maxProperties ?? Infinity), 'has too many fields');
    for (const [key, each] of Object.entries(value)) {
      if (rule.propertyNames) found.push(...faults(key, rule.propertyNames, root, `${path}/(${key})`));
      const of = rule.properties?.[key] ?? rule.additionalProperties;
      demand(of, `${key} is unknown`);
      if (of) found.push(...faults(each, of, root, `${path}/${key}`));
    }
  }
  return found;
}

// What no schema can say: that things point at what is there, in an order in which they can have happened.
function checkSense({ workspace: { notebooks } }) {
  const said = new Map();
  const say = (words, repeats) => {
    for (const sentence of words.split(/\n|(?<=[.?!]”?) /)) {
      check(repeats || !said.has(sentence), `Said twice: ${sentence}`);
      said.set(sentence, true);
    }
  };
  const walk = (value, visit) => {
    if (typeof value === 'string') visit(value);
    else if (value !== null && typeof value === 'object') Object.values(value).forEach((each) => walk(each, visit));
  };
  for (const { person, book, facts, interests, goals } of Object.values(notebooks)) {
    const { name } = person;
    const { sessions, topics, action_items, wins } = book;
    const held = (key, what) => check(sessions[key]?.stage.held, `${name}: ${what} points at no 1:1 that was held`);
    const repeating = new Set(Object.values(topics).filter(({ repeats }) => repeats).map(({ words }) => words));
    for (const [key, { day, stage, turns: list = [], talk, notes, private_notes }] of Object.entries(sessions)) {
      check(stage === 'planned' ? day >= LAST_DAY : day < LAST_DAY, `${name} ${day}: ${JSON.stringify(stage)}`);
      for (const { topic: at } of list) check(at === null || topics[at]?.ended?.session === key, `${name} ${day}: a turn without its topic`);
      for (const { at } of [...list, ...(talk.taps ?? [])]) check(at >= stage.held.measured.started && at <= stage.held.measured.ended, `${name} ${day}: ${at}`);
      for (const sorted of [list, talk.taps ?? []]) check(sorted.every(({ at }, i) => !i || sorted[i - 1].at < at), `${name} ${day}: out of order`);
      if (notes) say(notes);
      if (private_notes) say(private_notes);
    }
    check(Object.values(sessions).filter(({ stage }) => stage === 'planned').length <= 1, `${name}: two planned`);
    for (const { words, ended } of Object.values(topics)) {
      if (ended?.session) held(ended.session, words);
      if (ended?.session) check(sessions[ended.session].day === ended.on, `${name}: ${words} ended on another day`);
      say(words, repeating.has(words));
    }
    for (const { words, made_on, session, renegotiated = [], end, due } of Object.values(action_items)) {
      if (session) held(session, words);
      if (session) check(sessions[session].day === made_on, `${name}: ${words} made on another day`);
      const story = [made_on, ...renegotiated.map(({ on }) => on), ...(end ? [(end.done ?? end.dropped).on] : [])];
      check(story.every((day, i) => !i || story[i - 1] <= day) && story.at(-1) < LAST_DAY, `${name}: ${words}: ${story}`);
      check(!due || due >= made_on, `${name}: ${words} was due before it was promised`);
      say(words);
    }
    for (const { words, session, on } of Object.values(wins)) {
      if (session) held(session, words);
      check(!session || sessions[session].day === on, `${name}: ${words} on another day`);
      say(words);
    }
    for (const { words, why } of [facts, interests, goals].flatMap((map) => Object.values(map))) for (const line of [words, why]) if (line) say(line);
  }
  walk(notebooks, (text) => check(!/^\d{4}-\d\d-\d\dT/.test(text) || text < EXPORTED_AT, `${text} is still to come`));
}

const made = backup();
const schema = JSON.parse(await readFile(SCHEMA, 'utf8'));
const wrong = faults(made, schema, schema);
check(!wrong.length, wrong.join('\n'));
checkSense(made);
const text = `${lines(made)}\n`;
await writeFile(TARGET, text);
console.log(`${fileURLToPath(TARGET)}: ${Math.round(Buffer.byteLength(text) / 1024)} KiB, ${JSON.stringify(made.counts)}`);
