-- As 0014_sign_language.sql, but what is sorted is ordered by its bytes, as SQLite does.

-- Videos in German Sign Language. They lie elsewhere; what is said in them stands here.
create table sign_video (
    slug text primary key,
    subject text not null check (subject in ('inhalt', 'bedienung', 'barrierefreiheit', 'weiteres')),
    title text not null,
    title_en text not null,
    address text not null,
    seconds bigint not null check (seconds > 0),
    has_captions bigint not null,
    transcript text not null,
    changed_at bigint not null
);

-- There are pages in Leichte Sprache now; what is still missing is somebody who tries them out.
update known_barrier
   set title = 'Die Texte in Leichter Sprache hat noch keine Prüfgruppe gelesen.',
       title_en = 'No test group has read the texts in easy language yet.',
       reason = 'Ob ein Text leicht ist, sagen Menschen, die Leichte Sprache brauchen. Sie haben ihn noch nicht geprüft.',
       alternative = 'Ist ein Satz zu schwer? Melden Sie ihn als Barriere, oder rufen Sie ein Bündnis an.'
 where slug = 'leichte-sprache' and changed_at = 0;

-- By which an organisation stands in lists: Ä with A. What is there keeps its place until it is taken in again.
alter table organisation add column list_key text collate "C" not null default '';
update organisation set list_key = sort_key;
drop index organisation_order;
create index organisation_order on organisation (list_key, slug, sector, state_key, ended_on, searched);
create index organisation_namesake on organisation (sort_key);
