#pragma once

#include "slices/cooperations/matching.hpp"
#include "slices/cooperations/store.hpp"
#include "slices/identity/identity.hpp"
#include "web/form.hpp"
#include "web/layout/page.hpp"

namespace cooperations {

/// One of the own ones, with how many answered.
struct Own {
    Listed listed;
    std::size_t talks = 0;
};

struct ListPage {
    std::vector<Own> own;
    std::vector<Talk> talks; ///< in which one's own side answered others
    std::vector<Listed> others;
    std::vector<registry::Topic> topics;
    Choice choice;
    std::string typed;
    bool may_publish = false;
};
web::Response list_page(const web::Request& request, const ListPage& page);

/// A counterpart and why it fits.
struct Suggestion {
    Listed listed;
    Match match;
};

struct OnePage {
    Listed listed;
    std::string topic;         ///< its name; may be empty
    bool may_change = false;
    bool may_answer = false;
    std::vector<Talk> talks;   ///< that this reader may read
    std::vector<Suggestion> suggestions;
};
web::Response one_page(const web::Request& request, const OnePage& page);

/// The sentence that says why two fit; nothing in it that did not count.
std::string reason(const web::Texts& texts, const Listed& mine, const Match& match, std::string_view topic);

web::Response edit_page(const web::Request& request, const web::Form& form, const std::string& address, std::string_view title);
web::Response answer_page(const web::Request& request, const Listed& listed, const web::Form& form);
web::Response end_page(const web::Request& request, const Listed& listed, const web::Form& form);

web::Response talk_page(const web::Request& request, const Talk& talk, const std::vector<Said>& messages, const identity::Absences& away, const web::Form& form);
web::Response outcome_page(const web::Request& request, const Talk& talk, const web::Form& form);

}
