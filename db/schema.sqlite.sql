CREATE TABLE absence (
    account_id uuid primary key references account (id),
    until_day text not null,
    words text not null,
    said_at bigint not null
);
CREATE TABLE account (
    id uuid primary key,
    email text not null,
    name text not null,
    language text not null,
    created_at bigint not null,
    arrived_at bigint
);
CREATE TABLE adoption (
    id uuid primary key,
    project_id uuid not null references project (id),
    alliance_id uuid not null references alliance (id),
    from_id uuid references adoption (id),
    account_id uuid references account (id),
    adopted_at bigint not null,
    state text not null check (state in ('planned', 'running', 'finished', 'given_up')),
    note text not null,
    result text not null,
    unique (project_id, alliance_id)
);
CREATE TABLE alliance (
    id uuid primary key,
    slug text not null unique,
    name text not null,
    summary text not null,
    description text not null,
    founded_on text,
    website text not null,
    address text not null,
    place_id uuid not null references place (id),
    changed_at bigint not null
);
CREATE TABLE alliance_contact (
    id uuid primary key,
    alliance_id uuid not null references alliance (id),
    position bigint not null,
    function text not null,
    person_name text not null,
    name_public bigint not null,
    telephone text not null,
    email text not null,
    hours text not null
);
CREATE TABLE alliance_name (
    alliance_id uuid not null references alliance (id),
    language text not null,
    name text not null,
    primary key (alliance_id, language)
);
CREATE TABLE alliance_place (
    alliance_id uuid not null references alliance (id),
    place_id uuid not null references place (id),
    primary key (alliance_id, place_id)
);
CREATE TABLE alliance_role (
    id uuid primary key,
    alliance_id uuid not null references alliance (id),
    role text not null check (role in ('patron', 'speaker', 'steering_group')),
    person_name text not null,
    name_public bigint not null,
    function text not null,
    since text not null,
    until text,
    recorded_by text not null,
    recorded_at bigint not null,
    check (until is null or until >= since)
);
CREATE TABLE alliance_status (
    id uuid primary key,
    alliance_id uuid not null references alliance (id),
    status text not null check (status in ('in_founding', 'active', 'dormant', 'dissolved')),
    since text not null,
    recorded_at bigint not null, reason text not null default '', note text not null default '', recorded_by text not null default '',
    unique (alliance_id, since)
);
CREATE TABLE alliance_topic (
    alliance_id uuid not null references alliance (id),
    topic text not null references topic (slug),
    primary key (alliance_id, topic)
);
CREATE TABLE audit_entry (
    number bigint primary key,
    at bigint not null,
    actor text not null,
    action text not null,
    subject text not null,
    previous text not null,
    hash text not null
);
CREATE TABLE audit_head (
    id bigint primary key check (id = 1),
    number bigint not null,
    hash text not null
);
CREATE TABLE award (
    id uuid primary key,
    slug text not null unique,
    label text not null,
    given_by text not null,
    given_on text not null,
    valid_until text,
    place text not null,
    alliance_id uuid not null references alliance (id),
    ceremony_id uuid references award_ceremony (id),
    occasion text not null,
    quotation text not null,
    quoted_from text not null,
    changed_at bigint not null,
    check (valid_until is null or valid_until >= given_on)
);
CREATE TABLE award_ceremony (
    id uuid primary key,
    slug text not null unique,
    title text not null,
    summary text not null,
    description text not null,
    held_on text not null,
    place text not null,
    given_by text not null,
    honoured bigint,
    honoured_what text not null,
    source text not null,
    changed_at bigint not null
);
CREATE TABLE barrier_report (
    id uuid primary key,
    receipt text not null unique,
    page text not null,
    description text not null,
    severity text not null check (severity in ('blocked', 'disturbing', 'hint')),
    contact text not null,
    received_at bigint not null,
    received_on text not null,
    answer_due_on text not null
);
CREATE TABLE circular (
    id uuid primary key,
    account_id uuid references account (id),
    written_for text not null,
    state text not null,
    topic text not null,
    audience text not null,
    subject text not null,
    text text not null,
    link text not null,
    is_duty bigint not null,
    created_at bigint not null,
    sent_at bigint
);
CREATE TABLE circular_delivery (
    id uuid primary key,
    circular_id uuid not null references circular (id),
    account_id uuid references account (id),
    mail_id uuid,
    secret text not null unique,
    outcome text not null check (outcome in ('', 'reached', 'failed'))
);
CREATE TABLE circular_refusal (
    account_id uuid primary key references account (id),
    refused_at bigint not null
);
CREATE TABLE circular_sending (
    circular_id uuid primary key references circular (id),
    told_up_to uuid not null
);
CREATE TABLE cooperation (
    id uuid primary key,
    alliance_id uuid not null references alliance (id),
    account_id uuid references account (id),
    direction text not null check (direction in ('seeks', 'offers')),
    good text not null,
    topic text not null,
    reach text not null check (reach in ('near', 'state', 'everywhere')),
    title text not null,
    text text not null,
    in_return text not null,
    until_day text,
    searched text not null,
    created_at bigint not null,
    changed_at bigint not null,
    ended_at bigint,
    outcome text not null default '' check (outcome in ('', 'came_about', 'did_not', 'talking'))
);
CREATE TABLE cooperation_message (
    id uuid primary key,
    talk_id uuid not null references cooperation_talk (id),
    alliance_id uuid not null references alliance (id),
    account_id uuid references account (id),
    text text not null,
    sent_at bigint not null
);
CREATE TABLE cooperation_talk (
    id uuid primary key,
    cooperation_id uuid not null references cooperation (id),
    alliance_id uuid not null references alliance (id),
    created_at bigint not null,
    ask_at bigint not null,
    asked_at bigint,
    outcome text not null default '' check (outcome in ('', 'came_about', 'did_not', 'talking')),
    unique (cooperation_id, alliance_id)
);
CREATE TABLE county_map (
    id bigint primary key check (id = 1),
    notice text not null,
    imported_at bigint not null
);
CREATE TABLE county_outline (
    county_key text primary key,
    outline text not null,
    detail text not null,
    left_edge bigint not null,
    top_edge bigint not null,
    right_edge bigint not null,
    bottom_edge bigint not null
);
CREATE TABLE county_population (
    county_key text not null,
    as_of text not null,
    inhabitants bigint not null check (inhabitants > 0),
    children bigint check (children >= 0 and children <= inhabitants),
    source text not null,
    changed_at bigint not null,
    primary key (county_key, as_of)
);
CREATE TABLE data_request (
    id uuid primary key,
    kind text not null check (kind in ('access', 'correction', 'erasure', 'objection')),
    person text not null,
    received_on text not null,
    due_on text not null,
    done_on text,
    note text not null,
    recorded_by uuid references account (id)
);
CREATE TABLE declared_figure (
    figure text not null check (figure in ('alliances', 'engaged', 'companies', 'projects')),
    state_key text not null,
    as_of text not null,
    as_of_unit text not null check (as_of_unit in ('day', 'month', 'year')),
    value bigint not null check (value >= 0),
    rounding text not null,
    source text not null,
    source_url text not null,
    note text not null,
    changed_at bigint not null,
    primary key (figure, state_key, as_of)
);
CREATE TABLE deletion_run (
    day text not null,
    what text not null,
    removed bigint not null,
    done_at bigint not null,
    primary key (day, what)
);
CREATE TABLE digest (
    account_id uuid not null references account (id),
    frequency text not null,
    since bigint not null,
    due_at bigint not null,
    primary key (account_id, frequency)
);
CREATE TABLE flagship (
    project_id uuid primary key references project (id),
    account_id uuid references account (id),
    marked_at bigint not null,
    reason text not null
);
CREATE TABLE flagship_end (
    project_id uuid primary key references flagship (project_id),
    account_id uuid references account (id),
    ended_at bigint not null
);
CREATE TABLE former_address (
    kind text not null,
    slug text not null,
    subject_id uuid not null,
    left_at bigint not null,
    primary key (kind, slug)
);
CREATE TABLE gift (
    id uuid primary key,
    alliance_id uuid not null references alliance (id),
    organisation_id uuid not null references organisation (id),
    kind text not null,
    words text not null,
    amount bigint,
    since text,
    until text,
    is_public bigint not null,
    recorded_by uuid references account (id),
    recorded_at bigint not null,
    ended_at bigint
);
CREATE TABLE gift_ask (
    id uuid primary key,
    alliance_id uuid not null references alliance (id),
    organisation_id uuid not null references organisation (id),
    asked_by uuid references account (id),
    kind text not null,
    what text not null,
    amount bigint,
    until text not null,
    words text not null,
    by_telephone bigint not null,
    asked_at bigint not null,
    closed_at bigint
);
CREATE TABLE gift_call (
    id uuid primary key,
    ask_id uuid not null references gift_ask (id),
    contact_id uuid references partner_contact (id) on delete set null,
    account_id uuid references account (id),
    secret text unique,
    answer text not null check (answer in ('', 'yes', 'no', 'talk')),
    words text not null,
    answered_at bigint
);
CREATE TABLE gift_outcome (
    id uuid primary key,
    ask_id uuid unique references gift_ask (id),
    alliance_id uuid not null references alliance (id),
    organisation_id uuid not null references organisation (id),
    kind text not null,
    result text not null check (result in ('done', 'partly', 'not')),
    amount bigint,
    words text not null,
    is_public bigint not null,
    on_day text not null
);
CREATE TABLE handover (
    id uuid primary key,
    secret text not null unique,
    alliance_id uuid not null references alliance (id),
    from_account uuid not null references account (id),
    from_grant uuid not null references role_grant (id),
    to_account uuid not null references account (id),
    to_grant uuid not null references role_grant (id),
    before_id uuid references role_grant (id),
    handed_at bigint not null,
    taken_back_at bigint
);
CREATE TABLE help_call (
    id uuid primary key,
    request_id uuid not null references help_request (id),
    contact_id uuid references help_contact (id),
    secret text not null unique,
    answer text not null default '' check (answer in ('', 'yes', 'no')),
    places bigint not null default 0,
    words text not null default '',
    answered_at bigint
);
CREATE TABLE help_contact (
    id uuid primary key,
    alliance_id uuid not null references alliance (id),
    name text not null,
    email text not null,
    secret text not null unique,
    added_at bigint not null,
    agreed_at bigint,
    unique (alliance_id, email)
);
CREATE TABLE help_request (
    id uuid primary key,
    alliance_id uuid not null references alliance (id),
    account_id uuid references account (id),
    what text not null,
    places bigint not null,
    place text not null,
    until_day text not null,
    created_at bigint not null,
    closed_at bigint,
    outcome text not null default ''
);
CREATE TABLE helped_mark (
    post_id uuid not null references post (id),
    account_id uuid not null references account (id),
    marked_at bigint not null,
    primary key (post_id, account_id)
);
CREATE TABLE inquiry (
    id uuid primary key,
    receipt text not null unique,
    name text not null,
    reach text not null,
    sentence text not null,
    place text not null,
    state text not null,
    language text not null,
    alliance_id uuid references alliance (id),
    rung text not null check (rung in ('alliance', 'state', 'office')),
    rung_since bigint not null,
    reminded_at bigint,
    received_at bigint not null,
    answer_due_on text not null,
    answer text not null default '' check (answer in ('', 'yes', 'no')),
    answer_text text not null default '',
    answered_at bigint,
    answered_by uuid references account (id)
);
CREATE TABLE inquiry_network (
    network text not null,
    asked_at bigint not null
);
CREATE TABLE installation (
    name text primary key,
    value text not null
);
CREATE TABLE invitation (
    account_id uuid primary key references account (id),
    invited_by uuid references account (id),
    times bigint not null,
    sent_at bigint not null,
    expires_at bigint not null,
    mail_id uuid not null
);
CREATE TABLE invitation_link (
    secret text primary key,
    account_id uuid not null references account (id)
);
CREATE TABLE kept_file (
    id uuid primary key,
    hash text not null references stored_bytes (hash),
    name text not null,
    media_type text not null,
    kept_at bigint not null
);
CREATE TABLE known_barrier (
    slug text primary key,
    title text not null,
    title_en text not null,
    reason text not null,
    alternative text not null,
    known_since text not null,
    removed_on text,
    changed_at bigint not null
);
CREATE TABLE mail_receipt (
    mail text primary key,
    received_at bigint not null,
    replied_to text not null
);
CREATE TABLE material (
    id uuid primary key,
    alliance_id uuid references alliance (id),
    account_id uuid references account (id),
    kind text not null,
    topic text not null,
    title text not null,
    summary text not null,
    language text not null,
    licence text not null,
    accessibility text not null,
    collection text not null,
    link text not null,
    searched text not null,
    created_at bigint not null,
    changed_at bigint not null,
    archived_at bigint
, place bigint not null default 0);
CREATE TABLE material_collection (
    name text primary key,
    description text not null
);
CREATE TABLE material_decline (
    version_id uuid primary key references material_version (id),
    reason text not null,
    declined_at bigint not null
);
CREATE TABLE material_file (
    file_id uuid primary key references kept_file (id),
    version_id uuid not null references material_version (id),
    position bigint not null,
    remarks text not null
);
CREATE TABLE material_holding (
    material_id uuid not null references material (id),
    account_id uuid not null references account (id),
    number bigint not null,
    secret text not null unique,
    primary key (material_id, account_id)
);
CREATE TABLE material_note (
    id uuid primary key,
    material_id uuid not null references material (id),
    account_id uuid references account (id),
    used_for bigint not null,
    text text not null,
    written_at bigint not null
);
CREATE TABLE material_note_hiding (
    note_id uuid primary key references material_note (id),
    reason text not null,
    hidden_at bigint not null
);
CREATE TABLE material_note_report (
    id uuid primary key,
    note_id uuid not null references material_note (id),
    reporter_id uuid references account (id),
    reason text not null,
    reported_at bigint not null,
    settled_at bigint
);
CREATE TABLE material_version (
    id uuid primary key,
    material_id uuid not null references material (id),
    number bigint not null,
    changes text not null,
    brought_at bigint not null,
    released_at bigint,
    downloads bigint not null default 0,
    unique (material_id, number)
);
CREATE TABLE migration (number bigint primary key, name text not null);
CREATE TABLE moderation_entry (
    id uuid primary key,
    post_id uuid not null references post (id),
    account_id uuid references account (id),
    deed text not null,
    reason text not null,
    done_at bigint not null
);
CREATE TABLE no_post_mail (
    account_id uuid primary key references account (id),
    since bigint not null
);
CREATE TABLE official_table_import (
    id uuid primary key,
    imported_at bigint not null,
    municipalities bigint not null,
    added bigint not null,
    changed bigint not null
);
CREATE TABLE operator_record (
    scope text not null check (scope in ('state', 'alliance')),
    subject text not null,
    name text not null,
    address text not null,
    email text not null,
    telephone text not null,
    responsible_person text not null,
    privacy_contact text not null,
    enforcement_body text not null,
    changed_at bigint not null,
    primary key (scope, subject)
);
CREATE TABLE organisation (
    id uuid primary key,
    slug text not null unique,
    name text not null,
    sector text not null references partner_sector (code),
    summary text not null,
    website text not null,
    legal_form text not null,
    place_id uuid references place (id),
    state_key text not null,
    ended_on text,
    sort_key text not null,
    searched text not null,
    recorded_by text not null,
    changed_at bigint not null
, list_key text not null default '');
CREATE TABLE organisation_name (
    organisation_id uuid not null references organisation (id),
    language text not null,
    name text not null,
    primary key (organisation_id, language)
);
CREATE TABLE outbox (
    id uuid primary key,
    kind text not null,
    recipient text not null,
    recipient_name text not null,
    subject text not null,
    body_text text not null,
    body_html text not null,
    unsubscribe_url text not null,
    language text not null,
    is_bulk bigint not null,
    created_at bigint not null,
    state text not null check (state in ('waiting', 'taken', 'sent', 'given_up', 'bounced', 'uncertain')),
    due_at bigint not null,
    attempts bigint not null,
    taken_by uuid,
    taken_until bigint,
    settled_at bigint,
    answer text not null
, reply_to text not null default '', conversation text not null default '');
CREATE TABLE partner_contact (
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
CREATE TABLE partner_contact_link (
    secret text primary key,
    contact_id uuid not null references partner_contact (id),
    purpose text not null check (purpose in ('question', 'way_out')),
    made_at bigint not null
);
CREATE TABLE partner_person (
    id uuid primary key,
    alliance_id uuid not null references alliance (id),
    name text not null,
    sector text not null references partner_sector (code),
    name_public bigint not null,
    unique (alliance_id, name)
);
CREATE TABLE partner_sector (
    code text primary key,
    slug text not null unique,
    name text not null,
    name_en text not null,
    for_persons bigint not null default 0,
    position bigint not null
);
CREATE TABLE partnership (
    id uuid primary key,
    alliance_id uuid not null references alliance (id),
    organisation_id uuid references organisation (id),
    person_id uuid references partner_person (id),
    since text not null,
    until text,
    recorded_by text not null,
    recorded_at bigint not null,
    check ((organisation_id is null) <> (person_id is null)),
    check (until is null or until >= since)
);
CREATE TABLE partnership_ending (
    partnership_id uuid primary key references partnership (id),
    until_before text,
    ended_at bigint not null
);
CREATE TABLE passkey (
    id uuid primary key,
    account_id uuid not null references account (id),
    credential text not null unique,
    public_key text not null,
    counter bigint not null,
    name text not null,
    created_at bigint not null,
    used_at bigint
);
CREATE TABLE passkey_question (
    question text primary key,
    account_id uuid references account (id),
    expires_at bigint not null
);
CREATE TABLE picture (
    id uuid primary key,
    kind text not null check (kind in ('alliance_picture', 'alliance_logo', 'state_logo')),
    subject text not null,
    file_name text not null,
    position bigint not null,
    alt text not null,
    decorative bigint not null,
    caption text not null,
    credit text not null,
    changed_at bigint not null
);
CREATE TABLE picture_file (
    name text primary key,
    picture_id uuid not null references picture (id),
    media_type text not null,
    width bigint not null,
    height bigint not null,
    bytes text not null
);
CREATE TABLE place (
    id uuid primary key,
    kind text not null check (kind in ('state', 'county', 'municipality', 'district')),
    name text not null,
    slug text not null,
    official_key text,
    parent_id uuid references place (id),
    inhabitants bigint,
    latitude double precision,
    longitude double precision,
    position_is_exact bigint not null default 0,
    ended_on text,
    successor_id uuid references place (id)
);
CREATE TABLE place_name (
    folded text not null,
    place_id uuid not null references place (id),
    primary key (folded, place_id)
);
CREATE TABLE place_other_name (
    place_id uuid not null references place (id),
    name text not null,
    primary key (place_id, name)
);
CREATE TABLE post (
    id uuid primary key,
    thread_id uuid not null references thread (id),
    number bigint not null,
    author_id uuid references account (id),
    body text not null,
    written_at bigint not null,
    edited_at bigint, is_by_mail bigint not null default 0,
    unique (thread_id, number)
);
CREATE TABLE post_appeal (
    post_id uuid primary key references post (id),
    reason text not null,
    appealed_at bigint not null,
    settled_at bigint
);
CREATE TABLE post_file (
    file_id uuid primary key references kept_file (id),
    post_id uuid not null references post (id),
    position bigint not null
);
CREATE TABLE post_hiding (
    post_id uuid primary key references post (id),
    reason text not null,
    hidden_at bigint not null
);
CREATE TABLE post_mention (
    post_id uuid not null references post (id),
    account_id uuid not null references account (id),
    primary key (post_id, account_id)
);
CREATE TABLE post_notice (
    post_id uuid primary key references post (id),
    told_up_to uuid not null
);
CREATE TABLE post_report (
    id uuid primary key,
    post_id uuid not null references post (id),
    reporter_id uuid references account (id),
    reason text not null,
    reported_at bigint not null,
    settled_at bigint
);
CREATE TABLE post_revision (
    post_id uuid not null references post (id),
    number bigint not null,
    body text not null,
    replaced_at bigint not null,
    primary key (post_id, number)
);
CREATE TABLE post_word (
    word text not null,
    post_id uuid not null references post (id),
    primary key (word, post_id)
);
CREATE TABLE postal_code (
    code text not null,
    place_id uuid not null references place (id),
    primary key (code, place_id)
);
CREATE TABLE profile (
    account_id uuid primary key references account (id),
    name_shown text not null,
    role_shown text not null,
    topics text not null,
    topics_shown text not null,
    offers text not null,
    offers_shown text not null,
    seeks text not null,
    seeks_shown text not null,
    contact text not null,
    contact_shown text not null,
    changed_at bigint not null
);
CREATE TABLE project (
    id uuid primary key,
    slug text not null unique,
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
    runs_from text not null,
    runs_to text not null,
    state_key text not null,
    topics text not null,
    searched text not null,
    changed_at bigint not null,
    check (ended_on is null or began_on is null or ended_on >= began_on)
);
CREATE TABLE project_alliance (
    project_id uuid not null references project (id),
    alliance_id uuid not null references alliance (id),
    primary key (project_id, alliance_id)
);
CREATE TABLE project_beginning (
    project_id uuid primary key,
    alliance_id uuid not null references alliance (id),
    title text not null,
    begun_at bigint not null
);
CREATE TABLE project_day (
    id bigint primary key check (id = 1),
    day text not null
);
CREATE TABLE project_organisation (
    project_id uuid not null references project (id),
    organisation_id uuid not null references organisation (id),
    primary key (project_id, organisation_id)
);
CREATE TABLE project_origin (
    project_id uuid primary key,
    alliance_id uuid not null references alliance (id),
    original_id uuid not null references project (id),
    seen text not null,
    seen_at bigint not null
);
CREATE TABLE project_plan (
    project_id uuid primary key references project (id),
    content text not null,
    changed_at bigint not null
);
CREATE TABLE prospect (
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
CREATE TABLE prospect_note (
    id uuid primary key,
    prospect_id uuid not null references prospect (id),
    text text not null,
    author_id uuid references account (id),
    written_at bigint not null
);
CREATE TABLE publishing_archive (
    kind text not null,
    subject_id uuid not null,
    archived_by uuid references account (id),
    archived_at bigint not null,
    primary key (kind, subject_id)
);
CREATE TABLE publishing_call (
    id uuid primary key,
    kind text not null,
    subject_id uuid not null,
    reason text not null check (reason in ('silent', 'archived', 'wish')),
    words text not null,
    asked_by uuid references account (id),
    opened_at bigint not null,
    note text not null,
    due_on text not null,
    closed_at bigint
);
CREATE TABLE publishing_confirmation (
    kind text not null,
    subject_id uuid not null,
    confirmed_by uuid references account (id),
    confirmed_at bigint not null,
    primary key (kind, subject_id)
);
CREATE TABLE publishing_draft (
    kind text not null,
    subject_id uuid not null,
    id uuid not null unique,
    base text not null,
    content text not null,
    written_by uuid references account (id),
    written_at bigint not null, followed uuid,
    primary key (kind, subject_id)
);
CREATE TABLE publishing_editor (
    kind text not null,
    subject_id uuid not null,
    account_id uuid not null references account (id),
    seen_at bigint not null,
    primary key (kind, subject_id, account_id)
);
CREATE TABLE publishing_picture (
    id uuid primary key,
    kind text not null,
    subject_id uuid not null,
    added_by uuid references account (id),
    added_at bigint not null
);
CREATE TABLE publishing_picture_file (
    picture_id uuid not null references publishing_picture (id),
    media_type text not null,
    width bigint not null,
    height bigint not null,
    bytes text not null,
    primary key (picture_id, width, media_type)
);
CREATE TABLE publishing_question (
    secret text primary key,
    kind text not null,
    subject_id uuid not null,
    account_id uuid not null references account (id),
    asked_at bigint not null
);
CREATE TABLE publishing_return (
    kind text not null,
    subject_id uuid not null,
    remarks text not null,
    returned_by uuid references account (id),
    returned_at bigint not null,
    primary key (kind, subject_id)
);
CREATE TABLE publishing_round (
    id bigint primary key check (id = 1),
    day text not null
);
CREATE TABLE publishing_shown_pictures (
    kind text not null,
    subject_id uuid not null,
    pictures text not null,
    primary key (kind, subject_id)
);
CREATE TABLE publishing_submission (
    draft_id uuid primary key references publishing_draft (id),
    submitted_by uuid references account (id),
    submitted_at bigint not null
);
CREATE TABLE publishing_translation (
    kind text not null,
    subject_id uuid not null,
    field text not null,
    language text not null,
    text text not null,
    source text not null,
    written_by uuid references account (id),
    written_at bigint not null,
    outdated_at bigint,
    primary key (kind, subject_id, field, language)
);
CREATE TABLE publishing_version (
    id uuid primary key,
    kind text not null,
    subject_id uuid not null,
    number bigint not null,
    content text not null,
    written_by uuid references account (id),
    published_by uuid references account (id),
    published_at bigint not null, came_from_table bigint not null default 0,
    unique (kind, subject_id, number)
);
CREATE TABLE reading_entry (
    id uuid primary key,
    account_id uuid references account (id),
    list text not null,
    read_at bigint not null
);
CREATE TABLE recovery_code (
    code text primary key,
    account_id uuid not null references account (id),
    created_at bigint not null
);
CREATE TABLE region (
    id uuid primary key,
    slug text not null unique,
    name text not null,
    name_en text not null,
    introduction text not null,
    introduction_en text not null,
    changed_at bigint not null
);
CREATE TABLE region_state (
    region_id uuid not null references region (id),
    state_key text not null,
    primary key (region_id, state_key)
);
CREATE TABLE registry_edition (
    id bigint primary key check (id = 1),
    edition uuid not null
);
CREATE TABLE representation (
    grant_id uuid primary key references role_grant (id),
    organisation_id uuid not null references organisation (id),
    named_at bigint not null
);
CREATE TABLE role_grant (
    id uuid primary key,
    account_id uuid not null references account (id),
    role text not null,
    alliance_id uuid references alliance (id),
    state text not null,
    given_at bigint not null,
    ended_at bigint
);
CREATE TABLE room_subscription (
    account_id uuid not null references account (id),
    room text not null,
    frequency text not null,
    primary key (account_id, room)
);
CREATE TABLE search_document (
    number bigint primary key,
    kind text not null,
    key text not null,
    address text not null,
    title text not null,
    name text not null,
    summary text not null,
    place text not null,
    latitude double precision,
    longitude double precision,
    words text not null,
    generation bigint not null
);
CREATE TABLE search_posting (
    word bigint not null,
    block bigint not null,
    field bigint not null,
    members text not null,
    primary key (word, block, field)
) without rowid;
CREATE TABLE search_queue (
    kind text primary key,
    since bigint not null,
    after_key text not null,
    began bigint not null,
    asked bigint not null
);
CREATE TABLE search_state (
    id bigint primary key check (id = 1),
    edition uuid not null,
    generation bigint not null
);
CREATE TABLE search_word (
    id bigint primary key,
    stem text not null unique,
    written text not null,
    documents bigint not null,
    generation bigint not null
);
CREATE TABLE session (
    id uuid primary key,
    secret text not null unique,
    account_id uuid not null references account (id),
    device text not null,
    created_at bigint not null,
    used_at bigint not null,
    ends_at bigint not null
, confirmed_at bigint);
CREATE TABLE sign_in_link (
    secret text primary key,
    account_id uuid references account (id),
    address text not null,
    network text not null,
    browser text not null,
    code text not null,
    tries bigint not null,
    onward text not null,
    created_at bigint not null,
    expires_at bigint not null,
    used_at bigint
);
CREATE TABLE sign_video (
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
CREATE TABLE state_profile (
    state_key text primary key,
    name text not null,
    name_en text not null,
    introduction text not null,
    introduction_en text not null,
    website text not null,
    changed_at bigint not null
);
CREATE TABLE stored_bytes (
    hash text primary key,
    size bigint not null,
    stored_at bigint not null
);
CREATE TABLE thread (
    id uuid primary key,
    room text not null,
    alliance_id uuid references alliance (id),
    title text not null,
    author_id uuid references account (id),
    begun_at bigint not null,
    last_post_at bigint not null,
    posts bigint not null
, kept_title text not null default '');
CREATE TABLE thread_reading (
    account_id uuid not null references account (id),
    thread_id uuid not null references thread (id),
    read_number bigint not null,
    read_at bigint not null,
    primary key (account_id, thread_id)
);
CREATE TABLE thread_solution (
    thread_id uuid primary key references thread (id),
    post_id uuid not null references post (id),
    solved_at bigint not null
);
CREATE TABLE thread_subscription (
    account_id uuid not null references account (id),
    thread_id uuid not null references thread (id),
    frequency text not null,
    primary key (account_id, thread_id)
);
CREATE TABLE topic (
    slug text primary key,
    name text not null,
    name_en text not null,
    position bigint not null
, introduction text not null default '', introduction_en text not null default '', retired bigint not null default 0);
CREATE TABLE unsubscribe_key (
    account_id uuid primary key references account (id),
    secret text not null unique
);
CREATE TABLE waiting_file (
    file_id uuid primary key references kept_file (id),
    account_id uuid not null references account (id),
    form_id uuid not null,
    kept_at bigint not null
);
CREATE INDEX absence_until on absence (until_day);
CREATE UNIQUE INDEX account_email on account (email, name);
CREATE INDEX account_name on account (name);
CREATE INDEX adoption_account on adoption (account_id);
CREATE INDEX adoption_alliance on adoption (alliance_id);
CREATE INDEX alliance_contact_alliance on alliance_contact (alliance_id, position);
CREATE INDEX alliance_place_place on alliance_place (place_id);
CREATE UNIQUE INDEX alliance_role_of_alliance on alliance_role (alliance_id, role, since, person_name, function);
CREATE INDEX alliance_seat on alliance (place_id);
CREATE INDEX alliance_topic_topic on alliance_topic (topic);
CREATE INDEX award_ceremony_day on award_ceremony (held_on);
CREATE INDEX award_day on award (given_on, valid_until);
CREATE UNIQUE INDEX award_of_alliance on award (alliance_id, label, given_on);
CREATE INDEX award_of_ceremony on award (ceremony_id);
CREATE INDEX barrier_report_received on barrier_report (received_at);
CREATE INDEX circular_account on circular (account_id);
CREATE INDEX circular_created_at on circular (created_at);
CREATE INDEX circular_delivery_account on circular_delivery (account_id);
CREATE INDEX circular_delivery_circular on circular_delivery (circular_id);
CREATE INDEX circular_delivery_unsettled on circular_delivery (mail_id) where outcome <> 'reached';
CREATE INDEX cooperation_account on cooperation (account_id);
CREATE INDEX cooperation_alliance on cooperation (alliance_id);
CREATE INDEX cooperation_counterparts on cooperation (direction, good, created_at);
CREATE INDEX cooperation_message_account on cooperation_message (account_id);
CREATE INDEX cooperation_message_talk on cooperation_message (talk_id, sent_at);
CREATE INDEX cooperation_talk_alliance on cooperation_talk (alliance_id);
CREATE INDEX cooperation_talk_due on cooperation_talk (ask_at) where asked_at is null;
CREATE INDEX data_request_due on data_request (done_on, due_on);
CREATE INDEX data_request_recorder on data_request (recorded_by);
CREATE INDEX digest_due on digest (due_at);
CREATE INDEX flagship_account on flagship (account_id);
CREATE INDEX flagship_end_account on flagship_end (account_id);
CREATE INDEX former_address_subject on former_address (kind, subject_id);
CREATE INDEX gift_alliance on gift (alliance_id, organisation_id);
CREATE INDEX gift_ask_alliance on gift_ask (alliance_id, asked_at);
CREATE INDEX gift_ask_asker on gift_ask (asked_by);
CREATE INDEX gift_ask_organisation on gift_ask (organisation_id, alliance_id);
CREATE INDEX gift_ask_until on gift_ask (until);
CREATE INDEX gift_call_account on gift_call (account_id);
CREATE INDEX gift_call_ask on gift_call (ask_id);
CREATE INDEX gift_call_contact on gift_call (contact_id);
CREATE INDEX gift_organisation on gift (organisation_id);
CREATE INDEX gift_outcome_alliance on gift_outcome (alliance_id);
CREATE INDEX gift_outcome_organisation on gift_outcome (organisation_id, alliance_id);
CREATE INDEX gift_recorder on gift (recorded_by);
CREATE INDEX handover_alliance on handover (alliance_id);
CREATE INDEX handover_before on handover (before_id);
CREATE INDEX handover_from_account on handover (from_account);
CREATE INDEX handover_from_grant on handover (from_grant);
CREATE INDEX handover_handed on handover (handed_at);
CREATE INDEX handover_to_account on handover (to_account);
CREATE INDEX handover_to_grant on handover (to_grant);
CREATE INDEX help_call_contact on help_call (contact_id);
CREATE INDEX help_call_request on help_call (request_id);
CREATE INDEX help_contact_added_at on help_contact (added_at) where agreed_at is null;
CREATE INDEX help_request_account on help_request (account_id);
CREATE INDEX help_request_alliance on help_request (alliance_id, created_at);
CREATE INDEX helped_mark_account on helped_mark (account_id);
CREATE INDEX inquiry_alliance on inquiry (alliance_id);
CREATE INDEX inquiry_answered_by on inquiry (answered_by);
CREATE INDEX inquiry_network_asked_at on inquiry_network (asked_at);
CREATE INDEX inquiry_network_network on inquiry_network (network, asked_at);
CREATE INDEX inquiry_open on inquiry (rung_since) where answered_at is null;
CREATE INDEX inquiry_received_at on inquiry (received_at);
CREATE INDEX invitation_invited_by on invitation (invited_by);
CREATE INDEX invitation_link_account on invitation_link (account_id);
CREATE INDEX kept_file_hash on kept_file (hash);
CREATE INDEX mail_receipt_received on mail_receipt (received_at);
CREATE INDEX mail_receipt_replied on mail_receipt (replied_to, received_at) where replied_to <> '';
CREATE INDEX material_account on material (account_id);
CREATE INDEX material_alliance on material (alliance_id);
CREATE INDEX material_file_version on material_file (version_id, position);
CREATE INDEX material_holding_account on material_holding (account_id);
CREATE INDEX material_note_account on material_note (account_id);
CREATE INDEX material_note_material on material_note (material_id, written_at);
CREATE INDEX material_note_report_note on material_note_report (note_id);
CREATE INDEX material_note_report_open on material_note_report (reported_at) where settled_at is null;
CREATE INDEX material_note_report_reporter on material_note_report (reporter_id);
CREATE INDEX material_version_waiting on material_version (brought_at) where released_at is null;
CREATE INDEX moderation_entry_account on moderation_entry (account_id);
CREATE INDEX moderation_entry_done on moderation_entry (done_at);
CREATE INDEX organisation_namesake on organisation (sort_key);
CREATE INDEX organisation_order on organisation (list_key, slug, sector, state_key, ended_on, searched);
CREATE INDEX outbox_due on outbox (is_bulk, due_at, id) where state = 'waiting';
CREATE INDEX outbox_settled on outbox (settled_at);
CREATE INDEX outbox_taken on outbox (taken_by) where state = 'taken';
CREATE INDEX outbox_unsent on outbox (state, created_at) where state <> 'sent';
CREATE INDEX partner_contact_alliance on partner_contact (alliance_id, organisation_id);
CREATE INDEX partner_contact_link_contact on partner_contact_link (contact_id);
CREATE INDEX partner_contact_organisation on partner_contact (organisation_id);
CREATE INDEX partner_contact_recorder on partner_contact (consent_recorded_by);
CREATE INDEX partnership_of_alliance on partnership (alliance_id, since, until, organisation_id, person_id);
CREATE UNIQUE INDEX partnership_of_organisation on partnership (organisation_id, alliance_id, since);
CREATE UNIQUE INDEX partnership_of_person on partnership (person_id, since);
CREATE INDEX passkey_account on passkey (account_id);
CREATE INDEX passkey_question_account on passkey_question (account_id);
CREATE INDEX passkey_question_expires_at on passkey_question (expires_at);
CREATE INDEX picture_file_of_picture on picture_file (picture_id);
CREATE UNIQUE INDEX picture_of_subject on picture (subject, kind, file_name);
CREATE UNIQUE INDEX place_district_slug on place (parent_id, slug) where kind = 'district';
CREATE UNIQUE INDEX place_municipality_slug on place (slug) where kind = 'municipality';
CREATE INDEX place_name_place on place_name (place_id);
CREATE UNIQUE INDEX place_official_key on place (kind, official_key);
CREATE INDEX place_parent on place (parent_id, kind);
CREATE INDEX post_author on post (author_id, written_at);
CREATE INDEX post_file_post on post_file (post_id, position);
CREATE INDEX post_mention_account on post_mention (account_id);
CREATE INDEX post_report_post on post_report (post_id);
CREATE INDEX post_report_reporter on post_report (reporter_id);
CREATE INDEX post_word_post on post_word (post_id);
CREATE INDEX post_written on post (written_at);
CREATE INDEX postal_code_place on postal_code (place_id);
CREATE INDEX project_alliance_alliance on project_alliance (alliance_id);
CREATE INDEX project_beginning_alliance on project_beginning (alliance_id);
CREATE INDEX project_carrier on project (organisation_key);
CREATE INDEX project_days_of_alliance on project (alliance_id, runs_from desc, slug, runs_to);
CREATE INDEX project_of_alliance on project (alliance_id, title);
CREATE INDEX project_order on project (runs_from desc, slug, runs_to, state_key, topics, searched);
CREATE INDEX project_organisation_organisation on project_organisation (organisation_id);
CREATE INDEX project_origin_alliance on project_origin (alliance_id);
CREATE INDEX project_origin_original on project_origin (original_id);
CREATE INDEX prospect_alliance on prospect (alliance_id, state, follow_up_on);
CREATE INDEX prospect_author on prospect (added_by);
CREATE INDEX prospect_closed on prospect (closed_at) where closed_at is not null;
CREATE INDEX prospect_note_author on prospect_note (author_id);
CREATE INDEX prospect_note_prospect on prospect_note (prospect_id, written_at);
CREATE INDEX publishing_archive_archiver on publishing_archive (archived_by);
CREATE INDEX publishing_call_asker on publishing_call (asked_by);
CREATE INDEX publishing_call_open on publishing_call (due_on) where closed_at is null;
CREATE INDEX publishing_call_subject on publishing_call (kind, subject_id);
CREATE INDEX publishing_confirmation_confirmer on publishing_confirmation (confirmed_by);
CREATE INDEX publishing_draft_writer on publishing_draft (written_by);
CREATE INDEX publishing_editor_account on publishing_editor (account_id);
CREATE INDEX publishing_picture_adder on publishing_picture (added_by);
CREATE INDEX publishing_picture_subject on publishing_picture (kind, subject_id);
CREATE INDEX publishing_question_account on publishing_question (account_id);
CREATE INDEX publishing_question_subject on publishing_question (kind, subject_id, asked_at);
CREATE INDEX publishing_return_returner on publishing_return (returned_by);
CREATE INDEX publishing_submission_submitter on publishing_submission (submitted_by);
CREATE INDEX publishing_translation_outdated on publishing_translation (outdated_at) where outdated_at is not null;
CREATE INDEX publishing_translation_writer on publishing_translation (written_by);
CREATE INDEX publishing_version_publisher on publishing_version (published_by);
CREATE INDEX publishing_version_writer on publishing_version (written_by);
CREATE INDEX reading_entry_account on reading_entry (account_id);
CREATE INDEX reading_entry_read on reading_entry (read_at);
CREATE INDEX recovery_code_account on recovery_code (account_id);
CREATE INDEX region_state_state on region_state (state_key);
CREATE INDEX representation_organisation on representation (organisation_id);
CREATE INDEX role_grant_account on role_grant (account_id);
CREATE INDEX role_grant_alliance on role_grant (alliance_id);
CREATE INDEX room_subscription_room on room_subscription (room, frequency, account_id);
CREATE UNIQUE INDEX search_document_key on search_document (kind, key);
CREATE INDEX search_document_name on search_document (name, number);
CREATE INDEX search_word_generation on search_word (generation);
CREATE INDEX session_account on session (account_id);
CREATE INDEX sign_in_link_account on sign_in_link (account_id);
CREATE INDEX sign_in_link_address on sign_in_link (address, created_at);
CREATE INDEX sign_in_link_browser on sign_in_link (browser);
CREATE INDEX sign_in_link_network on sign_in_link (network, created_at);
CREATE INDEX thread_author on thread (author_id);
CREATE INDEX thread_last_post on thread (last_post_at);
CREATE INDEX thread_reading_thread on thread_reading (thread_id);
CREATE INDEX thread_room on thread (room, last_post_at);
CREATE INDEX thread_subscription_thread on thread_subscription (thread_id, frequency, account_id);
CREATE INDEX waiting_file_form on waiting_file (account_id, form_id);
CREATE INDEX waiting_file_kept on waiting_file (kept_at);
