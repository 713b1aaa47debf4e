#pragma once

#include "files/files.hpp"
#include "slices/day/part.hpp"
#include "slices/identity/personal_part.hpp"
#include "slices/materials/forms.hpp"
#include "storage/transaction.hpp"
#include "web/router.hpp"

#include <span>

namespace materials {

/// What is kept here about an account.
identity::PersonalPart personal_part();

/// New versions of what somebody has, and for the service office what waits.
day::Part day_part();

/// Invented guides and templates with small files; of one somebody has an older version, one waits.
void make_demonstration(storage::Write& write, const files::Store& store, std::span<const identity::Actor> people, base::Instant now);

/// What alliances and the service office give to others: guides, templates, presentations, films.
class MaterialPages {
public:
    explicit MaterialPages(files::Store store) : store_(std::move(store)) {}

    void mount(web::Router& router) const;

private:
    web::Response list(const web::Request& request, storage::Read& read) const;
    web::Response blank(const web::Request& request, storage::Read& read) const;
    web::WriteHandler look_to_add(const web::Request& request, storage::Read& read) const;
    web::Response add(const web::Request& request, storage::Write& write, const files::Looks& looks) const;
    web::Response one(const web::Request& request, storage::Read& read) const;
    web::Response edit(const web::Request& request, storage::Read& read) const;
    web::Response change(const web::Request& request, storage::Write& write) const;
    web::Response blank_version(const web::Request& request, storage::Read& read) const;
    web::WriteHandler look_to_add_version(const web::Request& request, storage::Read& read) const;
    web::Response add_version(const web::Request& request, storage::Write& write, const files::Looks& looks) const;
    web::Response release(const web::Request& request, storage::Write& write) const;
    web::Response ask_to_archive(const web::Request& request, storage::Read& read) const;
    web::Response put_away(const web::Request& request, storage::Write& write) const;
    web::Response take_back(const web::Request& request, storage::Write& write) const;

    web::Response download(const web::Request& request, storage::Write& write) const;
    web::Response file(const web::Request& request, storage::Read& read) const;
    web::Response change_holding(const web::Request& request, storage::Write& write) const;
    web::Response unsubscription(const web::Request& request, storage::Read& read) const;
    web::Response unsubscribe(const web::Request& request, storage::Write& write) const;
    web::Response write_note(const web::Request& request, storage::Write& write) const;
    web::Response ask_to_remove(const web::Request& request, storage::Read& read) const;
    web::Response remove(const web::Request& request, storage::Write& write) const;

    web::Response ask_to_report(const web::Request& request, storage::Read& read) const;
    web::Response report(const web::Request& request, storage::Write& write) const;
    web::Response ask_to_decide(const web::Request& request, storage::Read& read) const;
    web::Response decide(const web::Request& request, storage::Write& write) const;
    web::Response ask_to_decline(const web::Request& request, storage::Read& read) const;
    web::Response turn_down(const web::Request& request, storage::Write& write) const;
    web::Response collection(const web::Request& request, storage::Read& read) const;
    web::Response change_collection(const web::Request& request, storage::Write& write) const;

    files::Store store_;
};

}
