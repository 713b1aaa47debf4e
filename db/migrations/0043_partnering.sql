-- Somebody at an organisation to whom an alliance turns. What may be public is said field by field, with who recorded that
-- the person agreed. Nothing but one question is sent to who did not agree to be asked.
create table partner_contact (
    id uuid primary key,
    alliance_id uuid not null references alliance (id),
    organisation_id uuid not null references organisation (id),
    name text not null,
    function text not null,
    mail text not null,
    telephone text not null,
    name_public bigint not null,
    telephone_public bigint not null,
    mail_public bigint not null,
    consent_recorded_by uuid references account (id),
    consent_recorded_at bigint,
    asked_at bigint,
    agreed_at bigint,
    declined_at bigint,
    added_at bigint not null
);
create index partner_contact_alliance on partner_contact (alliance_id, organisation_id);
create index partner_contact_organisation on partner_contact (organisation_id);
create index partner_contact_recorder on partner_contact (consent_recorded_by);

-- What stands in a mail to a contact: the question whether they may be asked, or the way out. Of the secret a hash is kept.
create table partner_contact_link (
    secret text primary key,
    contact_id uuid not null references partner_contact (id),
    purpose text not null check (purpose in ('question', 'way_out')),
    made_at bigint not null
);
create index partner_contact_link_contact on partner_contact_link (contact_id);

-- A partnership that was ended by hand, for as long as that can be taken back. `until_before` is how long it was to last.
create table partnership_ending (
    partnership_id uuid primary key references partnership (id),
    until_before text,
    ended_at bigint not null
);

-- An organisation that an alliance wants to win. Nobody but who runs that alliance sees it.
create table prospect (
    id uuid primary key,
    alliance_id uuid not null references alliance (id),
    name text not null,
    sector text references partner_sector (code),
    contact text not null,
    state text not null check (state in ('open', 'won', 'declined')),
    follow_up_on text,
    added_by uuid references account (id),
    added_at bigint not null,
    closed_at bigint
);
create index prospect_alliance on prospect (alliance_id, state, follow_up_on);
create index prospect_author on prospect (added_by);
create index prospect_closed on prospect (closed_at) where closed_at is not null;
create table prospect_note (
    id uuid primary key,
    prospect_id uuid not null references prospect (id),
    text text not null,
    author_id uuid references account (id),
    written_at bigint not null
);
create index prospect_note_prospect on prospect_note (prospect_id, written_at);
create index prospect_note_author on prospect_note (author_id);
