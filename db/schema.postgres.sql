absence.account_id uuid not null
absence.until_day text not null
absence.words text not null
absence.said_at bigint not null
absence: absence_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
absence: absence_pkey PRIMARY KEY (account_id)
CREATE UNIQUE INDEX absence_pkey ON public.absence USING btree (account_id)
CREATE INDEX absence_until ON public.absence USING btree (until_day)
account.id uuid not null
account.email text not null
account.name text not null
account.language text not null
account.created_at bigint not null
account.arrived_at bigint
account: account_pkey PRIMARY KEY (id)
CREATE UNIQUE INDEX account_email ON public.account USING btree (email, name)
CREATE INDEX account_name ON public.account USING btree (name)
CREATE UNIQUE INDEX account_pkey ON public.account USING btree (id)
adoption.id uuid not null
adoption.project_id uuid not null
adoption.alliance_id uuid not null
adoption.from_id uuid
adoption.account_id uuid
adoption.adopted_at bigint not null
adoption.state text not null
adoption.note text not null
adoption.result text not null
adoption: adoption_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
adoption: adoption_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
adoption: adoption_from_id_fkey FOREIGN KEY (from_id) REFERENCES adoption(id)
adoption: adoption_pkey PRIMARY KEY (id)
adoption: adoption_project_id_alliance_id_key UNIQUE (project_id, alliance_id)
adoption: adoption_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id)
adoption: adoption_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'running'::text, 'finished'::text, 'given_up'::text])))
CREATE INDEX adoption_account ON public.adoption USING btree (account_id)
CREATE INDEX adoption_alliance ON public.adoption USING btree (alliance_id)
CREATE UNIQUE INDEX adoption_pkey ON public.adoption USING btree (id)
CREATE UNIQUE INDEX adoption_project_id_alliance_id_key ON public.adoption USING btree (project_id, alliance_id)
alliance.id uuid not null
alliance.slug text not null
alliance.name text not null
alliance.summary text not null
alliance.description text not null
alliance.founded_on text
alliance.website text not null
alliance.address text not null
alliance.place_id uuid not null
alliance.changed_at bigint not null
alliance: alliance_pkey PRIMARY KEY (id)
alliance: alliance_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id)
alliance: alliance_slug_key UNIQUE (slug)
CREATE UNIQUE INDEX alliance_pkey ON public.alliance USING btree (id)
CREATE INDEX alliance_seat ON public.alliance USING btree (place_id)
CREATE UNIQUE INDEX alliance_slug_key ON public.alliance USING btree (slug)
alliance_contact.id uuid not null
alliance_contact.alliance_id uuid not null
alliance_contact.position bigint not null
alliance_contact.function text not null
alliance_contact.person_name text not null
alliance_contact.name_public bigint not null
alliance_contact.telephone text not null
alliance_contact.email text not null
alliance_contact.hours text not null
alliance_contact: alliance_contact_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
alliance_contact: alliance_contact_pkey PRIMARY KEY (id)
CREATE INDEX alliance_contact_alliance ON public.alliance_contact USING btree (alliance_id, "position")
CREATE UNIQUE INDEX alliance_contact_pkey ON public.alliance_contact USING btree (id)
alliance_name.alliance_id uuid not null
alliance_name.language text not null
alliance_name.name text not null
alliance_name: alliance_name_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
alliance_name: alliance_name_pkey PRIMARY KEY (alliance_id, language)
CREATE UNIQUE INDEX alliance_name_pkey ON public.alliance_name USING btree (alliance_id, language)
alliance_place.alliance_id uuid not null
alliance_place.place_id uuid not null
alliance_place: alliance_place_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
alliance_place: alliance_place_pkey PRIMARY KEY (alliance_id, place_id)
alliance_place: alliance_place_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id)
CREATE UNIQUE INDEX alliance_place_pkey ON public.alliance_place USING btree (alliance_id, place_id)
CREATE INDEX alliance_place_place ON public.alliance_place USING btree (place_id)
alliance_role.id uuid not null
alliance_role.alliance_id uuid not null
alliance_role.role text not null
alliance_role.person_name text not null
alliance_role.name_public bigint not null
alliance_role.function text not null
alliance_role.since text not null
alliance_role.until text
alliance_role.recorded_by text not null
alliance_role.recorded_at bigint not null
alliance_role: alliance_role_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
alliance_role: alliance_role_check CHECK (((until IS NULL) OR (until >= since)))
alliance_role: alliance_role_pkey PRIMARY KEY (id)
alliance_role: alliance_role_role_check CHECK ((role = ANY (ARRAY['patron'::text, 'speaker'::text, 'steering_group'::text])))
CREATE UNIQUE INDEX alliance_role_of_alliance ON public.alliance_role USING btree (alliance_id, role, since, person_name, function)
CREATE UNIQUE INDEX alliance_role_pkey ON public.alliance_role USING btree (id)
alliance_status.id uuid not null
alliance_status.alliance_id uuid not null
alliance_status.status text not null
alliance_status.since text not null
alliance_status.recorded_at bigint not null
alliance_status.reason text not null default ''::text
alliance_status.note text not null default ''::text
alliance_status.recorded_by text not null default ''::text
alliance_status: alliance_status_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
alliance_status: alliance_status_alliance_id_since_key UNIQUE (alliance_id, since)
alliance_status: alliance_status_pkey PRIMARY KEY (id)
alliance_status: alliance_status_status_check CHECK ((status = ANY (ARRAY['in_founding'::text, 'active'::text, 'dormant'::text, 'dissolved'::text])))
CREATE UNIQUE INDEX alliance_status_alliance_id_since_key ON public.alliance_status USING btree (alliance_id, since)
CREATE UNIQUE INDEX alliance_status_pkey ON public.alliance_status USING btree (id)
alliance_topic.alliance_id uuid not null
alliance_topic.topic text not null
alliance_topic: alliance_topic_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
alliance_topic: alliance_topic_pkey PRIMARY KEY (alliance_id, topic)
alliance_topic: alliance_topic_topic_fkey FOREIGN KEY (topic) REFERENCES topic(slug)
CREATE UNIQUE INDEX alliance_topic_pkey ON public.alliance_topic USING btree (alliance_id, topic)
CREATE INDEX alliance_topic_topic ON public.alliance_topic USING btree (topic)
audit_entry.number bigint not null
audit_entry.at bigint not null
audit_entry.actor text not null
audit_entry.action text not null
audit_entry.subject text not null
audit_entry.previous text not null
audit_entry.hash text not null
audit_entry: audit_entry_pkey PRIMARY KEY (number)
CREATE UNIQUE INDEX audit_entry_pkey ON public.audit_entry USING btree (number)
audit_head.id bigint not null
audit_head.number bigint not null
audit_head.hash text not null
audit_head: audit_head_id_check CHECK ((id = 1))
audit_head: audit_head_pkey PRIMARY KEY (id)
CREATE UNIQUE INDEX audit_head_pkey ON public.audit_head USING btree (id)
award.id uuid not null
award.slug text not null
award.label text not null
award.given_by text not null
award.given_on text not null
award.valid_until text
award.place text not null
award.alliance_id uuid not null
award.ceremony_id uuid
award.occasion text not null
award.quotation text not null
award.quoted_from text not null
award.changed_at bigint not null
award: award_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
award: award_ceremony_id_fkey FOREIGN KEY (ceremony_id) REFERENCES award_ceremony(id)
award: award_check CHECK (((valid_until IS NULL) OR (valid_until >= given_on)))
award: award_pkey PRIMARY KEY (id)
award: award_slug_key UNIQUE (slug)
CREATE INDEX award_day ON public.award USING btree (given_on, valid_until)
CREATE UNIQUE INDEX award_of_alliance ON public.award USING btree (alliance_id, label, given_on)
CREATE INDEX award_of_ceremony ON public.award USING btree (ceremony_id)
CREATE UNIQUE INDEX award_pkey ON public.award USING btree (id)
CREATE UNIQUE INDEX award_slug_key ON public.award USING btree (slug)
award_ceremony.id uuid not null
award_ceremony.slug text not null
award_ceremony.title text not null
award_ceremony.summary text not null
award_ceremony.description text not null
award_ceremony.held_on text not null
award_ceremony.place text not null
award_ceremony.given_by text not null
award_ceremony.honoured bigint
award_ceremony.honoured_what text not null
award_ceremony.source text not null
award_ceremony.changed_at bigint not null
award_ceremony: award_ceremony_pkey PRIMARY KEY (id)
award_ceremony: award_ceremony_slug_key UNIQUE (slug)
CREATE INDEX award_ceremony_day ON public.award_ceremony USING btree (held_on)
CREATE UNIQUE INDEX award_ceremony_pkey ON public.award_ceremony USING btree (id)
CREATE UNIQUE INDEX award_ceremony_slug_key ON public.award_ceremony USING btree (slug)
barrier_report.id uuid not null
barrier_report.receipt text not null
barrier_report.page text not null
barrier_report.description text not null
barrier_report.severity text not null
barrier_report.contact text not null
barrier_report.received_at bigint not null
barrier_report.received_on text not null
barrier_report.answer_due_on text not null
barrier_report: barrier_report_pkey PRIMARY KEY (id)
barrier_report: barrier_report_receipt_key UNIQUE (receipt)
barrier_report: barrier_report_severity_check CHECK ((severity = ANY (ARRAY['blocked'::text, 'disturbing'::text, 'hint'::text])))
CREATE UNIQUE INDEX barrier_report_pkey ON public.barrier_report USING btree (id)
CREATE UNIQUE INDEX barrier_report_receipt_key ON public.barrier_report USING btree (receipt)
CREATE INDEX barrier_report_received ON public.barrier_report USING btree (received_at)
circular.id uuid not null
circular.account_id uuid
circular.written_for text not null
circular.state text not null
circular.topic text not null
circular.audience text not null
circular.subject text not null
circular.text text not null
circular.link text not null
circular.is_duty bigint not null
circular.created_at bigint not null
circular.sent_at bigint
circular: circular_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
circular: circular_pkey PRIMARY KEY (id)
CREATE INDEX circular_account ON public.circular USING btree (account_id)
CREATE INDEX circular_created_at ON public.circular USING btree (created_at)
CREATE UNIQUE INDEX circular_pkey ON public.circular USING btree (id)
circular_delivery.id uuid not null
circular_delivery.circular_id uuid not null
circular_delivery.account_id uuid
circular_delivery.mail_id uuid
circular_delivery.secret text not null
circular_delivery.outcome text not null
circular_delivery: circular_delivery_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
circular_delivery: circular_delivery_circular_id_fkey FOREIGN KEY (circular_id) REFERENCES circular(id)
circular_delivery: circular_delivery_outcome_check CHECK ((outcome = ANY (ARRAY[''::text, 'reached'::text, 'failed'::text])))
circular_delivery: circular_delivery_pkey PRIMARY KEY (id)
circular_delivery: circular_delivery_secret_key UNIQUE (secret)
CREATE INDEX circular_delivery_account ON public.circular_delivery USING btree (account_id)
CREATE INDEX circular_delivery_circular ON public.circular_delivery USING btree (circular_id)
CREATE UNIQUE INDEX circular_delivery_pkey ON public.circular_delivery USING btree (id)
CREATE UNIQUE INDEX circular_delivery_secret_key ON public.circular_delivery USING btree (secret)
CREATE INDEX circular_delivery_unsettled ON public.circular_delivery USING btree (mail_id) WHERE (outcome <> 'reached'::text)
circular_refusal.account_id uuid not null
circular_refusal.refused_at bigint not null
circular_refusal: circular_refusal_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
circular_refusal: circular_refusal_pkey PRIMARY KEY (account_id)
CREATE UNIQUE INDEX circular_refusal_pkey ON public.circular_refusal USING btree (account_id)
circular_sending.circular_id uuid not null
circular_sending.told_up_to uuid not null
circular_sending: circular_sending_circular_id_fkey FOREIGN KEY (circular_id) REFERENCES circular(id)
circular_sending: circular_sending_pkey PRIMARY KEY (circular_id)
CREATE UNIQUE INDEX circular_sending_pkey ON public.circular_sending USING btree (circular_id)
cooperation.id uuid not null
cooperation.alliance_id uuid not null
cooperation.account_id uuid
cooperation.direction text not null
cooperation.good text not null
cooperation.topic text not null
cooperation.reach text not null
cooperation.title text not null
cooperation.text text not null
cooperation.in_return text not null
cooperation.until_day text
cooperation.searched text not null
cooperation.created_at bigint not null
cooperation.changed_at bigint not null
cooperation.ended_at bigint
cooperation.outcome text not null default ''::text
cooperation: cooperation_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
cooperation: cooperation_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
cooperation: cooperation_direction_check CHECK ((direction = ANY (ARRAY['seeks'::text, 'offers'::text])))
cooperation: cooperation_outcome_check CHECK ((outcome = ANY (ARRAY[''::text, 'came_about'::text, 'did_not'::text, 'talking'::text])))
cooperation: cooperation_pkey PRIMARY KEY (id)
cooperation: cooperation_reach_check CHECK ((reach = ANY (ARRAY['near'::text, 'state'::text, 'everywhere'::text])))
CREATE INDEX cooperation_account ON public.cooperation USING btree (account_id)
CREATE INDEX cooperation_alliance ON public.cooperation USING btree (alliance_id)
CREATE INDEX cooperation_counterparts ON public.cooperation USING btree (direction, good, created_at)
CREATE UNIQUE INDEX cooperation_pkey ON public.cooperation USING btree (id)
cooperation_message.id uuid not null
cooperation_message.talk_id uuid not null
cooperation_message.alliance_id uuid not null
cooperation_message.account_id uuid
cooperation_message.text text not null
cooperation_message.sent_at bigint not null
cooperation_message: cooperation_message_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
cooperation_message: cooperation_message_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
cooperation_message: cooperation_message_pkey PRIMARY KEY (id)
cooperation_message: cooperation_message_talk_id_fkey FOREIGN KEY (talk_id) REFERENCES cooperation_talk(id)
CREATE INDEX cooperation_message_account ON public.cooperation_message USING btree (account_id)
CREATE UNIQUE INDEX cooperation_message_pkey ON public.cooperation_message USING btree (id)
CREATE INDEX cooperation_message_talk ON public.cooperation_message USING btree (talk_id, sent_at)
cooperation_talk.id uuid not null
cooperation_talk.cooperation_id uuid not null
cooperation_talk.alliance_id uuid not null
cooperation_talk.created_at bigint not null
cooperation_talk.ask_at bigint not null
cooperation_talk.asked_at bigint
cooperation_talk.outcome text not null default ''::text
cooperation_talk: cooperation_talk_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
cooperation_talk: cooperation_talk_cooperation_id_alliance_id_key UNIQUE (cooperation_id, alliance_id)
cooperation_talk: cooperation_talk_cooperation_id_fkey FOREIGN KEY (cooperation_id) REFERENCES cooperation(id)
cooperation_talk: cooperation_talk_outcome_check CHECK ((outcome = ANY (ARRAY[''::text, 'came_about'::text, 'did_not'::text, 'talking'::text])))
cooperation_talk: cooperation_talk_pkey PRIMARY KEY (id)
CREATE INDEX cooperation_talk_alliance ON public.cooperation_talk USING btree (alliance_id)
CREATE UNIQUE INDEX cooperation_talk_cooperation_id_alliance_id_key ON public.cooperation_talk USING btree (cooperation_id, alliance_id)
CREATE INDEX cooperation_talk_due ON public.cooperation_talk USING btree (ask_at) WHERE (asked_at IS NULL)
CREATE UNIQUE INDEX cooperation_talk_pkey ON public.cooperation_talk USING btree (id)
county_map.id bigint not null
county_map.notice text not null
county_map.imported_at bigint not null
county_map: county_map_id_check CHECK ((id = 1))
county_map: county_map_pkey PRIMARY KEY (id)
CREATE UNIQUE INDEX county_map_pkey ON public.county_map USING btree (id)
county_outline.county_key text not null
county_outline.outline text not null
county_outline.detail text not null
county_outline.left_edge bigint not null
county_outline.top_edge bigint not null
county_outline.right_edge bigint not null
county_outline.bottom_edge bigint not null
county_outline: county_outline_pkey PRIMARY KEY (county_key)
CREATE UNIQUE INDEX county_outline_pkey ON public.county_outline USING btree (county_key)
county_population.county_key text not null
county_population.as_of text not null
county_population.inhabitants bigint not null
county_population.children bigint
county_population.source text not null
county_population.changed_at bigint not null
county_population: county_population_check CHECK (((children >= 0) AND (children <= inhabitants)))
county_population: county_population_inhabitants_check CHECK ((inhabitants > 0))
county_population: county_population_pkey PRIMARY KEY (county_key, as_of)
CREATE UNIQUE INDEX county_population_pkey ON public.county_population USING btree (county_key, as_of)
data_request.id uuid not null
data_request.kind text not null
data_request.person text not null
data_request.received_on text not null
data_request.due_on text not null
data_request.done_on text
data_request.note text not null
data_request.recorded_by uuid
data_request: data_request_kind_check CHECK ((kind = ANY (ARRAY['access'::text, 'correction'::text, 'erasure'::text, 'objection'::text])))
data_request: data_request_pkey PRIMARY KEY (id)
data_request: data_request_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id)
CREATE INDEX data_request_due ON public.data_request USING btree (done_on, due_on)
CREATE UNIQUE INDEX data_request_pkey ON public.data_request USING btree (id)
CREATE INDEX data_request_recorder ON public.data_request USING btree (recorded_by)
declared_figure.figure text not null
declared_figure.state_key text not null
declared_figure.as_of text not null
declared_figure.as_of_unit text not null
declared_figure.value bigint not null
declared_figure.rounding text not null
declared_figure.source text not null
declared_figure.source_url text not null
declared_figure.note text not null
declared_figure.changed_at bigint not null
declared_figure: declared_figure_as_of_unit_check CHECK ((as_of_unit = ANY (ARRAY['day'::text, 'month'::text, 'year'::text])))
declared_figure: declared_figure_figure_check CHECK ((figure = ANY (ARRAY['alliances'::text, 'engaged'::text, 'companies'::text, 'projects'::text])))
declared_figure: declared_figure_pkey PRIMARY KEY (figure, state_key, as_of)
declared_figure: declared_figure_value_check CHECK ((value >= 0))
CREATE UNIQUE INDEX declared_figure_pkey ON public.declared_figure USING btree (figure, state_key, as_of)
deletion_run.day text not null
deletion_run.what text not null
deletion_run.removed bigint not null
deletion_run.done_at bigint not null
deletion_run: deletion_run_pkey PRIMARY KEY (day, what)
CREATE UNIQUE INDEX deletion_run_pkey ON public.deletion_run USING btree (day, what)
digest.account_id uuid not null
digest.frequency text not null
digest.since bigint not null
digest.due_at bigint not null
digest: digest_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
digest: digest_pkey PRIMARY KEY (account_id, frequency)
CREATE INDEX digest_due ON public.digest USING btree (due_at)
CREATE UNIQUE INDEX digest_pkey ON public.digest USING btree (account_id, frequency)
flagship.project_id uuid not null
flagship.account_id uuid
flagship.marked_at bigint not null
flagship.reason text not null
flagship: flagship_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
flagship: flagship_pkey PRIMARY KEY (project_id)
flagship: flagship_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id)
CREATE INDEX flagship_account ON public.flagship USING btree (account_id)
CREATE UNIQUE INDEX flagship_pkey ON public.flagship USING btree (project_id)
flagship_end.project_id uuid not null
flagship_end.account_id uuid
flagship_end.ended_at bigint not null
flagship_end: flagship_end_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
flagship_end: flagship_end_pkey PRIMARY KEY (project_id)
flagship_end: flagship_end_project_id_fkey FOREIGN KEY (project_id) REFERENCES flagship(project_id)
CREATE INDEX flagship_end_account ON public.flagship_end USING btree (account_id)
CREATE UNIQUE INDEX flagship_end_pkey ON public.flagship_end USING btree (project_id)
former_address.kind text not null
former_address.slug text not null
former_address.subject_id uuid not null
former_address.left_at bigint not null
former_address: former_address_pkey PRIMARY KEY (kind, slug)
CREATE UNIQUE INDEX former_address_pkey ON public.former_address USING btree (kind, slug)
CREATE INDEX former_address_subject ON public.former_address USING btree (kind, subject_id)
gift.id uuid not null
gift.alliance_id uuid not null
gift.organisation_id uuid not null
gift.kind text not null
gift.words text not null
gift.amount bigint
gift.since text
gift.until text
gift.is_public bigint not null
gift.recorded_by uuid
gift.recorded_at bigint not null
gift.ended_at bigint
gift: gift_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
gift: gift_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
gift: gift_pkey PRIMARY KEY (id)
gift: gift_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id)
CREATE INDEX gift_alliance ON public.gift USING btree (alliance_id, organisation_id)
CREATE INDEX gift_organisation ON public.gift USING btree (organisation_id)
CREATE UNIQUE INDEX gift_pkey ON public.gift USING btree (id)
CREATE INDEX gift_recorder ON public.gift USING btree (recorded_by)
gift_ask.id uuid not null
gift_ask.alliance_id uuid not null
gift_ask.organisation_id uuid not null
gift_ask.asked_by uuid
gift_ask.kind text not null
gift_ask.what text not null
gift_ask.amount bigint
gift_ask.until text not null
gift_ask.words text not null
gift_ask.by_telephone bigint not null
gift_ask.asked_at bigint not null
gift_ask.closed_at bigint
gift_ask: gift_ask_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
gift_ask: gift_ask_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES account(id)
gift_ask: gift_ask_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
gift_ask: gift_ask_pkey PRIMARY KEY (id)
CREATE INDEX gift_ask_alliance ON public.gift_ask USING btree (alliance_id, asked_at)
CREATE INDEX gift_ask_asker ON public.gift_ask USING btree (asked_by)
CREATE INDEX gift_ask_organisation ON public.gift_ask USING btree (organisation_id, alliance_id)
CREATE UNIQUE INDEX gift_ask_pkey ON public.gift_ask USING btree (id)
CREATE INDEX gift_ask_until ON public.gift_ask USING btree (until)
gift_call.id uuid not null
gift_call.ask_id uuid not null
gift_call.contact_id uuid
gift_call.account_id uuid
gift_call.secret text
gift_call.answer text not null
gift_call.words text not null
gift_call.answered_at bigint
gift_call: gift_call_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
gift_call: gift_call_answer_check CHECK ((answer = ANY (ARRAY[''::text, 'yes'::text, 'no'::text, 'talk'::text])))
gift_call: gift_call_ask_id_fkey FOREIGN KEY (ask_id) REFERENCES gift_ask(id)
gift_call: gift_call_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES partner_contact(id) ON DELETE SET NULL
gift_call: gift_call_pkey PRIMARY KEY (id)
gift_call: gift_call_secret_key UNIQUE (secret)
CREATE INDEX gift_call_account ON public.gift_call USING btree (account_id)
CREATE INDEX gift_call_ask ON public.gift_call USING btree (ask_id)
CREATE INDEX gift_call_contact ON public.gift_call USING btree (contact_id)
CREATE UNIQUE INDEX gift_call_pkey ON public.gift_call USING btree (id)
CREATE UNIQUE INDEX gift_call_secret_key ON public.gift_call USING btree (secret)
gift_outcome.id uuid not null
gift_outcome.ask_id uuid
gift_outcome.alliance_id uuid not null
gift_outcome.organisation_id uuid not null
gift_outcome.kind text not null
gift_outcome.result text not null
gift_outcome.amount bigint
gift_outcome.words text not null
gift_outcome.is_public bigint not null
gift_outcome.on_day text not null
gift_outcome: gift_outcome_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
gift_outcome: gift_outcome_ask_id_fkey FOREIGN KEY (ask_id) REFERENCES gift_ask(id)
gift_outcome: gift_outcome_ask_id_key UNIQUE (ask_id)
gift_outcome: gift_outcome_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
gift_outcome: gift_outcome_pkey PRIMARY KEY (id)
gift_outcome: gift_outcome_result_check CHECK ((result = ANY (ARRAY['done'::text, 'partly'::text, 'not'::text])))
CREATE INDEX gift_outcome_alliance ON public.gift_outcome USING btree (alliance_id)
CREATE UNIQUE INDEX gift_outcome_ask_id_key ON public.gift_outcome USING btree (ask_id)
CREATE INDEX gift_outcome_organisation ON public.gift_outcome USING btree (organisation_id, alliance_id)
CREATE UNIQUE INDEX gift_outcome_pkey ON public.gift_outcome USING btree (id)
handover.id uuid not null
handover.secret text not null
handover.alliance_id uuid not null
handover.from_account uuid not null
handover.from_grant uuid not null
handover.to_account uuid not null
handover.to_grant uuid not null
handover.before_id uuid
handover.handed_at bigint not null
handover.taken_back_at bigint
handover: handover_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
handover: handover_before_id_fkey FOREIGN KEY (before_id) REFERENCES role_grant(id)
handover: handover_from_account_fkey FOREIGN KEY (from_account) REFERENCES account(id)
handover: handover_from_grant_fkey FOREIGN KEY (from_grant) REFERENCES role_grant(id)
handover: handover_pkey PRIMARY KEY (id)
handover: handover_secret_key UNIQUE (secret)
handover: handover_to_account_fkey FOREIGN KEY (to_account) REFERENCES account(id)
handover: handover_to_grant_fkey FOREIGN KEY (to_grant) REFERENCES role_grant(id)
CREATE INDEX handover_alliance ON public.handover USING btree (alliance_id)
CREATE INDEX handover_before ON public.handover USING btree (before_id)
CREATE INDEX handover_from_account ON public.handover USING btree (from_account)
CREATE INDEX handover_from_grant ON public.handover USING btree (from_grant)
CREATE INDEX handover_handed ON public.handover USING btree (handed_at)
CREATE UNIQUE INDEX handover_pkey ON public.handover USING btree (id)
CREATE UNIQUE INDEX handover_secret_key ON public.handover USING btree (secret)
CREATE INDEX handover_to_account ON public.handover USING btree (to_account)
CREATE INDEX handover_to_grant ON public.handover USING btree (to_grant)
help_call.id uuid not null
help_call.request_id uuid not null
help_call.contact_id uuid
help_call.secret text not null
help_call.answer text not null default ''::text
help_call.places bigint not null default 0
help_call.words text not null default ''::text
help_call.answered_at bigint
help_call: help_call_answer_check CHECK ((answer = ANY (ARRAY[''::text, 'yes'::text, 'no'::text])))
help_call: help_call_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES help_contact(id)
help_call: help_call_pkey PRIMARY KEY (id)
help_call: help_call_request_id_fkey FOREIGN KEY (request_id) REFERENCES help_request(id)
help_call: help_call_secret_key UNIQUE (secret)
CREATE INDEX help_call_contact ON public.help_call USING btree (contact_id)
CREATE UNIQUE INDEX help_call_pkey ON public.help_call USING btree (id)
CREATE INDEX help_call_request ON public.help_call USING btree (request_id)
CREATE UNIQUE INDEX help_call_secret_key ON public.help_call USING btree (secret)
help_contact.id uuid not null
help_contact.alliance_id uuid not null
help_contact.name text not null
help_contact.email text not null
help_contact.secret text not null
help_contact.added_at bigint not null
help_contact.agreed_at bigint
help_contact: help_contact_alliance_id_email_key UNIQUE (alliance_id, email)
help_contact: help_contact_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
help_contact: help_contact_pkey PRIMARY KEY (id)
help_contact: help_contact_secret_key UNIQUE (secret)
CREATE INDEX help_contact_added_at ON public.help_contact USING btree (added_at) WHERE (agreed_at IS NULL)
CREATE UNIQUE INDEX help_contact_alliance_id_email_key ON public.help_contact USING btree (alliance_id, email)
CREATE UNIQUE INDEX help_contact_pkey ON public.help_contact USING btree (id)
CREATE UNIQUE INDEX help_contact_secret_key ON public.help_contact USING btree (secret)
help_request.id uuid not null
help_request.alliance_id uuid not null
help_request.account_id uuid
help_request.what text not null
help_request.places bigint not null
help_request.place text not null
help_request.until_day text not null
help_request.created_at bigint not null
help_request.closed_at bigint
help_request.outcome text not null default ''::text
help_request: help_request_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
help_request: help_request_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
help_request: help_request_pkey PRIMARY KEY (id)
CREATE INDEX help_request_account ON public.help_request USING btree (account_id)
CREATE INDEX help_request_alliance ON public.help_request USING btree (alliance_id, created_at)
CREATE UNIQUE INDEX help_request_pkey ON public.help_request USING btree (id)
helped_mark.post_id uuid not null
helped_mark.account_id uuid not null
helped_mark.marked_at bigint not null
helped_mark: helped_mark_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
helped_mark: helped_mark_pkey PRIMARY KEY (post_id, account_id)
helped_mark: helped_mark_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id)
CREATE INDEX helped_mark_account ON public.helped_mark USING btree (account_id)
CREATE UNIQUE INDEX helped_mark_pkey ON public.helped_mark USING btree (post_id, account_id)
inquiry.id uuid not null
inquiry.receipt text not null
inquiry.name text not null
inquiry.reach text not null
inquiry.sentence text not null
inquiry.place text not null
inquiry.state text not null
inquiry.language text not null
inquiry.alliance_id uuid
inquiry.rung text not null
inquiry.rung_since bigint not null
inquiry.reminded_at bigint
inquiry.received_at bigint not null
inquiry.answer_due_on text not null
inquiry.answer text not null default ''::text
inquiry.answer_text text not null default ''::text
inquiry.answered_at bigint
inquiry.answered_by uuid
inquiry: inquiry_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
inquiry: inquiry_answer_check CHECK ((answer = ANY (ARRAY[''::text, 'yes'::text, 'no'::text])))
inquiry: inquiry_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES account(id)
inquiry: inquiry_pkey PRIMARY KEY (id)
inquiry: inquiry_receipt_key UNIQUE (receipt)
inquiry: inquiry_rung_check CHECK ((rung = ANY (ARRAY['alliance'::text, 'state'::text, 'office'::text])))
CREATE INDEX inquiry_alliance ON public.inquiry USING btree (alliance_id)
CREATE INDEX inquiry_answered_by ON public.inquiry USING btree (answered_by)
CREATE INDEX inquiry_open ON public.inquiry USING btree (rung_since) WHERE (answered_at IS NULL)
CREATE UNIQUE INDEX inquiry_pkey ON public.inquiry USING btree (id)
CREATE UNIQUE INDEX inquiry_receipt_key ON public.inquiry USING btree (receipt)
CREATE INDEX inquiry_received_at ON public.inquiry USING btree (received_at)
inquiry_network.network text not null
inquiry_network.asked_at bigint not null
CREATE INDEX inquiry_network_asked_at ON public.inquiry_network USING btree (asked_at)
CREATE INDEX inquiry_network_network ON public.inquiry_network USING btree (network, asked_at)
installation.name text not null
installation.value text not null
installation: installation_pkey PRIMARY KEY (name)
CREATE UNIQUE INDEX installation_pkey ON public.installation USING btree (name)
invitation.account_id uuid not null
invitation.invited_by uuid
invitation.times bigint not null
invitation.sent_at bigint not null
invitation.expires_at bigint not null
invitation.mail_id uuid not null
invitation: invitation_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
invitation: invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES account(id)
invitation: invitation_pkey PRIMARY KEY (account_id)
CREATE INDEX invitation_invited_by ON public.invitation USING btree (invited_by)
CREATE UNIQUE INDEX invitation_pkey ON public.invitation USING btree (account_id)
invitation_link.secret text not null
invitation_link.account_id uuid not null
invitation_link: invitation_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
invitation_link: invitation_link_pkey PRIMARY KEY (secret)
CREATE INDEX invitation_link_account ON public.invitation_link USING btree (account_id)
CREATE UNIQUE INDEX invitation_link_pkey ON public.invitation_link USING btree (secret)
kept_file.id uuid not null
kept_file.hash text not null
kept_file.name text not null
kept_file.media_type text not null
kept_file.kept_at bigint not null
kept_file: kept_file_hash_fkey FOREIGN KEY (hash) REFERENCES stored_bytes(hash)
kept_file: kept_file_pkey PRIMARY KEY (id)
CREATE INDEX kept_file_hash ON public.kept_file USING btree (hash)
CREATE UNIQUE INDEX kept_file_pkey ON public.kept_file USING btree (id)
known_barrier.slug text not null
known_barrier.title text not null
known_barrier.title_en text not null
known_barrier.reason text not null
known_barrier.alternative text not null
known_barrier.known_since text not null
known_barrier.removed_on text
known_barrier.changed_at bigint not null
known_barrier: known_barrier_pkey PRIMARY KEY (slug)
CREATE UNIQUE INDEX known_barrier_pkey ON public.known_barrier USING btree (slug)
mail_receipt.mail text not null
mail_receipt.received_at bigint not null
mail_receipt.replied_to text not null
mail_receipt: mail_receipt_pkey PRIMARY KEY (mail)
CREATE UNIQUE INDEX mail_receipt_pkey ON public.mail_receipt USING btree (mail)
CREATE INDEX mail_receipt_received ON public.mail_receipt USING btree (received_at)
CREATE INDEX mail_receipt_replied ON public.mail_receipt USING btree (replied_to, received_at) WHERE (replied_to <> ''::text)
material.id uuid not null
material.alliance_id uuid
material.account_id uuid
material.kind text not null
material.topic text not null
material.title text not null
material.summary text not null
material.language text not null
material.licence text not null
material.accessibility text not null
material.collection text not null
material.link text not null
material.searched text not null
material.created_at bigint not null
material.changed_at bigint not null
material.archived_at bigint
material.place bigint not null default 0
material: material_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
material: material_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
material: material_pkey PRIMARY KEY (id)
CREATE INDEX material_account ON public.material USING btree (account_id)
CREATE INDEX material_alliance ON public.material USING btree (alliance_id)
CREATE UNIQUE INDEX material_pkey ON public.material USING btree (id)
material_collection.name text not null
material_collection.description text not null
material_collection: material_collection_pkey PRIMARY KEY (name)
CREATE UNIQUE INDEX material_collection_pkey ON public.material_collection USING btree (name)
material_decline.version_id uuid not null
material_decline.reason text not null
material_decline.declined_at bigint not null
material_decline: material_decline_pkey PRIMARY KEY (version_id)
material_decline: material_decline_version_id_fkey FOREIGN KEY (version_id) REFERENCES material_version(id)
CREATE UNIQUE INDEX material_decline_pkey ON public.material_decline USING btree (version_id)
material_file.file_id uuid not null
material_file.version_id uuid not null
material_file.position bigint not null
material_file.remarks text not null
material_file: material_file_file_id_fkey FOREIGN KEY (file_id) REFERENCES kept_file(id)
material_file: material_file_pkey PRIMARY KEY (file_id)
material_file: material_file_version_id_fkey FOREIGN KEY (version_id) REFERENCES material_version(id)
CREATE UNIQUE INDEX material_file_pkey ON public.material_file USING btree (file_id)
CREATE INDEX material_file_version ON public.material_file USING btree (version_id, "position")
material_holding.material_id uuid not null
material_holding.account_id uuid not null
material_holding.number bigint not null
material_holding.secret text not null
material_holding: material_holding_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
material_holding: material_holding_material_id_fkey FOREIGN KEY (material_id) REFERENCES material(id)
material_holding: material_holding_pkey PRIMARY KEY (material_id, account_id)
material_holding: material_holding_secret_key UNIQUE (secret)
CREATE INDEX material_holding_account ON public.material_holding USING btree (account_id)
CREATE UNIQUE INDEX material_holding_pkey ON public.material_holding USING btree (material_id, account_id)
CREATE UNIQUE INDEX material_holding_secret_key ON public.material_holding USING btree (secret)
material_note.id uuid not null
material_note.material_id uuid not null
material_note.account_id uuid
material_note.used_for bigint not null
material_note.text text not null
material_note.written_at bigint not null
material_note: material_note_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
material_note: material_note_material_id_fkey FOREIGN KEY (material_id) REFERENCES material(id)
material_note: material_note_pkey PRIMARY KEY (id)
CREATE INDEX material_note_account ON public.material_note USING btree (account_id)
CREATE INDEX material_note_material ON public.material_note USING btree (material_id, written_at)
CREATE UNIQUE INDEX material_note_pkey ON public.material_note USING btree (id)
material_note_hiding.note_id uuid not null
material_note_hiding.reason text not null
material_note_hiding.hidden_at bigint not null
material_note_hiding: material_note_hiding_note_id_fkey FOREIGN KEY (note_id) REFERENCES material_note(id)
material_note_hiding: material_note_hiding_pkey PRIMARY KEY (note_id)
CREATE UNIQUE INDEX material_note_hiding_pkey ON public.material_note_hiding USING btree (note_id)
material_note_report.id uuid not null
material_note_report.note_id uuid not null
material_note_report.reporter_id uuid
material_note_report.reason text not null
material_note_report.reported_at bigint not null
material_note_report.settled_at bigint
material_note_report: material_note_report_note_id_fkey FOREIGN KEY (note_id) REFERENCES material_note(id)
material_note_report: material_note_report_pkey PRIMARY KEY (id)
material_note_report: material_note_report_reporter_id_fkey FOREIGN KEY (reporter_id) REFERENCES account(id)
CREATE INDEX material_note_report_note ON public.material_note_report USING btree (note_id)
CREATE INDEX material_note_report_open ON public.material_note_report USING btree (reported_at) WHERE (settled_at IS NULL)
CREATE UNIQUE INDEX material_note_report_pkey ON public.material_note_report USING btree (id)
CREATE INDEX material_note_report_reporter ON public.material_note_report USING btree (reporter_id)
material_version.id uuid not null
material_version.material_id uuid not null
material_version.number bigint not null
material_version.changes text not null
material_version.brought_at bigint not null
material_version.released_at bigint
material_version.downloads bigint not null default 0
material_version: material_version_material_id_fkey FOREIGN KEY (material_id) REFERENCES material(id)
material_version: material_version_material_id_number_key UNIQUE (material_id, number)
material_version: material_version_pkey PRIMARY KEY (id)
CREATE UNIQUE INDEX material_version_material_id_number_key ON public.material_version USING btree (material_id, number)
CREATE UNIQUE INDEX material_version_pkey ON public.material_version USING btree (id)
CREATE INDEX material_version_waiting ON public.material_version USING btree (brought_at) WHERE (released_at IS NULL)
migration.number bigint not null
migration.name text not null
migration: migration_pkey PRIMARY KEY (number)
CREATE UNIQUE INDEX migration_pkey ON public.migration USING btree (number)
moderation_entry.id uuid not null
moderation_entry.post_id uuid not null
moderation_entry.account_id uuid
moderation_entry.deed text not null
moderation_entry.reason text not null
moderation_entry.done_at bigint not null
moderation_entry: moderation_entry_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
moderation_entry: moderation_entry_pkey PRIMARY KEY (id)
moderation_entry: moderation_entry_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id)
CREATE INDEX moderation_entry_account ON public.moderation_entry USING btree (account_id)
CREATE INDEX moderation_entry_done ON public.moderation_entry USING btree (done_at)
CREATE UNIQUE INDEX moderation_entry_pkey ON public.moderation_entry USING btree (id)
no_post_mail.account_id uuid not null
no_post_mail.since bigint not null
no_post_mail: no_post_mail_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
no_post_mail: no_post_mail_pkey PRIMARY KEY (account_id)
CREATE UNIQUE INDEX no_post_mail_pkey ON public.no_post_mail USING btree (account_id)
official_table_import.id uuid not null
official_table_import.imported_at bigint not null
official_table_import.municipalities bigint not null
official_table_import.added bigint not null
official_table_import.changed bigint not null
official_table_import: official_table_import_pkey PRIMARY KEY (id)
CREATE UNIQUE INDEX official_table_import_pkey ON public.official_table_import USING btree (id)
operator_record.scope text not null
operator_record.subject text not null
operator_record.name text not null
operator_record.address text not null
operator_record.email text not null
operator_record.telephone text not null
operator_record.responsible_person text not null
operator_record.privacy_contact text not null
operator_record.enforcement_body text not null
operator_record.changed_at bigint not null
operator_record: operator_record_pkey PRIMARY KEY (scope, subject)
operator_record: operator_record_scope_check CHECK ((scope = ANY (ARRAY['state'::text, 'alliance'::text])))
CREATE UNIQUE INDEX operator_record_pkey ON public.operator_record USING btree (scope, subject)
organisation.id uuid not null
organisation.slug text not null
organisation.name text not null
organisation.sector text not null
organisation.summary text not null
organisation.website text not null
organisation.legal_form text not null
organisation.place_id uuid
organisation.state_key text not null
organisation.ended_on text
organisation.sort_key text not null
organisation.searched text not null
organisation.recorded_by text not null
organisation.changed_at bigint not null
organisation.list_key text not null default ''::text
organisation: organisation_pkey PRIMARY KEY (id)
organisation: organisation_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id)
organisation: organisation_sector_fkey FOREIGN KEY (sector) REFERENCES partner_sector(code)
organisation: organisation_slug_key UNIQUE (slug)
CREATE INDEX organisation_namesake ON public.organisation USING btree (sort_key)
CREATE INDEX organisation_order ON public.organisation USING btree (list_key, slug, sector, state_key, ended_on, searched)
CREATE UNIQUE INDEX organisation_pkey ON public.organisation USING btree (id)
CREATE UNIQUE INDEX organisation_slug_key ON public.organisation USING btree (slug)
organisation_name.organisation_id uuid not null
organisation_name.language text not null
organisation_name.name text not null
organisation_name: organisation_name_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
organisation_name: organisation_name_pkey PRIMARY KEY (organisation_id, language)
CREATE UNIQUE INDEX organisation_name_pkey ON public.organisation_name USING btree (organisation_id, language)
outbox.id uuid not null
outbox.kind text not null
outbox.recipient text not null
outbox.recipient_name text not null
outbox.subject text not null
outbox.body_text text not null
outbox.body_html text not null
outbox.unsubscribe_url text not null
outbox.language text not null
outbox.is_bulk bigint not null
outbox.created_at bigint not null
outbox.state text not null
outbox.due_at bigint not null
outbox.attempts bigint not null
outbox.taken_by uuid
outbox.taken_until bigint
outbox.settled_at bigint
outbox.answer text not null
outbox.reply_to text not null default ''::text
outbox.conversation text not null default ''::text
outbox: outbox_pkey PRIMARY KEY (id)
outbox: outbox_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'taken'::text, 'sent'::text, 'given_up'::text, 'bounced'::text, 'uncertain'::text])))
CREATE INDEX outbox_due ON public.outbox USING btree (is_bulk, due_at, id) WHERE (state = 'waiting'::text)
CREATE UNIQUE INDEX outbox_pkey ON public.outbox USING btree (id)
CREATE INDEX outbox_settled ON public.outbox USING btree (settled_at)
CREATE INDEX outbox_taken ON public.outbox USING btree (taken_by) WHERE (state = 'taken'::text)
CREATE INDEX outbox_unsent ON public.outbox USING btree (state, created_at) WHERE (state <> 'sent'::text)
partner_contact.id uuid not null
partner_contact.alliance_id uuid not null
partner_contact.organisation_id uuid not null
partner_contact.name text not null
partner_contact.function text not null
partner_contact.mail text not null
partner_contact.telephone text not null
partner_contact.name_public bigint not null
partner_contact.telephone_public bigint not null
partner_contact.mail_public bigint not null
partner_contact.consent_recorded_by uuid
partner_contact.consent_recorded_at bigint
partner_contact.asked_at bigint
partner_contact.agreed_at bigint
partner_contact.declined_at bigint
partner_contact.added_at bigint not null
partner_contact: partner_contact_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
partner_contact: partner_contact_consent_recorded_by_fkey FOREIGN KEY (consent_recorded_by) REFERENCES account(id)
partner_contact: partner_contact_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
partner_contact: partner_contact_pkey PRIMARY KEY (id)
CREATE INDEX partner_contact_alliance ON public.partner_contact USING btree (alliance_id, organisation_id)
CREATE INDEX partner_contact_organisation ON public.partner_contact USING btree (organisation_id)
CREATE UNIQUE INDEX partner_contact_pkey ON public.partner_contact USING btree (id)
CREATE INDEX partner_contact_recorder ON public.partner_contact USING btree (consent_recorded_by)
partner_contact_link.secret text not null
partner_contact_link.contact_id uuid not null
partner_contact_link.purpose text not null
partner_contact_link.made_at bigint not null
partner_contact_link: partner_contact_link_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES partner_contact(id)
partner_contact_link: partner_contact_link_pkey PRIMARY KEY (secret)
partner_contact_link: partner_contact_link_purpose_check CHECK ((purpose = ANY (ARRAY['question'::text, 'way_out'::text])))
CREATE INDEX partner_contact_link_contact ON public.partner_contact_link USING btree (contact_id)
CREATE UNIQUE INDEX partner_contact_link_pkey ON public.partner_contact_link USING btree (secret)
partner_person.id uuid not null
partner_person.alliance_id uuid not null
partner_person.name text not null
partner_person.sector text not null
partner_person.name_public bigint not null
partner_person: partner_person_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
partner_person: partner_person_alliance_id_name_key UNIQUE (alliance_id, name)
partner_person: partner_person_pkey PRIMARY KEY (id)
partner_person: partner_person_sector_fkey FOREIGN KEY (sector) REFERENCES partner_sector(code)
CREATE UNIQUE INDEX partner_person_alliance_id_name_key ON public.partner_person USING btree (alliance_id, name)
CREATE UNIQUE INDEX partner_person_pkey ON public.partner_person USING btree (id)
partner_sector.code text not null
partner_sector.slug text not null
partner_sector.name text not null
partner_sector.name_en text not null
partner_sector.for_persons bigint not null default 0
partner_sector.position bigint not null
partner_sector: partner_sector_pkey PRIMARY KEY (code)
partner_sector: partner_sector_slug_key UNIQUE (slug)
CREATE UNIQUE INDEX partner_sector_pkey ON public.partner_sector USING btree (code)
CREATE UNIQUE INDEX partner_sector_slug_key ON public.partner_sector USING btree (slug)
partnership.id uuid not null
partnership.alliance_id uuid not null
partnership.organisation_id uuid
partnership.person_id uuid
partnership.since text not null
partnership.until text
partnership.recorded_by text not null
partnership.recorded_at bigint not null
partnership: partnership_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
partnership: partnership_check CHECK (((organisation_id IS NULL) <> (person_id IS NULL)))
partnership: partnership_check1 CHECK (((until IS NULL) OR (until >= since)))
partnership: partnership_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
partnership: partnership_person_id_fkey FOREIGN KEY (person_id) REFERENCES partner_person(id)
partnership: partnership_pkey PRIMARY KEY (id)
CREATE INDEX partnership_of_alliance ON public.partnership USING btree (alliance_id, since, until, organisation_id, person_id)
CREATE UNIQUE INDEX partnership_of_organisation ON public.partnership USING btree (organisation_id, alliance_id, since)
CREATE UNIQUE INDEX partnership_of_person ON public.partnership USING btree (person_id, since)
CREATE UNIQUE INDEX partnership_pkey ON public.partnership USING btree (id)
partnership_ending.partnership_id uuid not null
partnership_ending.until_before text
partnership_ending.ended_at bigint not null
partnership_ending: partnership_ending_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
partnership_ending: partnership_ending_pkey PRIMARY KEY (partnership_id)
CREATE UNIQUE INDEX partnership_ending_pkey ON public.partnership_ending USING btree (partnership_id)
passkey.id uuid not null
passkey.account_id uuid not null
passkey.credential text not null
passkey.public_key text not null
passkey.counter bigint not null
passkey.name text not null
passkey.created_at bigint not null
passkey.used_at bigint
passkey: passkey_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
passkey: passkey_credential_key UNIQUE (credential)
passkey: passkey_pkey PRIMARY KEY (id)
CREATE INDEX passkey_account ON public.passkey USING btree (account_id)
CREATE UNIQUE INDEX passkey_credential_key ON public.passkey USING btree (credential)
CREATE UNIQUE INDEX passkey_pkey ON public.passkey USING btree (id)
passkey_question.question text not null
passkey_question.account_id uuid
passkey_question.expires_at bigint not null
passkey_question: passkey_question_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
passkey_question: passkey_question_pkey PRIMARY KEY (question)
CREATE INDEX passkey_question_account ON public.passkey_question USING btree (account_id)
CREATE INDEX passkey_question_expires_at ON public.passkey_question USING btree (expires_at)
CREATE UNIQUE INDEX passkey_question_pkey ON public.passkey_question USING btree (question)
picture.id uuid not null
picture.kind text not null
picture.subject text not null
picture.file_name text not null
picture.position bigint not null
picture.alt text not null
picture.decorative bigint not null
picture.caption text not null
picture.credit text not null
picture.changed_at bigint not null
picture: picture_kind_check CHECK ((kind = ANY (ARRAY['alliance_picture'::text, 'alliance_logo'::text, 'state_logo'::text])))
picture: picture_pkey PRIMARY KEY (id)
CREATE UNIQUE INDEX picture_of_subject ON public.picture USING btree (subject, kind, file_name)
CREATE UNIQUE INDEX picture_pkey ON public.picture USING btree (id)
picture_file.name text not null
picture_file.picture_id uuid not null
picture_file.media_type text not null
picture_file.width bigint not null
picture_file.height bigint not null
picture_file.bytes text not null
picture_file: picture_file_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES picture(id)
picture_file: picture_file_pkey PRIMARY KEY (name)
CREATE INDEX picture_file_of_picture ON public.picture_file USING btree (picture_id)
CREATE UNIQUE INDEX picture_file_pkey ON public.picture_file USING btree (name)
place.id uuid not null
place.kind text not null
place.name text not null
place.slug text not null
place.official_key text
place.parent_id uuid
place.inhabitants bigint
place.latitude double precision
place.longitude double precision
place.position_is_exact bigint not null default 0
place.ended_on text
place.successor_id uuid
place: place_kind_check CHECK ((kind = ANY (ARRAY['state'::text, 'county'::text, 'municipality'::text, 'district'::text])))
place: place_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES place(id)
place: place_pkey PRIMARY KEY (id)
place: place_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES place(id)
CREATE UNIQUE INDEX place_district_slug ON public.place USING btree (parent_id, slug) WHERE (kind = 'district'::text)
CREATE UNIQUE INDEX place_municipality_slug ON public.place USING btree (slug) WHERE (kind = 'municipality'::text)
CREATE UNIQUE INDEX place_official_key ON public.place USING btree (kind, official_key)
CREATE INDEX place_parent ON public.place USING btree (parent_id, kind)
CREATE UNIQUE INDEX place_pkey ON public.place USING btree (id)
place_name.folded text not null
place_name.place_id uuid not null
place_name: place_name_pkey PRIMARY KEY (folded, place_id)
place_name: place_name_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id)
CREATE UNIQUE INDEX place_name_pkey ON public.place_name USING btree (folded, place_id)
CREATE INDEX place_name_place ON public.place_name USING btree (place_id)
place_other_name.place_id uuid not null
place_other_name.name text not null
place_other_name: place_other_name_pkey PRIMARY KEY (place_id, name)
place_other_name: place_other_name_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id)
CREATE UNIQUE INDEX place_other_name_pkey ON public.place_other_name USING btree (place_id, name)
post.id uuid not null
post.thread_id uuid not null
post.number bigint not null
post.author_id uuid
post.body text not null
post.written_at bigint not null
post.edited_at bigint
post.is_by_mail bigint not null default 0
post: post_author_id_fkey FOREIGN KEY (author_id) REFERENCES account(id)
post: post_pkey PRIMARY KEY (id)
post: post_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES thread(id)
post: post_thread_id_number_key UNIQUE (thread_id, number)
CREATE INDEX post_author ON public.post USING btree (author_id, written_at)
CREATE UNIQUE INDEX post_pkey ON public.post USING btree (id)
CREATE UNIQUE INDEX post_thread_id_number_key ON public.post USING btree (thread_id, number)
CREATE INDEX post_written ON public.post USING btree (written_at)
post_appeal.post_id uuid not null
post_appeal.reason text not null
post_appeal.appealed_at bigint not null
post_appeal.settled_at bigint
post_appeal: post_appeal_pkey PRIMARY KEY (post_id)
post_appeal: post_appeal_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id)
CREATE UNIQUE INDEX post_appeal_pkey ON public.post_appeal USING btree (post_id)
post_file.file_id uuid not null
post_file.post_id uuid not null
post_file.position bigint not null
post_file: post_file_file_id_fkey FOREIGN KEY (file_id) REFERENCES kept_file(id)
post_file: post_file_pkey PRIMARY KEY (file_id)
post_file: post_file_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id)
CREATE UNIQUE INDEX post_file_pkey ON public.post_file USING btree (file_id)
CREATE INDEX post_file_post ON public.post_file USING btree (post_id, "position")
post_hiding.post_id uuid not null
post_hiding.reason text not null
post_hiding.hidden_at bigint not null
post_hiding: post_hiding_pkey PRIMARY KEY (post_id)
post_hiding: post_hiding_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id)
CREATE UNIQUE INDEX post_hiding_pkey ON public.post_hiding USING btree (post_id)
post_mention.post_id uuid not null
post_mention.account_id uuid not null
post_mention: post_mention_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
post_mention: post_mention_pkey PRIMARY KEY (post_id, account_id)
post_mention: post_mention_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id)
CREATE INDEX post_mention_account ON public.post_mention USING btree (account_id)
CREATE UNIQUE INDEX post_mention_pkey ON public.post_mention USING btree (post_id, account_id)
post_notice.post_id uuid not null
post_notice.told_up_to uuid not null
post_notice: post_notice_pkey PRIMARY KEY (post_id)
post_notice: post_notice_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id)
CREATE UNIQUE INDEX post_notice_pkey ON public.post_notice USING btree (post_id)
post_report.id uuid not null
post_report.post_id uuid not null
post_report.reporter_id uuid
post_report.reason text not null
post_report.reported_at bigint not null
post_report.settled_at bigint
post_report: post_report_pkey PRIMARY KEY (id)
post_report: post_report_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id)
post_report: post_report_reporter_id_fkey FOREIGN KEY (reporter_id) REFERENCES account(id)
CREATE UNIQUE INDEX post_report_pkey ON public.post_report USING btree (id)
CREATE INDEX post_report_post ON public.post_report USING btree (post_id)
CREATE INDEX post_report_reporter ON public.post_report USING btree (reporter_id)
post_revision.post_id uuid not null
post_revision.number bigint not null
post_revision.body text not null
post_revision.replaced_at bigint not null
post_revision: post_revision_pkey PRIMARY KEY (post_id, number)
post_revision: post_revision_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id)
CREATE UNIQUE INDEX post_revision_pkey ON public.post_revision USING btree (post_id, number)
post_word.word text not null
post_word.post_id uuid not null
post_word: post_word_pkey PRIMARY KEY (word, post_id)
post_word: post_word_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id)
CREATE UNIQUE INDEX post_word_pkey ON public.post_word USING btree (word, post_id)
CREATE INDEX post_word_post ON public.post_word USING btree (post_id)
postal_code.code text not null
postal_code.place_id uuid not null
postal_code: postal_code_pkey PRIMARY KEY (code, place_id)
postal_code: postal_code_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id)
CREATE UNIQUE INDEX postal_code_pkey ON public.postal_code USING btree (code, place_id)
CREATE INDEX postal_code_place ON public.postal_code USING btree (place_id)
profile.account_id uuid not null
profile.name_shown text not null
profile.role_shown text not null
profile.topics text not null
profile.topics_shown text not null
profile.offers text not null
profile.offers_shown text not null
profile.seeks text not null
profile.seeks_shown text not null
profile.contact text not null
profile.contact_shown text not null
profile.changed_at bigint not null
profile: profile_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
profile: profile_pkey PRIMARY KEY (account_id)
CREATE UNIQUE INDEX profile_pkey ON public.profile USING btree (account_id)
project.id uuid not null
project.slug text not null
project.title text not null
project.summary text not null
project.aim text not null
project.description text not null
project.state text not null
project.began_on text
project.ended_on text
project.known_on text not null
project.alliance_id uuid not null
project.place_id uuid
project.partners text not null
project.organisation_key text
project.website text not null
project.runs_from text not null
project.runs_to text not null
project.state_key text not null
project.topics text not null
project.searched text not null
project.changed_at bigint not null
project: project_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
project: project_check CHECK (((ended_on IS NULL) OR (began_on IS NULL) OR (ended_on >= began_on)))
project: project_pkey PRIMARY KEY (id)
project: project_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id)
project: project_slug_key UNIQUE (slug)
project: project_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'running'::text, 'finished'::text])))
CREATE INDEX project_carrier ON public.project USING btree (organisation_key)
CREATE INDEX project_days_of_alliance ON public.project USING btree (alliance_id, runs_from DESC, slug, runs_to)
CREATE INDEX project_of_alliance ON public.project USING btree (alliance_id, title)
CREATE INDEX project_order ON public.project USING btree (runs_from DESC, slug, runs_to, state_key, topics, searched)
CREATE UNIQUE INDEX project_pkey ON public.project USING btree (id)
CREATE UNIQUE INDEX project_slug_key ON public.project USING btree (slug)
project_alliance.project_id uuid not null
project_alliance.alliance_id uuid not null
project_alliance: project_alliance_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
project_alliance: project_alliance_pkey PRIMARY KEY (project_id, alliance_id)
project_alliance: project_alliance_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id)
CREATE INDEX project_alliance_alliance ON public.project_alliance USING btree (alliance_id)
CREATE UNIQUE INDEX project_alliance_pkey ON public.project_alliance USING btree (project_id, alliance_id)
project_beginning.project_id uuid not null
project_beginning.alliance_id uuid not null
project_beginning.title text not null
project_beginning.begun_at bigint not null
project_beginning: project_beginning_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
project_beginning: project_beginning_pkey PRIMARY KEY (project_id)
CREATE INDEX project_beginning_alliance ON public.project_beginning USING btree (alliance_id)
CREATE UNIQUE INDEX project_beginning_pkey ON public.project_beginning USING btree (project_id)
project_day.id bigint not null
project_day.day text not null
project_day: project_day_id_check CHECK ((id = 1))
project_day: project_day_pkey PRIMARY KEY (id)
CREATE UNIQUE INDEX project_day_pkey ON public.project_day USING btree (id)
project_organisation.project_id uuid not null
project_organisation.organisation_id uuid not null
project_organisation: project_organisation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
project_organisation: project_organisation_pkey PRIMARY KEY (project_id, organisation_id)
project_organisation: project_organisation_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id)
CREATE INDEX project_organisation_organisation ON public.project_organisation USING btree (organisation_id)
CREATE UNIQUE INDEX project_organisation_pkey ON public.project_organisation USING btree (project_id, organisation_id)
project_origin.project_id uuid not null
project_origin.alliance_id uuid not null
project_origin.original_id uuid not null
project_origin.seen text not null
project_origin.seen_at bigint not null
project_origin: project_origin_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
project_origin: project_origin_original_id_fkey FOREIGN KEY (original_id) REFERENCES project(id)
project_origin: project_origin_pkey PRIMARY KEY (project_id)
CREATE INDEX project_origin_alliance ON public.project_origin USING btree (alliance_id)
CREATE INDEX project_origin_original ON public.project_origin USING btree (original_id)
CREATE UNIQUE INDEX project_origin_pkey ON public.project_origin USING btree (project_id)
project_plan.project_id uuid not null
project_plan.content text not null
project_plan.changed_at bigint not null
project_plan: project_plan_pkey PRIMARY KEY (project_id)
project_plan: project_plan_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id)
CREATE UNIQUE INDEX project_plan_pkey ON public.project_plan USING btree (project_id)
prospect.id uuid not null
prospect.alliance_id uuid not null
prospect.name text not null
prospect.sector text
prospect.contact text not null
prospect.state text not null
prospect.follow_up_on text
prospect.added_by uuid
prospect.added_at bigint not null
prospect.closed_at bigint
prospect: prospect_added_by_fkey FOREIGN KEY (added_by) REFERENCES account(id)
prospect: prospect_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
prospect: prospect_pkey PRIMARY KEY (id)
prospect: prospect_sector_fkey FOREIGN KEY (sector) REFERENCES partner_sector(code)
prospect: prospect_state_check CHECK ((state = ANY (ARRAY['open'::text, 'won'::text, 'declined'::text])))
CREATE INDEX prospect_alliance ON public.prospect USING btree (alliance_id, state, follow_up_on)
CREATE INDEX prospect_author ON public.prospect USING btree (added_by)
CREATE INDEX prospect_closed ON public.prospect USING btree (closed_at) WHERE (closed_at IS NOT NULL)
CREATE UNIQUE INDEX prospect_pkey ON public.prospect USING btree (id)
prospect_note.id uuid not null
prospect_note.prospect_id uuid not null
prospect_note.text text not null
prospect_note.author_id uuid
prospect_note.written_at bigint not null
prospect_note: prospect_note_author_id_fkey FOREIGN KEY (author_id) REFERENCES account(id)
prospect_note: prospect_note_pkey PRIMARY KEY (id)
prospect_note: prospect_note_prospect_id_fkey FOREIGN KEY (prospect_id) REFERENCES prospect(id)
CREATE INDEX prospect_note_author ON public.prospect_note USING btree (author_id)
CREATE UNIQUE INDEX prospect_note_pkey ON public.prospect_note USING btree (id)
CREATE INDEX prospect_note_prospect ON public.prospect_note USING btree (prospect_id, written_at)
publishing_archive.kind text not null
publishing_archive.subject_id uuid not null
publishing_archive.archived_by uuid
publishing_archive.archived_at bigint not null
publishing_archive: publishing_archive_archived_by_fkey FOREIGN KEY (archived_by) REFERENCES account(id)
publishing_archive: publishing_archive_pkey PRIMARY KEY (kind, subject_id)
CREATE INDEX publishing_archive_archiver ON public.publishing_archive USING btree (archived_by)
CREATE UNIQUE INDEX publishing_archive_pkey ON public.publishing_archive USING btree (kind, subject_id)
publishing_call.id uuid not null
publishing_call.kind text not null
publishing_call.subject_id uuid not null
publishing_call.reason text not null
publishing_call.words text not null
publishing_call.asked_by uuid
publishing_call.opened_at bigint not null
publishing_call.note text not null
publishing_call.due_on text not null
publishing_call.closed_at bigint
publishing_call: publishing_call_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES account(id)
publishing_call: publishing_call_pkey PRIMARY KEY (id)
publishing_call: publishing_call_reason_check CHECK ((reason = ANY (ARRAY['silent'::text, 'archived'::text, 'wish'::text])))
CREATE INDEX publishing_call_asker ON public.publishing_call USING btree (asked_by)
CREATE INDEX publishing_call_open ON public.publishing_call USING btree (due_on) WHERE (closed_at IS NULL)
CREATE UNIQUE INDEX publishing_call_pkey ON public.publishing_call USING btree (id)
CREATE INDEX publishing_call_subject ON public.publishing_call USING btree (kind, subject_id)
publishing_confirmation.kind text not null
publishing_confirmation.subject_id uuid not null
publishing_confirmation.confirmed_by uuid
publishing_confirmation.confirmed_at bigint not null
publishing_confirmation: publishing_confirmation_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES account(id)
publishing_confirmation: publishing_confirmation_pkey PRIMARY KEY (kind, subject_id)
CREATE INDEX publishing_confirmation_confirmer ON public.publishing_confirmation USING btree (confirmed_by)
CREATE UNIQUE INDEX publishing_confirmation_pkey ON public.publishing_confirmation USING btree (kind, subject_id)
publishing_draft.kind text not null
publishing_draft.subject_id uuid not null
publishing_draft.id uuid not null
publishing_draft.base text not null
publishing_draft.content text not null
publishing_draft.written_by uuid
publishing_draft.written_at bigint not null
publishing_draft.followed uuid
publishing_draft: publishing_draft_id_key UNIQUE (id)
publishing_draft: publishing_draft_pkey PRIMARY KEY (kind, subject_id)
publishing_draft: publishing_draft_written_by_fkey FOREIGN KEY (written_by) REFERENCES account(id)
CREATE UNIQUE INDEX publishing_draft_id_key ON public.publishing_draft USING btree (id)
CREATE UNIQUE INDEX publishing_draft_pkey ON public.publishing_draft USING btree (kind, subject_id)
CREATE INDEX publishing_draft_writer ON public.publishing_draft USING btree (written_by)
publishing_editor.kind text not null
publishing_editor.subject_id uuid not null
publishing_editor.account_id uuid not null
publishing_editor.seen_at bigint not null
publishing_editor: publishing_editor_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
publishing_editor: publishing_editor_pkey PRIMARY KEY (kind, subject_id, account_id)
CREATE INDEX publishing_editor_account ON public.publishing_editor USING btree (account_id)
CREATE UNIQUE INDEX publishing_editor_pkey ON public.publishing_editor USING btree (kind, subject_id, account_id)
publishing_picture.id uuid not null
publishing_picture.kind text not null
publishing_picture.subject_id uuid not null
publishing_picture.added_by uuid
publishing_picture.added_at bigint not null
publishing_picture: publishing_picture_added_by_fkey FOREIGN KEY (added_by) REFERENCES account(id)
publishing_picture: publishing_picture_pkey PRIMARY KEY (id)
CREATE INDEX publishing_picture_adder ON public.publishing_picture USING btree (added_by)
CREATE UNIQUE INDEX publishing_picture_pkey ON public.publishing_picture USING btree (id)
CREATE INDEX publishing_picture_subject ON public.publishing_picture USING btree (kind, subject_id)
publishing_picture_file.picture_id uuid not null
publishing_picture_file.media_type text not null
publishing_picture_file.width bigint not null
publishing_picture_file.height bigint not null
publishing_picture_file.bytes text not null
publishing_picture_file: publishing_picture_file_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES publishing_picture(id)
publishing_picture_file: publishing_picture_file_pkey PRIMARY KEY (picture_id, width, media_type)
CREATE UNIQUE INDEX publishing_picture_file_pkey ON public.publishing_picture_file USING btree (picture_id, width, media_type)
publishing_question.secret text not null
publishing_question.kind text not null
publishing_question.subject_id uuid not null
publishing_question.account_id uuid not null
publishing_question.asked_at bigint not null
publishing_question: publishing_question_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
publishing_question: publishing_question_pkey PRIMARY KEY (secret)
CREATE INDEX publishing_question_account ON public.publishing_question USING btree (account_id)
CREATE UNIQUE INDEX publishing_question_pkey ON public.publishing_question USING btree (secret)
CREATE INDEX publishing_question_subject ON public.publishing_question USING btree (kind, subject_id, asked_at)
publishing_return.kind text not null
publishing_return.subject_id uuid not null
publishing_return.remarks text not null
publishing_return.returned_by uuid
publishing_return.returned_at bigint not null
publishing_return: publishing_return_pkey PRIMARY KEY (kind, subject_id)
publishing_return: publishing_return_returned_by_fkey FOREIGN KEY (returned_by) REFERENCES account(id)
CREATE UNIQUE INDEX publishing_return_pkey ON public.publishing_return USING btree (kind, subject_id)
CREATE INDEX publishing_return_returner ON public.publishing_return USING btree (returned_by)
publishing_round.id bigint not null
publishing_round.day text not null
publishing_round: publishing_round_id_check CHECK ((id = 1))
publishing_round: publishing_round_pkey PRIMARY KEY (id)
CREATE UNIQUE INDEX publishing_round_pkey ON public.publishing_round USING btree (id)
publishing_shown_pictures.kind text not null
publishing_shown_pictures.subject_id uuid not null
publishing_shown_pictures.pictures text not null
publishing_shown_pictures: publishing_shown_pictures_pkey PRIMARY KEY (kind, subject_id)
CREATE UNIQUE INDEX publishing_shown_pictures_pkey ON public.publishing_shown_pictures USING btree (kind, subject_id)
publishing_submission.draft_id uuid not null
publishing_submission.submitted_by uuid
publishing_submission.submitted_at bigint not null
publishing_submission: publishing_submission_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES publishing_draft(id)
publishing_submission: publishing_submission_pkey PRIMARY KEY (draft_id)
publishing_submission: publishing_submission_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES account(id)
CREATE UNIQUE INDEX publishing_submission_pkey ON public.publishing_submission USING btree (draft_id)
CREATE INDEX publishing_submission_submitter ON public.publishing_submission USING btree (submitted_by)
publishing_translation.kind text not null
publishing_translation.subject_id uuid not null
publishing_translation.field text not null
publishing_translation.language text not null
publishing_translation.text text not null
publishing_translation.source text not null
publishing_translation.written_by uuid
publishing_translation.written_at bigint not null
publishing_translation.outdated_at bigint
publishing_translation: publishing_translation_pkey PRIMARY KEY (kind, subject_id, field, language)
publishing_translation: publishing_translation_written_by_fkey FOREIGN KEY (written_by) REFERENCES account(id)
CREATE INDEX publishing_translation_outdated ON public.publishing_translation USING btree (outdated_at) WHERE (outdated_at IS NOT NULL)
CREATE UNIQUE INDEX publishing_translation_pkey ON public.publishing_translation USING btree (kind, subject_id, field, language)
CREATE INDEX publishing_translation_writer ON public.publishing_translation USING btree (written_by)
publishing_version.id uuid not null
publishing_version.kind text not null
publishing_version.subject_id uuid not null
publishing_version.number bigint not null
publishing_version.content text not null
publishing_version.written_by uuid
publishing_version.published_by uuid
publishing_version.published_at bigint not null
publishing_version.came_from_table bigint not null default 0
publishing_version: publishing_version_kind_subject_id_number_key UNIQUE (kind, subject_id, number)
publishing_version: publishing_version_pkey PRIMARY KEY (id)
publishing_version: publishing_version_published_by_fkey FOREIGN KEY (published_by) REFERENCES account(id)
publishing_version: publishing_version_written_by_fkey FOREIGN KEY (written_by) REFERENCES account(id)
CREATE UNIQUE INDEX publishing_version_kind_subject_id_number_key ON public.publishing_version USING btree (kind, subject_id, number)
CREATE UNIQUE INDEX publishing_version_pkey ON public.publishing_version USING btree (id)
CREATE INDEX publishing_version_publisher ON public.publishing_version USING btree (published_by)
CREATE INDEX publishing_version_writer ON public.publishing_version USING btree (written_by)
reading_entry.id uuid not null
reading_entry.account_id uuid
reading_entry.list text not null
reading_entry.read_at bigint not null
reading_entry: reading_entry_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
reading_entry: reading_entry_pkey PRIMARY KEY (id)
CREATE INDEX reading_entry_account ON public.reading_entry USING btree (account_id)
CREATE UNIQUE INDEX reading_entry_pkey ON public.reading_entry USING btree (id)
CREATE INDEX reading_entry_read ON public.reading_entry USING btree (read_at)
recovery_code.code text not null
recovery_code.account_id uuid not null
recovery_code.created_at bigint not null
recovery_code: recovery_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
recovery_code: recovery_code_pkey PRIMARY KEY (code)
CREATE INDEX recovery_code_account ON public.recovery_code USING btree (account_id)
CREATE UNIQUE INDEX recovery_code_pkey ON public.recovery_code USING btree (code)
region.id uuid not null
region.slug text not null
region.name text not null
region.name_en text not null
region.introduction text not null
region.introduction_en text not null
region.changed_at bigint not null
region: region_pkey PRIMARY KEY (id)
region: region_slug_key UNIQUE (slug)
CREATE UNIQUE INDEX region_pkey ON public.region USING btree (id)
CREATE UNIQUE INDEX region_slug_key ON public.region USING btree (slug)
region_state.region_id uuid not null
region_state.state_key text not null
region_state: region_state_pkey PRIMARY KEY (region_id, state_key)
region_state: region_state_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id)
CREATE UNIQUE INDEX region_state_pkey ON public.region_state USING btree (region_id, state_key)
CREATE INDEX region_state_state ON public.region_state USING btree (state_key)
registry_edition.id bigint not null
registry_edition.edition uuid not null
registry_edition: registry_edition_id_check CHECK ((id = 1))
registry_edition: registry_edition_pkey PRIMARY KEY (id)
CREATE UNIQUE INDEX registry_edition_pkey ON public.registry_edition USING btree (id)
representation.grant_id uuid not null
representation.organisation_id uuid not null
representation.named_at bigint not null
representation: representation_grant_id_fkey FOREIGN KEY (grant_id) REFERENCES role_grant(id)
representation: representation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
representation: representation_pkey PRIMARY KEY (grant_id)
CREATE INDEX representation_organisation ON public.representation USING btree (organisation_id)
CREATE UNIQUE INDEX representation_pkey ON public.representation USING btree (grant_id)
role_grant.id uuid not null
role_grant.account_id uuid not null
role_grant.role text not null
role_grant.alliance_id uuid
role_grant.state text not null
role_grant.given_at bigint not null
role_grant.ended_at bigint
role_grant: role_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
role_grant: role_grant_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
role_grant: role_grant_pkey PRIMARY KEY (id)
CREATE INDEX role_grant_account ON public.role_grant USING btree (account_id)
CREATE INDEX role_grant_alliance ON public.role_grant USING btree (alliance_id)
CREATE UNIQUE INDEX role_grant_pkey ON public.role_grant USING btree (id)
room_subscription.account_id uuid not null
room_subscription.room text not null
room_subscription.frequency text not null
room_subscription: room_subscription_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
room_subscription: room_subscription_pkey PRIMARY KEY (account_id, room)
CREATE UNIQUE INDEX room_subscription_pkey ON public.room_subscription USING btree (account_id, room)
CREATE INDEX room_subscription_room ON public.room_subscription USING btree (room, frequency, account_id)
search_document.number bigint not null
search_document.kind text not null
search_document.key text not null
search_document.address text not null
search_document.title text not null
search_document.name text not null
search_document.summary text not null
search_document.place text not null
search_document.latitude double precision
search_document.longitude double precision
search_document.words text not null
search_document.generation bigint not null
search_document: search_document_pkey PRIMARY KEY (number)
CREATE UNIQUE INDEX search_document_key ON public.search_document USING btree (kind, key)
CREATE INDEX search_document_name ON public.search_document USING btree (name, number)
CREATE UNIQUE INDEX search_document_pkey ON public.search_document USING btree (number)
search_posting.word bigint not null
search_posting.block bigint not null
search_posting.field bigint not null
search_posting.members text not null
search_posting: search_posting_pkey PRIMARY KEY (word, block, field)
CREATE UNIQUE INDEX search_posting_pkey ON public.search_posting USING btree (word, block, field)
search_queue.kind text not null
search_queue.since bigint not null
search_queue.after_key text not null
search_queue.began bigint not null
search_queue.asked bigint not null
search_queue: search_queue_pkey PRIMARY KEY (kind)
CREATE UNIQUE INDEX search_queue_pkey ON public.search_queue USING btree (kind)
search_state.id bigint not null
search_state.edition uuid not null
search_state.generation bigint not null
search_state: search_state_id_check CHECK ((id = 1))
search_state: search_state_pkey PRIMARY KEY (id)
CREATE UNIQUE INDEX search_state_pkey ON public.search_state USING btree (id)
search_word.id bigint not null
search_word.stem text not null
search_word.written text not null
search_word.documents bigint not null
search_word.generation bigint not null
search_word: search_word_pkey PRIMARY KEY (id)
search_word: search_word_stem_key UNIQUE (stem)
CREATE INDEX search_word_generation ON public.search_word USING btree (generation)
CREATE UNIQUE INDEX search_word_pkey ON public.search_word USING btree (id)
CREATE UNIQUE INDEX search_word_stem_key ON public.search_word USING btree (stem)
session.id uuid not null
session.secret text not null
session.account_id uuid not null
session.device text not null
session.created_at bigint not null
session.used_at bigint not null
session.ends_at bigint not null
session.confirmed_at bigint
session: session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
session: session_pkey PRIMARY KEY (id)
session: session_secret_key UNIQUE (secret)
CREATE INDEX session_account ON public.session USING btree (account_id)
CREATE UNIQUE INDEX session_pkey ON public.session USING btree (id)
CREATE UNIQUE INDEX session_secret_key ON public.session USING btree (secret)
sign_in_link.secret text not null
sign_in_link.account_id uuid
sign_in_link.address text not null
sign_in_link.network text not null
sign_in_link.browser text not null
sign_in_link.code text not null
sign_in_link.tries bigint not null
sign_in_link.onward text not null
sign_in_link.created_at bigint not null
sign_in_link.expires_at bigint not null
sign_in_link.used_at bigint
sign_in_link: sign_in_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
sign_in_link: sign_in_link_pkey PRIMARY KEY (secret)
CREATE INDEX sign_in_link_account ON public.sign_in_link USING btree (account_id)
CREATE INDEX sign_in_link_address ON public.sign_in_link USING btree (address, created_at)
CREATE INDEX sign_in_link_browser ON public.sign_in_link USING btree (browser)
CREATE INDEX sign_in_link_network ON public.sign_in_link USING btree (network, created_at)
CREATE UNIQUE INDEX sign_in_link_pkey ON public.sign_in_link USING btree (secret)
sign_video.slug text not null
sign_video.subject text not null
sign_video.title text not null
sign_video.title_en text not null
sign_video.address text not null
sign_video.seconds bigint not null
sign_video.has_captions bigint not null
sign_video.transcript text not null
sign_video.changed_at bigint not null
sign_video: sign_video_pkey PRIMARY KEY (slug)
sign_video: sign_video_seconds_check CHECK ((seconds > 0))
sign_video: sign_video_subject_check CHECK ((subject = ANY (ARRAY['inhalt'::text, 'bedienung'::text, 'barrierefreiheit'::text, 'weiteres'::text])))
CREATE UNIQUE INDEX sign_video_pkey ON public.sign_video USING btree (slug)
state_profile.state_key text not null
state_profile.name text not null
state_profile.name_en text not null
state_profile.introduction text not null
state_profile.introduction_en text not null
state_profile.website text not null
state_profile.changed_at bigint not null
state_profile: state_profile_pkey PRIMARY KEY (state_key)
CREATE UNIQUE INDEX state_profile_pkey ON public.state_profile USING btree (state_key)
stored_bytes.hash text not null
stored_bytes.size bigint not null
stored_bytes.stored_at bigint not null
stored_bytes: stored_bytes_pkey PRIMARY KEY (hash)
CREATE UNIQUE INDEX stored_bytes_pkey ON public.stored_bytes USING btree (hash)
thread.id uuid not null
thread.room text not null
thread.alliance_id uuid
thread.title text not null
thread.author_id uuid
thread.begun_at bigint not null
thread.last_post_at bigint not null
thread.posts bigint not null
thread.kept_title text not null default ''::text
thread: thread_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance(id)
thread: thread_author_id_fkey FOREIGN KEY (author_id) REFERENCES account(id)
thread: thread_pkey PRIMARY KEY (id)
CREATE INDEX thread_author ON public.thread USING btree (author_id)
CREATE INDEX thread_last_post ON public.thread USING btree (last_post_at)
CREATE UNIQUE INDEX thread_pkey ON public.thread USING btree (id)
CREATE INDEX thread_room ON public.thread USING btree (room, last_post_at)
thread_reading.account_id uuid not null
thread_reading.thread_id uuid not null
thread_reading.read_number bigint not null
thread_reading.read_at bigint not null
thread_reading: thread_reading_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
thread_reading: thread_reading_pkey PRIMARY KEY (account_id, thread_id)
thread_reading: thread_reading_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES thread(id)
CREATE UNIQUE INDEX thread_reading_pkey ON public.thread_reading USING btree (account_id, thread_id)
CREATE INDEX thread_reading_thread ON public.thread_reading USING btree (thread_id)
thread_solution.thread_id uuid not null
thread_solution.post_id uuid not null
thread_solution.solved_at bigint not null
thread_solution: thread_solution_pkey PRIMARY KEY (thread_id)
thread_solution: thread_solution_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id)
thread_solution: thread_solution_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES thread(id)
CREATE UNIQUE INDEX thread_solution_pkey ON public.thread_solution USING btree (thread_id)
thread_subscription.account_id uuid not null
thread_subscription.thread_id uuid not null
thread_subscription.frequency text not null
thread_subscription: thread_subscription_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
thread_subscription: thread_subscription_pkey PRIMARY KEY (account_id, thread_id)
thread_subscription: thread_subscription_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES thread(id)
CREATE UNIQUE INDEX thread_subscription_pkey ON public.thread_subscription USING btree (account_id, thread_id)
CREATE INDEX thread_subscription_thread ON public.thread_subscription USING btree (thread_id, frequency, account_id)
topic.slug text not null
topic.name text not null
topic.name_en text not null
topic.position bigint not null
topic.introduction text not null default ''::text
topic.introduction_en text not null default ''::text
topic.retired bigint not null default 0
topic: topic_pkey PRIMARY KEY (slug)
CREATE UNIQUE INDEX topic_pkey ON public.topic USING btree (slug)
unsubscribe_key.account_id uuid not null
unsubscribe_key.secret text not null
unsubscribe_key: unsubscribe_key_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
unsubscribe_key: unsubscribe_key_pkey PRIMARY KEY (account_id)
unsubscribe_key: unsubscribe_key_secret_key UNIQUE (secret)
CREATE UNIQUE INDEX unsubscribe_key_pkey ON public.unsubscribe_key USING btree (account_id)
CREATE UNIQUE INDEX unsubscribe_key_secret_key ON public.unsubscribe_key USING btree (secret)
waiting_file.file_id uuid not null
waiting_file.account_id uuid not null
waiting_file.form_id uuid not null
waiting_file.kept_at bigint not null
waiting_file: waiting_file_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
waiting_file: waiting_file_file_id_fkey FOREIGN KEY (file_id) REFERENCES kept_file(id)
waiting_file: waiting_file_pkey PRIMARY KEY (file_id)
CREATE INDEX waiting_file_form ON public.waiting_file USING btree (account_id, form_id)
CREATE INDEX waiting_file_kept ON public.waiting_file USING btree (kept_at)
CREATE UNIQUE INDEX waiting_file_pkey ON public.waiting_file USING btree (file_id)
