#pragma once

#include "files/uploads.hpp"
#include "slices/materials/store.hpp"
#include "slices/materials/store_moderation.hpp"
#include "slices/registry/alliance.hpp"
#include "web/form.hpp"
#include "web/layout/page.hpp"

#include <span>

namespace materials {

struct ListPage {
    std::vector<Listed> found;
    std::vector<Listed> unseen; ///< what waits or was archived, for who may change it
    std::vector<registry::Topic> topics;
    std::vector<std::string> collections;
    Choice choice;
    std::string typed;
    bool may_add = false;
    bool may_release = false;
    std::string description = {};            ///< of the collection that was chosen; may be empty
    std::vector<ReportedNote> reported = {}; ///< for who decides about it
};
web::Response list_page(const web::Request& request, const ListPage& page);

/// What somebody said, and what this reader may do with it.
struct ShownNote {
    Note note;
    bool may_remove = false;
    bool may_read = true;
    bool may_report = false;
};

struct OnePage {
    Listed listed;
    std::string topic; ///< its name; may be empty
    bool may_change = false;
    bool may_release = false;
    bool is_holding = false;
    std::vector<Version> versions; ///< that this reader may see, the newest first
    std::vector<ShownNote> notes;
};
web::Response one_page(const web::Request& request, const OnePage& page, const web::Form& note);

web::Response new_page(const web::Request& request, const web::Form& form, std::span<const web::Field> fields, const files::Allowed& allowed);
web::Response version_page(const web::Request& request, const Material& material, const web::Form& form, const files::Allowed& allowed);
web::Response edit_page(const web::Request& request, const Material& material, const web::Form& form);
web::Response archive_page(const web::Request& request, const Material& material);
web::Response note_page(const web::Request& request, const Material& material, const web::Form& form);
web::Response remove_page(const web::Request& request, const Note& note);
web::Response unsubscription_page(const web::Request& request);
web::Response unsubscribed_page(const web::Request& request);

/// The frame of all pages here.
web::Response framed(const web::Request& request, std::string title, web::Html body, int status = 200);

}
