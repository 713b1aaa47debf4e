#pragma once

#include "slices/identity/identity.hpp"
#include "slices/publishing/version.hpp"
#include "storage/transaction.hpp"
#include "web/form.hpp"
#include "web/layout/parts.hpp"

#include <optional>
#include <span>
#include <vector>

namespace publishing {

/// A question with several answers. In a content its words are parted by ", ", in the order of the answers.
struct Several {
    const char* name;
    const char* label; ///< source text
    const char* hint;
    /// All answers; those that are offered no more only where the content has them.
    std::vector<web::Option> (*answers)(storage::Read&, const web::Request&, const Content& content);
};

/// What people call a subject, and where it is.
struct Named {
    std::string name;
    std::string path;   ///< where it is changed: `/bereich/rostock/seite`
    std::string shown;  ///< where everybody sees it
};

/// One kind of thing that is written and shown, as its own slice describes it.
struct Editable {
    std::string kind;                   ///< in the store
    std::string address;                ///< `/bereich/{buendnis}/seite`
    std::span<const web::Field> fields; ///< a constant
    std::optional<Several> several = {};

    std::optional<base::Uuid> (*find)(storage::Read&, const web::Request&);
    std::optional<Named> (*named)(storage::Read&, const base::Uuid&);
    bool (*may_write)(storage::Read&, const identity::Actor&, const base::Uuid&);
    bool (*may_publish)(storage::Read&, const identity::Actor&, const base::Uuid&);

    /// What strangers see now, whoever wrote it; without any field while it has never been published.
    Content (*published)(storage::Read&, const base::Uuid&);
    /// Shows that from now on: search, lists and feeds follow.
    void (*apply)(storage::Write&, const base::Uuid&, const Content&, base::Instant now);
    /// Says what is wrong beyond the single fields.
    void (*check)(web::Form&);

    /// Who is asked whether it is still right, and hears of drafts that wait: people who have signed in once.
    std::vector<identity::Account> (*responsible)(storage::Read&, const base::Uuid&, base::Instant now);
    /// Of which subjects somebody has to be asked twice a year.
    std::vector<base::Uuid> (*asked_about)(storage::Read&, base::Date today);

    /// Names of the fields that are written in Markdown; the others are shown as they are typed.
    std::span<const char* const> markdown = {};
    /// Names of the fields that are translated for whoever reads the public page in another language.
    std::span<const char* const> translated = {};
    bool has_pictures = false;
};

bool is_markdown(const Editable& editable, std::string_view field);

}
