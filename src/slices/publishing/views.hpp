#pragma once

#include "slices/publishing/desk.hpp"
#include "slices/publishing/draft_form.hpp"
#include "slices/publishing/store_calls.hpp"
#include "web/response.hpp"

namespace publishing {

/// Where everything about one page begins. `wish` is the message to the service office.
web::Response desk_page(const web::Request& request, const Desk& desk, const web::Form& wish, const base::Message& refusal = {});

/// The form. `clashes`: what others have written in the same fields; `refusal`: why it was not taken.
web::Response draft_page(const web::Request& request, const Desk& desk, const DraftForm& form, const std::vector<Clash>& clashes,
                         const base::Message& refusal = {});

/// The same form with what it will look like below.
web::Response previewed_page(const web::Request& request, const Desk& desk, const DraftForm& form);

/// The draft beside what is published, and what can be done with it.
/// `mistakes`: in the remarks with which it should have been given back.
web::Response review_page(const web::Request& request, const Desk& desk, const base::Message& refusal = {}, const std::vector<web::Mistake>& mistakes = {});

/// Asks once more before a draft is thrown away.
web::Response discard_page(const web::Request& request, const Desk& desk);

/// One page of several with versions, the newest first.
web::Response history_page(const web::Request& request, const Desk& desk, const std::vector<Version>& versions, int page, int pages);

/// One version beside another one, or by itself.
web::Response version_page(const web::Request& request, const Desk& desk, const Version& version, const std::optional<Version>& before,
                           const base::Message& refusal = {});

/// Asks once more.
web::Response archive_page(const web::Request& request, const Desk& desk);

/// Each field as it was and is: words that went, words that came. Fields that are the same are named in one line.
web::Html comparison(const web::Request& request, const Desk& desk, const Content& before, const Content& after);

/// What stands in each field.
web::Html contents(const web::Request& request, const Editable& editable, const Content& content);

/// A page inside the frame, with the way to it.
web::Response inner_page(const web::Request& request, const Desk& desk, std::string title, web::Html body, int status = 200);

/// Why something was not done; nothing for no reason.
web::Html refusal_box(const web::Request& request, const base::Message& refusal);

/// The answer to the mail that asks. `confirmed`: the last time that somebody said it is right.
web::Response question_page(const web::Request& request, const Editable& editable, const Named& named, const Content& published,
                            const Question& question, const std::optional<Deed>& confirmed, const std::optional<Deed>& archived);
web::Response no_question_page(const web::Request& request);

/// A call with the name of what it is about.
struct ListedCall {
    Call call;
    Named named;
};
web::Response calls_page(const web::Request& request, const std::vector<ListedCall>& calls, const std::vector<identity::LeftAlone>& left_alone);
web::Response call_page(const web::Request& request, const ListedCall& listed, const std::vector<identity::Account>& responsible,
                        const web::Html& what_is_published, const web::Form& form, const base::Message& refusal = {});

/// Names what somebody of the service office had before them when they began to note what came of a call.
std::string stand_of(const Call& call);

}
