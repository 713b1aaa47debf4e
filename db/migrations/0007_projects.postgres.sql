-- As 0007_projects.sql, but what is sorted is ordered by its bytes, as SQLite does.

-- What a topic is about, and whether it is still offered. A topic is retired, never deleted: its address stays.
alter table topic add column introduction text not null default '';
alter table topic add column introduction_en text not null default '';
alter table topic add column retired bigint not null default 0;

update topic set
    introduction = 'Wer arbeitet und Kinder hat, jongliert mit Zeiten: Schicht, Kita, Schule, Einkauf. Bündnisse bringen Betriebe, Kammern und Kommune zusammen, damit beides in einen Tag passt.',
    introduction_en = 'Whoever works and has children juggles hours: shifts, nursery, school, shopping. Alliances bring companies, chambers and the town hall together so that both fit into one day.'
 where slug = 'arbeit-und-familie';
update topic set
    introduction = 'Ein Platz in der Kita ist das eine, die Stunde vor und nach ihr das andere. Hier geht es um Tagespflege, Randzeiten und um Hilfe, wenn die Betreuung plötzlich ausfällt.',
    introduction_en = 'A place in a nursery is one thing, the hour before and after it another. This is about childminders, early and late hours, and help when care suddenly fails.'
 where slug = 'kinderbetreuung';
update topic set
    introduction = 'Kinder haben mehr Ferien als ihre Eltern Urlaub. Vereine, Jugendhäuser und Betriebe füllen die Wochen dazwischen mit Programm, Mittagessen und verlässlichen Zeiten.',
    introduction_en = 'Children have more holidays than their parents have leave. Associations, youth centres and companies fill the weeks between with programme, lunch and hours that hold.'
 where slug = 'ferien';
update topic set
    introduction = 'Ehrenamtliche begleiten Familien ein Stück: mit einem Spaziergang, einem Weg zum Amt, einem offenen Ohr. Sie sind geschult und haben jemanden, den sie fragen können.',
    introduction_en = 'Volunteers walk along with families for a while: a stroll, a way to an office, an open ear. They are trained and have somebody whom they can ask.'
 where slug = 'familienpaten';
update topic set
    introduction = 'Nicht in jeder Familie reicht das Geld bis zum Monatsende für gutes Essen. Mittagstische, Kochkurse und Gärten sorgen dafür, dass kein Kind hungrig in die Schule geht.',
    introduction_en = 'Not every family has the money for good food until the end of the month. Lunch tables, cooking courses and gardens see to it that no child goes to school hungry.'
 where slug = 'ernaehrungsarmut';
update topic set
    introduction = 'Neu in Deutschland heißt: eine andere Sprache, andere Ämter, eine andere Schule. Bündnisse vermitteln Menschen, die mitgehen, übersetzen und erklären.',
    introduction_en = 'New in Germany means another language, other offices, another school. Alliances find people who come along, translate and explain.'
 where slug = 'ankommen';
update topic set
    introduction = 'Ein Betrieb, der auf Familien achtet, findet leichter Leute und behält sie. Bündnisse zeigen, was schon mit kleinen Schritten geht, und bringen Betriebe untereinander ins Gespräch.',
    introduction_en = 'A company that is considerate of families finds people more easily and keeps them. Alliances show what small steps can do and bring companies into conversation with each other.'
 where slug = 'familienfreundliche-betriebe';
update topic set
    introduction = 'Wer für eine Stelle umzieht, bringt oft eine Familie mit. Willkommenspakete, Wohnungssuche und Arbeit für die Partnerin oder den Partner entscheiden mit, ob sie bleibt.',
    introduction_en = 'Whoever moves for a job often brings a family. A welcome, a flat and work for the partner help to decide whether it stays.'
 where slug = 'fachkraefte';
update topic set
    introduction = 'Familien entscheiden, wo ein Ort in zwanzig Jahren steht. Hier geht es um Wohnen, Wege, Spielplätze und darum, dass Familien bei der Planung mitreden.',
    introduction_en = 'Families decide where a place will stand in twenty years. This is about housing, ways, playgrounds, and families having a say when they are planned.'
 where slug = 'standort';
update topic set
    introduction = 'Väter wollen mehr Zeit mit ihren Kindern, als die Arbeit ihnen lässt. Treffs, Wochenenden und Betriebe, die Elternzeit für selbstverständlich halten, helfen dabei.',
    introduction_en = 'Fathers want more time with their children than work leaves them. Meetings, weekends and companies that take parental leave for granted help.'
 where slug = 'vaeter';
update topic set
    introduction = 'Nach der Geburt zurück in den Beruf, mit mehr Stunden oder in etwas Neues: Beratung, Kurse mit Kinderbetreuung und Netzwerke machen Mut und öffnen Türen.',
    introduction_en = 'Back to work after a birth, with more hours or into something new: advice, courses with childcare and networks give courage and open doors.'
 where slug = 'muetter';
update topic set
    introduction = 'Zeit lässt sich nicht kaufen, aber besser verteilen: mit abgestimmten Öffnungszeiten, kurzen Wegen und Festen, bei denen alle zusammenkommen.',
    introduction_en = 'Time cannot be bought, but shared out better: with opening hours that fit together, short ways, and festivals at which everybody meets.'
 where slug = 'zeit-fuer-familie';
update topic set
    introduction = 'Alleinerziehend, Patchwork, Regenbogen, Pflegefamilie: Familie ist, wo Menschen füreinander da sind. Treffs und Beratung sind für alle offen.',
    introduction_en = 'One parent, patchwork, rainbow, foster family: family is where people are there for each other. Meetings and advice are open to all of them.'
 where slug = 'familienformen';
update topic set
    introduction = 'Was es vor Ort gibt, soll auch auf dem Telefon zu finden sein. Hier geht es um Wegweiser, Anmeldungen ohne Papier und darum, Kinder sicher durchs Netz zu begleiten.',
    introduction_en = 'What there is nearby should also be found on the telephone. This is about guides, registration without paper, and accompanying children safely through the net.'
 where slug = 'digitales';
update topic set
    introduction = 'Viele Familien bekommen weniger, als ihnen zusteht, weil Anträge schwierig sind. Sprechstunden rechnen mit, füllen mit aus und kosten nichts.',
    introduction_en = 'Many families get less than they are entitled to because forms are difficult. Consultation hours reckon and fill in together with you, and cost nothing.'
 where slug = 'geld-und-beratung';
update topic set
    introduction = 'Wenn Angehörige Pflege brauchen, muss vieles schnell gehen. Lotsinnen im Betrieb, Beratung am Abend und Menschen, die einspringen, halten Beruf und Pflege zusammen.',
    introduction_en = 'When relatives need care much has to happen fast. Guides in companies, advice in the evening and people who step in hold work and care together.'
 where slug = 'pflege-und-beruf';
update topic set
    introduction = 'Das beste Angebot hilft nicht, wenn niemand davon weiß. Kalender, Aktionstage und gute Bilder machen sichtbar, was vor Ort für Familien getan wird.',
    introduction_en = 'The best offer does not help when nobody knows of it. Calendars, days of action and good pictures show what is done for families nearby.'
 where slug = 'oeffentlichkeitsarbeit';

-- What alliances do. `state` is what was said; days decide where they are known. `runs_from` and `runs_to` are what
-- that means day by day: `runs_from` lies at the end of time where nobody knows when it will begin. `state_key` is the
-- official key of the state where it happens, `topics` their words between bars (`|ferien|vaeter|`), `searched` what
-- people find it by, folded. `organisation_key` is the key of an organisation as the table named it.
create table project (
    id uuid primary key,
    slug text collate "C" not null unique,
    title text not null,
    summary text not null,
    aim text not null,
    description text not null,
    state text not null check (state in ('planned', 'running', 'finished')),
    began_on text,
    ended_on text,
    known_on text not null,
    alliance_id uuid not null references alliance (id),
    place_id uuid references place (id),
    partners text not null,
    organisation_key text,
    website text not null,
    runs_from text collate "C" not null,
    runs_to text collate "C" not null,
    state_key text not null,
    topics text not null,
    searched text not null,
    changed_at bigint not null,
    check (ended_on is null or began_on is null or ended_on >= began_on)
);
-- Holds all that a list asks about, so that it is read from here alone.
create index project_order on project (runs_from desc, slug, runs_to, state_key, topics, searched);
create index project_of_alliance on project (alliance_id, title);

-- Further alliances that take part.
create table project_alliance (
    project_id uuid not null references project (id),
    alliance_id uuid not null references alliance (id),
    primary key (project_id, alliance_id)
);
create index project_alliance_alliance on project_alliance (alliance_id);
